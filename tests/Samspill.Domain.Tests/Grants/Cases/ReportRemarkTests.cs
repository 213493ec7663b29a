using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

/// <summary>What the rules find, in one word each for lists (ux.md, mock 04 c).</summary>
public sealed class ReportRemarkTests
{
    [Fact]
    public void A_report_that_breaks_no_rule_has_none_and_neither_has_a_draft()
    {
        Of(AReport.Complete(AReport.Des)).ShouldBe(ReportRemark.None);
        ReportRemarks.Of(ACase.Draft(), Moment.RuleSet).ShouldBe(ReportRemark.None);
    }

    [Fact]
    public void An_own_share_that_is_too_low_is_one_R_17() => Of(LowShare(AReport.Complete(AReport.Des))).ShouldBe(ReportRemark.OwnShare);

    [Fact]
    public void A_likely_name_is_another_and_both_are_told_R_105() => Of(Named(LowShare(AReport.Complete(AReport.Des)))).ShouldBe(ReportRemark.OwnShare | ReportRemark.Names);

    [Fact]
    public void A_measure_that_is_not_collective_is_one_R_18()
    {
        var report = AReport.Complete(AReport.Reg);
        Of(report with { Measure = report.Measure with { Kind = Enum.GetValues<MeasureKind>().First(kind => kind != MeasureKind.Collective) } }, AReport.Reg).ShouldBe(ReportRemark.NonCollective);
    }

    [Fact]
    public void Money_from_the_state_beside_the_grant_is_one_also_when_nobody_has_looked_at_other_cases()
    {
        var report = AReport.Complete(AReport.Des);
        var funded = report with
        {
            Budget = report.Budget with { OtherFunding = [new OtherFunding("Statsforvalteren", new Nok(10_000))] },
            Declarations = report.Declarations with { Reasons = [new SoftReason(FundingChecks.StateFunding.Code, "Dekker reiser.")] },
        };
        Of(funded).ShouldBe(ReportRemark.DoubleFunding);
    }

    [Fact]
    public void Who_has_not_confirmed_is_told_apart_R_10()
    {
        var ready = AConfirmation.Ready().Do(ACase.Submit(AConfirmation.Report), AConfirmation.By(AConfirmation.Writer));
        ReportRemarks.Of(ready, AConfirmation.Rules).ShouldBe(ReportRemark.Confirmation, "an optional one was not asked");
    }

    [Fact]
    public void Every_remark_is_of_the_rules_or_of_the_kind_of_report() =>
        Enum.GetValues<ReportRemark>().Aggregate(ReportRemark.None, (all, one) => all | one).ShouldBe(ReportRemarks.FromRules | ReportRemark.Supplementary | ReportRemark.ChangeOfRunning | ReportRemark.Less);

    private static ReportRemark Of(NeedReport report, string scheme = AReport.Des) => ReportRemarks.Of(ACase.Submitted(report, scheme), Moment.RuleSet);

    private static NeedReport LowShare(NeedReport report) => report with { Budget = report.Budget with { OwnShare = [] } };

    private static NeedReport Named(NeedReport report) => report with { Measure = report.Measure with { Plan = "Kari Eksempel leder samlingene." } };
}
