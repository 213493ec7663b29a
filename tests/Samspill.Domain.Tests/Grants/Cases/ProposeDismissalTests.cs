using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class ProposeDismissalTests
{
    private static readonly ProposeDismissal Act = new(DismissalGround.TooLate, "Kom etter fristen.");

    [Fact]
    public void Is_done_for_a_submitted_report() => Tried(ACase.Submitted(), Act).ThenDone<DismissalProposed>().ReasonGiven().ShouldBe("Kom etter fristen.");

    [Fact]
    public void Is_done_for_a_report_that_was_not_mended_in_time_R_82()
    {
        Scenario.Given(ACase.Returned(), Moment.RuleSet).At(ACase.CorrectBy).When(Act).ThenHindered(ProposeDismissal.NotInCheck, exactly: true);
        Scenario.Given(ACase.Returned(), Moment.RuleSet).At(ACase.CorrectBy.AddDays(1)).When(Act).ThenDone<DismissalProposed>();
    }

    [Fact]
    public void Is_hindered_when_the_report_is_not_in_check_R_40()
    {
        Tried(ACase.Draft(), Act).ThenHindered(ProposeDismissal.NotInCheck, exactly: true);
        Tried(ACase.Approved(), Act).ThenHindered(ProposeDismissal.NotInCheck, exactly: true);
        Tried(ACase.DismissalProposed, Act).ThenHindered(ProposeDismissal.NotInCheck, exactly: true);
    }

    [Fact]
    public void Is_hindered_for_a_withdrawn_report_that_once_was_sent_back()
    {
        var withdrawn = ACase.Returned().Do(new WithdrawNeedReport(""));
        Scenario.Given(withdrawn, Moment.RuleSet).At(ACase.CorrectBy.AddDays(1)).When(Act).ThenHindered(ProposeDismissal.NotInCheck, exactly: true);
    }

    [Fact]
    public void Is_hindered_for_an_approved_report_that_was_not_mended_in_time()
    {
        var late = ACase.CorrectBy.AddDays(1);
        var approved = ACase.Returned().Do(Act, Moment.On(late)).Do(ACase.Pass(AReport.Des), Moment.On(late));
        approved.Correction.ShouldBeNull();
        Scenario.Given(approved, Moment.RuleSet).At(late).When(Act).ThenHindered(ProposeDismissal.NotInCheck, exactly: true);
    }

    [Fact]
    public void Is_hindered_for_somebody_recused_R_80()
    {
        var subject = ACase.Submitted().Do(new DeclareCaseRecusal("Part i saken"), Moment.By(ACase.Caseworker));
        Scenario.Given(subject, Moment.RuleSet).By(ACase.Caseworker).When(Act).ThenHindered(ProposeDismissal.Recused, exactly: true);
        Scenario.Given(subject, Moment.RuleSet).By(ACase.OtherCaseworker).When(Act).ThenDone<DismissalProposed>();
    }

    [Fact]
    public void Is_hindered_without_reasons_R_88() => Tried(ACase.Submitted(), Act with { Reasons = " " }).ThenHindered(ProposeDismissal.ReasonsMissing, exactly: true);

    [Fact]
    public void Is_hindered_by_reasons_over_2000_signs_and_done_with_2000()
    {
        Tried(ACase.Submitted(), Act with { Reasons = AReport.TextOf(2001) }).ThenHindered(ProposeDismissal.ReasonsTooLong, exactly: true);
        Tried(ACase.Submitted(), Act with { Reasons = AReport.TextOf(2000) }).ThenDone<DismissalProposed>();
    }

    private static Decided<GrantCase> Tried(GrantCase subject, ProposeDismissal act) => Scenario.Given(subject, Moment.RuleSet).When(act);
}
