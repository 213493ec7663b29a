using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A report that a new one can build on.</summary>
public sealed record EarlierReport(Guid Id, string Number, string Title, Ref<Organisation> Owner, string OwnerName, string SchemeCode, int Year, DateTimeOffset? SubmittedAt);

/// <summary>Finds earlier reports, and carries one over into the drafts of a new one, with number and date beside each value.</summary>
public static class EarlierReports
{
    private const int Most = 12;

    /// <summary>What the owners have submitted, newest first.</summary>
    public static async Task<IReadOnlyList<EarlierReport>> EarlierAsync(this Reader reader, IReadOnlyCollection<Organisation> owners, CancellationToken ct)
    {
        var ids = owners.Select(owner => new Ref<Organisation>(owner.Id)).ToList();
        return await (await reader.CasesAsync(ct)).Where(one => ids.Contains(one.Owner) && one.SubmittedAt != null && one.Status != CaseStatus.Withdrawn && one.Kind == ReportKind.New)
            .OrderByDescending(one => one.Year).ThenByDescending(one => one.SubmittedAt).ThenBy(one => one.Number).Take(Most)
            .Select(one => new EarlierReport(one.Id, one.Number, one.Title, one.Owner, one.OwnerName, one.SchemeCode, one.Year, one.SubmittedAt)).ToListAsync(ct);
    }

    /// <summary>Writes what is carried over into the drafts of a case that has just begun.</summary>
    public static async Task CarryOverAsync(this Recorder recorder, Guid id, NeedReport report, Origin origin, CancellationToken ct)
    {
        await SaveAsync(recorder, id, ReportPart.Applicant, report.Applicant, origin, ct);
        await SaveAsync(recorder, id, ReportPart.Measure, report.Measure, origin, ct);
        await SaveAsync(recorder, id, ReportPart.Need, report.Need, origin, ct);
        await SaveAsync(recorder, id, ReportPart.Partnership, report.Partnership, origin, ct);
        await SaveAsync(recorder, id, ReportPart.Criteria, report.Criteria, origin, ct);
    }

    // The title is the new report's own.
    private static async Task SaveAsync<TPart>(Recorder recorder, Guid id, ReportPart part, TPart content, Origin origin, CancellationToken ct)
        where TPart : new()
    {
        var fetched = CarriedOver.Paths(part, content).Where(path => path != "Measure.Title").ToDictionary(path => path, _ => origin);
        if (fetched.Count == 0) { return; }
        var saved = await recorder.SaveDraftAsync(id, part, _ => new DraftEdit<TPart>(content, 0, UnitBasis.None) { Sources = fetched, Begins = false }, ct);
        if (saved is not DraftSaved.Done) { throw new InvalidOperationException($"{part} of {id} was not carried over."); }
    }
}
