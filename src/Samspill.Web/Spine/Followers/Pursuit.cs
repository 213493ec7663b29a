using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine.Followers;

/// <summary>What came of a follower's looking.</summary>
public enum Pursued
{
    /// <summary>Nothing is left to follow.</summary>
    AtEnd,

    /// <summary>Another process is at work under the same name.</summary>
    HeldByOther,

    /// <summary>A row failed; it is tried again after a pause.</summary>
    Failed,
}

/// <summary>Takes a follower from its bookmark to the end of the ledger, in order; the bookmark never passes a row that was not done.</summary>
public sealed class Pursuit(IServiceScopeFactory scopes, Lease lease, TimeProvider clock, ILogger<Pursuit> log)
{
    private const int Together = 20;

    // What takes longer would outlive the lease, and another process would begin on the same row.
    private static readonly TimeSpan LongestStep = Lease.Length * 0.75;

    /// <summary>Follows all there is to follow now.</summary>
    public async Task<Pursued> RunAsync(FollowerKind kind, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamspillDb>();
        var bookmark = await Lease.RowAsync(db, kind.Name, ct);
        var end = await Lease.EndAsync(db, ct);
        if (end <= bookmark.Sequence) { return Pursued.AtEnd; }
        if (bookmark.RetryAt > clock.GetUtcNow()) { return Pursued.Failed; }
        if (!await lease.TakeAsync(db, kind.Name, ct)) { return Pursued.HeldByOther; }
        try
        {
            return await HeldAsync(db, kind, ct);
        }
        finally
        {
            await lease.ReleaseAsync(db, kind.Name, CancellationToken.None);
        }
    }

    // The bookmark is read again under the lease: another process may have moved it since.
    private async Task<Pursued> HeldAsync(SamspillDb db, FollowerKind kind, CancellationToken ct)
    {
        while (true)
        {
            var bookmark = await Lease.RowAsync(db, kind.Name, ct);
            var end = await Lease.EndAsync(db, ct);
            var entries = await db.Ledger.AsNoTracking()
                .Where(row => row.Sequence > bookmark.Sequence && row.Sequence <= end && kind.Facts.Contains(row.Fact))
                .OrderBy(row => row.Sequence).Take(Together).ToListAsync(ct);
            var rows = entries.Select(entry => new Followed(entry, entry.Sequence <= bookmark.QuietThrough)).ToArray();
            if (await FollowAsync(kind, rows, bookmark, ct) is { } stopped) { return stopped; }

            if (entries.Count == Together) { continue; }
            return await MoveAsync(db, kind, bookmark.Sequence, end, ct) ? Pursued.AtEnd : Pursued.HeldByOther;
        }
    }

    // Rows that only change the database are done in one transaction, which costs no more than one row; when one of them fails, each by itself.
    private async Task<Pursued?> FollowAsync(FollowerKind kind, Followed[] rows, Bookmark bookmark, CancellationToken ct)
    {
        foreach (var together in rows.Chunk(kind.ActsOutside ? 1 : Together))
        {
            var stopped = await TryAsync(kind, together, bookmark, ct);
            if (stopped == Pursued.Failed && together.Length > 1)
            {
                foreach (var row in together)
                {
                    if (await TryAsync(kind, [row], bookmark, ct) is { } there) { return there; }
                }

                continue;
            }

            if (stopped is not null) { return stopped; }
        }

        return null;
    }

    private async Task<Pursued?> TryAsync(FollowerKind kind, Followed[] rows, Bookmark bookmark, CancellationToken ct)
    {
        try
        {
            if (!await StepAsync(kind, rows, bookmark.Sequence, ct)) { return Pursued.HeldByOther; }
            bookmark.Sequence = rows[^1].Entry.Sequence;
            return null;
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            if (rows.Length > 1)
            {
                log.LogInformation(problem, "Follower {Follower} failed on ledger rows {First} to {Last} together; each is tried by itself.", kind.Name, rows[0].Entry.Sequence, rows[^1].Entry.Sequence);
                return Pursued.Failed;
            }

            var failures = bookmark.Failures + 1;
            log.LogWarning(problem, "Follower {Follower} failed on ledger row {Sequence}, time {Failures}; tried again in {Pause}.", kind.Name, rows[0].Entry.Sequence, failures, Pause.After(failures));
            await NoteAsync(kind.Name, failures, ct);
            return Pursued.Failed;
        }
    }

    // What follows and the bookmark are one transaction; a process that has lost its lease moves nothing. The lease is renewed when the turn has come,
    // so that waiting in line takes nothing of the time there is.
    private async Task<bool> StepAsync(FollowerKind kind, Followed[] rows, long from, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.TheSystem);
        var db = scope.ServiceProvider.GetRequiredService<SamspillDb>();
        var follower = (Follower)scope.ServiceProvider.GetRequiredService(kind.Type);
        if (kind.ActsOutside && !await OutsideAsync(db, kind, follower, rows[0], ct)) { return false; }
        await using var transaction = await WritingTurn.BeginAsync(db, ct);
        if (!await lease.TakeAsync(db, kind.Name, ct)) { return false; }
        using var time = new CancellationTokenSource(LongestStep, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        foreach (var row in rows)
        {
            db.ChangeTracker.Clear();
            await follower.WithinAsync(row, both.Token);
            await db.SaveChangesAsync(both.Token);
        }

        if (!await MoveAsync(db, kind, from, rows[^1].Entry.Sequence, both.Token)) { return false; }
        await transaction.CommitAsync(both.Token);
        return true;
    }

    private async Task<bool> OutsideAsync(SamspillDb db, FollowerKind kind, Follower follower, Followed row, CancellationToken ct)
    {
        if (!await lease.TakeAsync(db, kind.Name, ct)) { return false; }
        using var time = new CancellationTokenSource(LongestStep, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        await follower.BeforeAsync(row, both.Token);
        return true;
    }

    private async Task<bool> MoveAsync(SamspillDb db, FollowerKind kind, long from, long to, CancellationToken ct) =>
        await WritingTurn.TakeAsync(
            db,
            () => lease.Held(db, kind.Name).Where(row => row.Sequence == from).ExecuteUpdateAsync(
                row => row.SetProperty(held => held.Sequence, to).SetProperty(held => held.Failures, 0).SetProperty(held => held.RetryAt, (DateTimeOffset?)null), ct),
            ct) == 1;

    private async Task NoteAsync(string name, int failures, CancellationToken ct)
    {
        var retryAt = clock.GetUtcNow() + Pause.After(failures);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamspillDb>();
        await WritingTurn.TakeAsync(db, () => lease.Held(db, name).ExecuteUpdateAsync(row => row.SetProperty(held => held.Failures, failures).SetProperty(held => held.RetryAt, retryAt), ct), ct);
    }
}
