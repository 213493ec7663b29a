using Samspill.Domain.Spine;
using static Samspill.Domain.Grants.Cases.NeedReportChecks;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Part E: how the measure meets the criteria (fields 34–38; ).</summary>
public static class CriteriaChecks
{
    public static readonly Hindrance NotAnswered = new("checks.criterion-not-answered", "R-19");
    public static readonly Hindrance NotAllTakePart = new("checks.not-all-take-part", "R-20");
    public static readonly Hindrance TeamMissing = new("checks.team-missing", "R-19");

    private const ReportPart Part = ReportPart.Criteria;

    internal static IEnumerable<Check> Of(Asked asked)
    {
        var part = asked.Report.Criteria;
        return Answers(part, asked)
            .Concat(CrossSector(part, asked))
            .Concat(Limit(Part, "SamiPerspective", part.SamiPerspective, 1500))
            .Concat(Limit(Part, "Interdisciplinary", part.Interdisciplinary, 1500));
    }

    private static IEnumerable<Check> Answers(CriteriaPart part, Asked asked)
    {
        foreach (var criterion in asked.Rules.AnsweredIn(asked.Scheme.Code))
        {
            var text = part.Answers.FirstOrDefault(answer => answer.Criterion == criterion.Id)?.Text ?? "";
            var field = $"Answers.{criterion.Id}";
            if (text.Trim().Length == 0) { yield return Blocks(Part, (NotAnswered with { Rule = criterion.Provision.RuleId }).At(field).With(criterion.Title)); }
            foreach (var check in Limit(Part, field, text, 1500)) { yield return check; }
        }
    }

    private static IEnumerable<Check> CrossSector(CriteriaPart part, Asked asked)
    {
        if (!asked.Scheme.IsCrossSector) { yield break; }
        if (part.TeamAroundChild.Trim().Length == 0) { yield return Blocks(Part, TeamMissing.At("TeamAroundChild")); }
        foreach (var check in Limit(Part, "TeamAroundChild", part.TeamAroundChild, 1500).Concat(Limit(Part, "NotAllReason", part.NotAllReason, 500))) { yield return check; }
        var all = part is { KindergartenTakesPart: true, SchoolTakesPart: true, PptTakesPart: true };
        if (!all && part.NotAllReason.Trim().Length == 0) { yield return Soft(Part, NotAllTakePart.At("NotAllReason")); }
    }
}
