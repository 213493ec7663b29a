using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Search;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Recomputes every hash, replays every subject's facts, and holds the result against what is stored; says where the first difference is.</summary>
public sealed class Verification(SamspillDb db, RuleBook book)
{
    /// <summary>The first difference in words for whoever runs the program, or null when all is as it should be.</summary>
    public async Task<string?> FirstDifferenceAsync(CancellationToken ct)
    {
        var replayed = new Dictionary<Guid, (Subject Subject, string Head)>();
        await foreach (var row in db.Ledger.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (Replay(replayed, row) is { } difference) { return difference; }
        }

        return await SealsAsync(ct) ?? await StatesAsync(replayed, ct) ?? await MoneyAsync(ct) ?? await LinesAsync(replayed, ct);
    }

    /// <summary>How many rows there are to believe in.</summary>
    public Task<int> CountAsync(CancellationToken ct) => db.Ledger.CountAsync(ct);

    private static string? Replay(Dictionary<Guid, (Subject Subject, string Head)> replayed, LedgerEntry row)
    {
        var known = replayed.TryGetValue(row.SubjectId, out var sofar);
        var (subject, head) = known ? sofar : (Empty(row), "");
        if (row.PreviousHash != head) { return $"ledger row {row.Sequence}: the chain of {row.SubjectKind} {row.SubjectId} is broken"; }
        if (LedgerHash.Of(row) != row.Hash) { return $"ledger row {row.Sequence}: the hash does not fit the content"; }
        subject.Take(FactNames.Read(row.Fact, row.Content));
        if (subject.Version != row.SubjectVersion) { return $"ledger row {row.Sequence}: version {row.SubjectVersion}, expected {subject.Version}"; }
        replayed[row.SubjectId] = (subject, row.Hash);
        return null;
    }

    private static Subject Empty(LedgerEntry row)
    {
        var type = typeof(Subject).Assembly.GetTypes().Single(type => type.Name == row.SubjectKind && type.IsSubclassOf(typeof(Subject)));
        var subject = (Subject)Activator.CreateInstance(type)!;
        subject.Id = row.SubjectId;
        return subject;
    }

    private async Task<string?> SealsAsync(CancellationToken ct)
    {
        var previous = "";
        foreach (var seal in await db.Seals.AsNoTracking().OrderBy(seal => seal.Number).ToListAsync(ct))
        {
            var heads = await Sealing.HeadsAsync(db, seal.ThroughSequence, ct);
            if (seal.PreviousHash != previous || seal.Hash != LedgerHash.OfHeads(previous, seal.ThroughSequence, heads)) { return $"seal {seal.Number}: does not fit the ledger"; }
            previous = seal.Hash;
        }

        return null;
    }

    private async Task<string?> StatesAsync(Dictionary<Guid, (Subject Subject, string Head)> replayed, CancellationToken ct)
    {
        var stored = 0;
        foreach (var type in db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.IsSubclassOf(typeof(Subject))))
        {
            await foreach (var subject in Rows(type).WithCancellation(ct))
            {
                stored++;
                if (Compare(subject, replayed) is { } difference) { return difference; }
            }
        }

        return stored == replayed.Count ? null : $"{replayed.Count} subjects in the ledger, {stored} stored";
    }

    private IAsyncEnumerable<Subject> Rows(Type type) =>
        (IAsyncEnumerable<Subject>)typeof(Verification).GetMethod(nameof(RowsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(this, [])!;

    private async IAsyncEnumerable<Subject> RowsOf<T>()
        where T : Subject
    {
        await foreach (var row in db.Set<T>().AsNoTracking().AsAsyncEnumerable()) { yield return row; }
    }

    private static string? Compare(Subject stored, Dictionary<Guid, (Subject Subject, string Head)> replayed)
    {
        var name = $"{stored.GetType().Name} {stored.Id}";
        if (!replayed.TryGetValue(stored.Id, out var expected)) { return $"{name}: stored, but not in the ledger"; }
        return Write(stored) == Write(expected.Subject) ? null : $"{name}: the stored state is not what its facts say";
    }

    private static string Write(Subject subject) => JsonSerializer.Serialize(subject, subject.GetType(), FactNames.Json);

    // What follows of the cases can be written anew, so it is looked at last.
    private Task<string?> LinesAsync(Dictionary<Guid, (Subject Subject, string Head)> replayed, CancellationToken ct) =>
        CaseLineCheck.FirstDifferenceAsync(db, book, id => replayed.GetValueOrDefault(id).Subject, replayed.Values.Count(one => one.Subject is GrantCase), ct);

    // The commitment register and what is decided of the frames must say the same.
    private async Task<string?> MoneyAsync(CancellationToken ct)
    {
        foreach (var balance in await db.Balances.AsNoTracking().ToListAsync(ct))
        {
            var year = await db.Rounds.Where(round => round.Id == balance.Round).Select(round => round.Year).FirstAsync(ct);
            var committed = await db.Commitments.Where(row => row.Round == balance.Round && row.SchemeCode == balance.SchemeCode && row.Year == year).SumAsync(row => row.Amount, ct);
            if (committed != balance.Committed) { return $"frame {balance.FrameId}: {balance.Committed} decided, but commitments of {committed}"; }
        }

        return null;
    }
}
