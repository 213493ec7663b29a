using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine.Followers;

/// <summary>
/// Who is at work under a name, told by one row of the database: taken by a conditional update, so that of two who try one gets it, and free
/// for another when it has run out. The clocks of the machines must agree to within some seconds.
/// </summary>
public sealed class Lease(TimeProvider clock)
{
    /// <summary>How long somebody who has gone silent keeps others away.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>This process, in words an operator can trace: machine, process, and what tells it from an earlier one.</summary>
    public string Holder { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}:{Ref<Person>.New().Value:N}");

    /// <summary>When a lease taken or renewed now runs out.</summary>
    public DateTimeOffset Until => clock.GetUtcNow() + Length;

    /// <summary>Reads the row with this name, and makes it when there is none: what the ledger holds then is quiet.</summary>
    public static async Task<Bookmark> RowAsync(SamspillDb db, string name, CancellationToken ct)
    {
        if (await FindAsync(db, name, ct) is { } found) { return found; }
        var end = await EndAsync(db, ct);
        db.Bookmarks.Add(new Bookmark { Follower = name, QuietThrough = end });
        try
        {
            await WritingTurn.TakeAsync(db, () => db.SaveChangesAsync(ct), ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Somebody else made it at the same moment; theirs stands.
        }

        db.ChangeTracker.Clear();
        return await FindAsync(db, name, ct) ?? throw new InvalidOperationException($"The bookmark {name} could not be made.");
    }

    /// <summary>The last row of the ledger. Rows are appended one transaction at a time, so none below it comes later (architecture 2.5).</summary>
    public static async Task<long> EndAsync(SamspillDb db, CancellationToken ct) => await db.Ledger.MaxAsync(row => (long?)row.Sequence, ct) ?? 0;

    /// <summary>Takes or renews the lease; false when somebody else has it.</summary>
    public async Task<bool> TakeAsync(SamspillDb db, string name, CancellationToken ct)
    {
        // The time is told when the turn has come, or a lease could have run out while its holder waited in line.
        return await WritingTurn.TakeAsync(db, () => TakeNowAsync(db, name, ct), ct) == 1;
    }

    /// <summary>Gives the lease back, so that nobody has to wait for it to run out.</summary>
    public async Task ReleaseAsync(SamspillDb db, string name, CancellationToken ct) =>
        await WritingTurn.TakeAsync(db, () => Held(db, name).ExecuteUpdateAsync(row => row.SetProperty(held => held.Holder, (string?)null).SetProperty(held => held.HeldUntil, (DateTimeOffset?)null), ct), ct);

    /// <summary>The row, as long as this process has the lease.</summary>
    public IQueryable<Bookmark> Held(SamspillDb db, string name) => db.Bookmarks.Where(row => row.Follower == name && row.Holder == Holder);

    private Task<int> TakeNowAsync(SamspillDb db, string name, CancellationToken ct)
    {
        var (now, until) = (clock.GetUtcNow(), Until);
        return db.Bookmarks.Where(row => row.Follower == name && (row.Holder == null || row.Holder == Holder || row.HeldUntil < now))
            .ExecuteUpdateAsync(row => row.SetProperty(held => held.Holder, Holder).SetProperty(held => held.HeldUntil, until), ct);
    }

    private static Task<Bookmark?> FindAsync(SamspillDb db, string name, CancellationToken ct) => db.Bookmarks.AsNoTracking().FirstOrDefaultAsync(row => row.Follower == name, ct);
}
