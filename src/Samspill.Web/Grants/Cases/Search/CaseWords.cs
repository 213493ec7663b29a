using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Grants.Search;

/// <summary>The words a case is found by. Never comments or drafts: only what everybody who reads the case may read.</summary>
internal static class CaseWords
{
    /// <summary>Words of what stands at the top of the case, which also somebody who is recused sees.</summary>
    public static IReadOnlyList<string> OfHead(GrantCase subject) => Distinct([subject.Number, subject.Title, subject.OwnerName, subject.Region, subject.SchemeCode, subject.RoundNumber]);

    /// <summary>All words: the head, those who take part, and the texts of what was submitted last.</summary>
    public static IReadOnlyList<string> Of(GrantCase subject) =>
        Distinct([subject.Number, subject.Title, subject.OwnerName, subject.Region, subject.SchemeCode, subject.RoundNumber, .. subject.Content is { } content ? TextsOf(content) : []]);

    private static IEnumerable<string> TextsOf(NeedReport report) =>
    [
        .. Parties(report),
        report.Measure.Title, report.Measure.OtherTheme, report.Measure.Description, report.Measure.Goals, report.Measure.Plan, .. report.Measure.Themes,
        report.Need.Assessment, report.Need.StaffInvolvement, report.Need.UnionInvolvement, report.Need.PlanReference, report.Need.PrivateNote,
        .. report.Criteria.Answers.Select(answer => answer.Text),
        report.Criteria.NotAllReason, report.Criteria.TeamAroundChild, report.Criteria.SamiPerspective, report.Criteria.Interdisciplinary,
    ];

    private static IEnumerable<string> Parties(NeedReport report) =>
    [
        .. report.Applicant.Owners.Select(owner => owner.Name), .. report.Applicant.Units.Select(unit => unit.Name),
        .. report.Partnership.Partners.SelectMany(partner => new[] { partner.Name, partner.Role }),
        report.Partnership.Description, report.Partnership.TeacherEducation, report.Partnership.StatpedNote,
    ];

    private static IReadOnlyList<string> Distinct(IEnumerable<string> texts) =>
        [.. Word.InAny(texts).Select(word => word.Stem).Distinct().Order(StringComparer.Ordinal)];
}
