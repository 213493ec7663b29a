using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using static Samspill.Domain.Grants.Cases.NeedReportChecks;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// Likely names of persons in free text (R-105, Q13): pointed out, never stopped. Contact persons are asked for by name and are left alone, and so
/// are the names of organisations and units.
/// </summary>
public static class NameChecks
{
    public static readonly Hindrance LikelyName = new("checks.likely-name", "R-105");

    internal static IEnumerable<Check> Of(Asked asked)
    {
        var report = asked.Report;
        List<string> known = [.. report.Applicant.Owners.Select(owner => owner.Name), .. report.Applicant.Units.Select(unit => unit.Name), .. report.Partnership.Partners.Select(partner => partner.Name)];
        return from part in Texts(report)
               from text in part.Texts
               let found = PersonNames.LikelyIn(text.Text, known)
               where found.Count > 0
               select Remark(part.Part, LikelyName.At(text.Field).With(string.Join("», «", found)));
    }

    private static IEnumerable<(ReportPart Part, IEnumerable<WrittenText> Texts)> Texts(NeedReport report) =>
    [
        (ReportPart.Measure, WrittenTexts.Of(report.Measure)),
        (ReportPart.Need, WrittenTexts.Of(report.Need)),
        (ReportPart.Partnership, WrittenTexts.Of(report.Partnership with { Partners = [] }).Concat(Roles(report.Partnership))),
        (ReportPart.Criteria, WrittenTexts.Of(report.Criteria with { Answers = [] }).Concat(Answers(report.Criteria))),
        (ReportPart.Budget, Budget(report.Budget)),
    ];

    private static IEnumerable<WrittenText> Roles(PartnershipPart part) => part.Partners.Select((partner, place) => new WrittenText($"Partners[{place}].Role", partner.Role));

    private static IEnumerable<WrittenText> Answers(CriteriaPart part) => part.Answers.Select(answer => new WrittenText($"Answers.{answer.Criterion}", answer.Text));

    private static IEnumerable<WrittenText> Budget(BudgetPart part) =>
        WrittenTexts.Of(part with { Recipients = [] }).Where(written => written.Field.EndsWith("Note", StringComparison.Ordinal) || written.Field.EndsWith("Source", StringComparison.Ordinal));
}
