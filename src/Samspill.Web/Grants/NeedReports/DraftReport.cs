using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>
/// A need report as it stands now, put together from its parts: what was saved last, else what was submitted, else nothing. A part saved
/// before the last submission is what was submitted, so that a returned report is mended from there.
/// </summary>
public sealed class DraftReport
{
    private readonly Dictionary<ReportPart, DraftSection> sections;

    private DraftReport(GrantCase subject, IEnumerable<DraftSection> saved)
    {
        sections = saved.ToDictionary(section => Enum.Parse<ReportPart>(section.Part));
        var start = subject.Content ?? NeedReport.Empty with { Measure = new MeasurePart { Title = subject.Title } };
        Report = new NeedReport(
            Part(subject, ReportPart.Applicant, start.Applicant),
            Part(subject, ReportPart.Measure, start.Measure),
            Part(subject, ReportPart.Need, start.Need),
            Part(subject, ReportPart.Partnership, start.Partnership),
            Part(subject, ReportPart.Criteria, start.Criteria),
            Part(subject, ReportPart.Budget, start.Budget),
            Part(subject, ReportPart.Declarations, start.Declarations));
    }

    /// <summary>The whole report.</summary>
    public NeedReport Report { get; }

    /// <summary>Reads the drafts of a case the actor has read.</summary>
    public static async Task<DraftReport> ReadAsync(Reader reader, GrantCase subject, CancellationToken ct) =>
        new(subject, await reader.DraftsOf(subject).ToListAsync(ct));

    /// <summary>From drafts that have been read already.</summary>
    internal static DraftReport Of(GrantCase subject, IEnumerable<DraftSection> saved) => new(subject, saved);

    /// <summary>The revision a save of the part must be based on; 0 before the first.</summary>
    public int RevisionOf(ReportPart part) => sections.GetValueOrDefault(part)?.Revision ?? 0;

    /// <summary>When the part was saved last; null before the first time.</summary>
    public DateTimeOffset? SavedAt(ReportPart part) => sections.GetValueOrDefault(part)?.SavedAt;

    private T Part<T>(GrantCase subject, ReportPart part, T start) =>
        sections.GetValueOrDefault(part) is { } saved && (subject.SubmittedAt is not { } submitted || saved.SavedAt > submitted)
            ? JsonSerializer.Deserialize<T>(saved.Content, FactNames.Json)!
            : start;
}
