using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class ReturnForCorrectionTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_owner_is_told_what_is_wrong_and_until_when_R_82()
    {
        var correction = ACase.Returned().Correction!;
        (correction.CorrectBy, correction.Defects[0].Part).ShouldBe((ACase.CorrectBy, ReportPart.Budget));
        Tried(ACase.Submitted(), ACase.Return).ThenDone<ReturnedForCorrection>().ReasonGiven().ShouldBe("Ta kontakt om dere lurer på noe.");
    }

    [Fact]
    public void Is_hindered_when_the_report_is_not_in_check_R_40()
    {
        Tried(ACase.Draft(), ACase.Return).ThenHindered(ReturnForCorrection.NotInCheck, exactly: true);
        Tried(ACase.Approved(), ACase.Return).ThenHindered(ReturnForCorrection.NotInCheck, exactly: true);
    }

    [Fact]
    public void Is_done_instead_of_a_proposed_dismissal() => Tried(ACase.DismissalProposed, ACase.Return).ThenDone<ReturnedForCorrection>();

    [Fact]
    public void Is_hindered_for_somebody_recused_and_done_for_another_R_80()
    {
        var subject = ACase.Submitted().Do(new DeclareCaseRecusal("Styremedlem hos eieren"), Moment.By(ACase.Caseworker));
        Scenario.Given(subject, Moment.RuleSet).By(ACase.Caseworker).When(ACase.Return).ThenHindered(ReturnForCorrection.Recused, exactly: true);
        Scenario.Given(subject, Moment.RuleSet).By(ACase.OtherCaseworker).When(ACase.Return).ThenDone<ReturnedForCorrection>();
    }

    [Fact]
    public void Is_hindered_without_a_named_defect_R_82()
    {
        Tried(ACase.Submitted(), ACase.Return with { Defects = [] }).ThenHindered(ReturnForCorrection.DefectMissing, exactly: true);
        Tried(ACase.Submitted(), ACase.Return with { Defects = [new(ReportPart.Need, " ")] }).ThenHindered(ReturnForCorrection.DefectMissing, exactly: true);
    }

    [Fact]
    public void Is_hindered_by_a_limit_today_and_done_with_tomorrow_R_82()
    {
        Tried(ACase.Submitted(), ACase.Return with { CorrectBy = Today }).ThenHindered(ReturnForCorrection.LimitTooSoon, exactly: true);
        Tried(ACase.Submitted(), ACase.Return with { CorrectBy = Today.AddDays(1) }).ThenDone<ReturnedForCorrection>();
    }

    [Fact]
    public void Is_hindered_by_a_limit_over_60_days_away_and_done_with_60_R_83()
    {
        Tried(ACase.Submitted(), ACase.Return with { CorrectBy = Today.AddDays(61) }).ThenHindered(ReturnForCorrection.LimitTooLate, exactly: true);
        Tried(ACase.Submitted(), ACase.Return with { CorrectBy = Today.AddDays(60) }).ThenDone<ReturnedForCorrection>();
    }

    [Fact]
    public void Is_hindered_by_texts_that_are_too_long_and_done_at_the_limits()
    {
        Tried(ACase.Submitted(), ACase.Return with { Guidance = AReport.TextOf(2001) }).ThenHindered(ReturnForCorrection.TextTooLong, exactly: true);
        Tried(ACase.Submitted(), ACase.Return with { Defects = [new(ReportPart.Need, AReport.TextOf(1001))] }).ThenHindered(ReturnForCorrection.TextTooLong, exactly: true);
        Tried(ACase.Submitted(), ACase.Return with { Guidance = AReport.TextOf(2000), Defects = [new(ReportPart.Need, AReport.TextOf(1000))] }).ThenDone<ReturnedForCorrection>();
    }

    private static Decided<GrantCase> Tried(GrantCase subject, ReturnForCorrection act) => Scenario.Given(subject, Moment.RuleSet).When(act);
}
