using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <content>What has happened, as the ledger tells it.</content>
public sealed partial class Reader
{
    /// <summary>The timeline of a subject the actor has read: its own facts and those that concern it, newest first.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(Guid subject, int most, CancellationToken ct) =>
        await remembered.GetAsync((nameof(TimelineEntry), subject, most), [Kinds.One(subject), .. Kinds.Of<Mandate>()], token => ReadTimelineAsync(subject, most, token), ct, _ => Large);

    private Task<List<TimelineEntry>> ReadTimelineAsync(Guid subject, int most, CancellationToken ct)
    {
        // Found by two indexes; «or» between the two tables would go through the whole ledger.
        var sequences = db.Ledger.Where(own => own.SubjectId == subject).Select(own => own.Sequence)
            .Concat(db.Concerns.Where(concern => concern.SubjectId == subject).Select(concern => concern.Sequence));
        return EntriesOf(db.Ledger.AsNoTracking().Where(row => sequences.Contains(row.Sequence)), isWhole: false).Take(most).ToListAsync(ct);
    }

    /// <summary>The own facts of some subjects the actor has read, newest first.</summary>
    public Task<List<TimelineEntry>> TimelinesAsync(IReadOnlyList<Guid> subjects, CancellationToken ct) =>
        EntriesOf(db.Ledger.AsNoTracking().Where(row => subjects.Contains(row.SubjectId)), isWhole: true).ToListAsync(ct);

    // A page tells what happened; what was written, such as a whole report, is only read by those who need it.
    private IQueryable<TimelineEntry> EntriesOf(IQueryable<LedgerEntry> rows, bool isWhole) =>
        from row in rows
        join mandate in db.Mandates on row.Mandate equals mandate.Id into mandates
        from mandate in mandates.DefaultIfEmpty()
        orderby row.Sequence descending
        select new TimelineEntry(row.Sequence, row.SubjectId, row.SubjectVersion, row.Act, row.Fact, isWhole ? row.Content : "", row.Person, row.Role, mandate == null ? "" : mandate.ScopeName, row.At, row.Reasons, row.RuleSet, row.Hash);
}

/// <summary>One line of a timeline: who, as what, on behalf of whom, when, why.</summary>
public sealed record TimelineEntry(
    long Sequence, Guid SubjectId, long Version, string Act, string Fact, string Content, Guid Person, string Role, string Scope, DateTimeOffset At, string Reasons, string RuleSet, string Hash);
