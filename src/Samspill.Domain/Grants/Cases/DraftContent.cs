using System.Text.Json;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// The report as it stands while it is written: the parts that have been saved, and for the others what was submitted last, or nothing but the
/// title. Submitting empties the drafts, since what they said is a fact then.
/// </summary>
public static class DraftContent
{
    /// <summary>Puts the report together from the saved parts, each as JSON.</summary>
    public static NeedReport Report(GrantCase subject, IReadOnlyDictionary<ReportPart, string> saved)
    {
        // What was written after it was sent back, and never sent, is no part of a report that goes on without it.
        if (!subject.IsWritable && subject.Content is not null) { saved = new Dictionary<ReportPart, string>(); }
        var start = subject.Content ?? NeedReport.Empty with { Measure = new MeasurePart { Title = subject.Title } };
        return new NeedReport(
            Part(saved, ReportPart.Applicant, start.Applicant),
            Part(saved, ReportPart.Measure, start.Measure),
            Part(saved, ReportPart.Need, start.Need),
            Part(saved, ReportPart.Partnership, start.Partnership),
            Part(saved, ReportPart.Criteria, start.Criteria),
            Part(saved, ReportPart.Budget, start.Budget),
            Part(saved, ReportPart.Declarations, start.Declarations));
    }

    private static T Part<T>(IReadOnlyDictionary<ReportPart, string> saved, ReportPart part, T start) =>
        saved.TryGetValue(part, out var json) ? JsonSerializer.Deserialize<T>(json, FactNames.Json)! : start;
}
