using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class NeedReportTests
{
    [Theory]
    [MemberData(nameof(AReport.Schemes), MemberType = typeof(AReport))]
    public void A_complete_report_breaks_no_rule(string scheme) => BrokenRule.Checks(AReport.Complete(scheme), scheme).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(AReport.Schemes), MemberType = typeof(AReport))]
    public void An_empty_report_has_something_to_mend_in_every_part(string scheme) =>
        BrokenRule.Checks(NeedReport.Empty, scheme).Select(check => check.Part).Distinct().ShouldBe(Enum.GetValues<ReportPart>());

    [Fact]
    public void The_hash_is_the_same_for_the_same_content_and_after_storage_R_103()
    {
        var report = AReport.Complete(AReport.Des);
        var stored = (NeedReportSubmitted)Acted.Stored(new NeedReportSubmitted(report, report.Hash(), Scenario.Now, Guid.Empty));
        report.Hash().ShouldBe(AReport.Complete(AReport.Des).Hash());
        stored.Content.Hash().ShouldBe(report.Hash());
        report.Hash().Length.ShouldBe(64);
    }

    [Fact]
    public void The_hash_changes_with_a_single_krone_R_103()
    {
        var report = AReport.Complete(AReport.Des);
        var line = report.Budget.Lines[0] with { Amounts = AReport.Amounts(300_001, 200_000) };
        (report with { Budget = report.Budget with { Lines = [line, report.Budget.Lines[1]] } }).Hash().ShouldNotBe(report.Hash());
    }

    [Fact]
    public void What_is_asked_is_counted_per_year_from_the_lines()
    {
        var budget = AReport.Complete(AReport.Des).Budget;
        budget.RequestedIn(1).ShouldBe(new Nok(450_000));
        budget.RequestedTotal.ShouldBe(new Nok(750_000));
        (AReport.Amounts(1, 2, 3) + AReport.Amounts(10, 20, 30)).ShouldBe(AReport.Amounts(11, 22, 33));
        AReport.Amounts(1, 2, 3).In(4).ShouldBe(Nok.Zero);
    }
}
