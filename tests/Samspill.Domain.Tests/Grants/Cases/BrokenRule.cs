using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

/// <summary>One way to break a rule in a report that breaks none, and the check that tells.</summary>
public sealed record BrokenRule(string Scheme, Hindrance Expected, string Field, Func<NeedReport, NeedReport> Break)
{
    public CheckLevel Level { get; init; } = CheckLevel.BlocksSubmission;

    public bool AsksReason { get; init; }

    /// <summary>A soft rule that asks for a reason.</summary>
    public static BrokenRule Soft(string scheme, Hindrance expected, string field, Func<NeedReport, NeedReport> @break) =>
        new(scheme, expected, field, @break) { Level = CheckLevel.Remark, AsksReason = true };

    /// <summary>All checks of a report in a case of the scheme.</summary>
    public static IReadOnlyList<Check> Checks(NeedReport report, string scheme) =>
        [.. NeedReportChecks.Of(report, Moment.RuleSet, ACase.Draft(scheme))];

    /// <summary>The check is shown at its field and level when the rule is broken, and not before; with it in the part it belongs to.</summary>
    public void ShouldShow(ReportPart part)
    {
        var report = AReport.Complete(Scheme);
        Checks(report, Scheme).Select(check => check.Hindrance.Code).ShouldNotContain(Expected.Code);
        var check = Checks(Break(report), Scheme).Where(check => check.Hindrance == Expected && check.Hindrance.Field == Field).ShouldHaveSingleItem();
        (check.Part, check.Level, check.AsksReason).ShouldBe((part, Level, AsksReason));
        NeedReportChecks.OfPart(part, Break(report), Moment.RuleSet, ACase.Draft(Scheme)).ShouldContain(check);
    }
}
