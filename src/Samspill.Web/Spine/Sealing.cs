using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Writes the daily seal over all chain heads (architecture 3.6).</summary>
public sealed class Sealing(SamspillDb db, TimeProvider clock)
{
    /// <summary>Seals when no seal has been written today and there is something new; returns true when it did.</summary>
    public async Task<bool> SealTodayAsync(CancellationToken ct)
    {
        var last = await db.Seals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(ct);
        var now = clock.GetUtcNow();
        var through = await db.Ledger.MaxAsync(row => (long?)row.Sequence, ct) ?? 0;
        if (through == (last?.ThroughSequence ?? 0) || (last is not null && OsloTime.DayOf(last.At) >= OsloTime.DayOf(now))) { return false; }
        var previous = last?.Hash ?? "";
        db.Seals.Add(new Seal
        {
            Number = (last?.Number ?? 0) + 1,
            At = now,
            ThroughSequence = through,
            PreviousHash = previous,
            Hash = LedgerHash.OfHeads(previous, through, await HeadsAsync(db, through, ct)),
        });
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>The last hash of every subject up to a row of the ledger.</summary>
    internal static async Task<List<(Guid Subject, string Hash)>> HeadsAsync(SamspillDb db, long through, CancellationToken ct)
    {
        var lasts = db.Ledger.Where(row => row.Sequence <= through).GroupBy(row => row.SubjectId).Select(rows => rows.Max(row => row.Sequence));
        var heads = await db.Ledger.Where(row => lasts.Contains(row.Sequence)).Select(row => new { row.SubjectId, row.Hash }).ToListAsync(ct);
        return [.. heads.Select(head => (head.SubjectId, head.Hash))];
    }
}
