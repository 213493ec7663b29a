using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Casework;

public sealed class TakeBackApprovalTests
{
    [Fact]
    public void Puts_the_report_back_in_check()
    {
        var subject = ACase.Approved().Do(new TakeBackApproval(), Moment.By(ACase.Caseworker));
        (subject.Status, subject.QualityCheck).ShouldBe((CaseStatus.Submitted, null));
    }

    [Fact]
    public void Is_hindered_after_ten_minutes()
    {
        var subject = ACase.Approved();
        var at = subject.QualityCheck!.At;
        Scenario.Given(subject, Moment.RuleSet).By(ACase.Caseworker).At(at.AddMinutes(10)).When(new TakeBackApproval()).ThenDone<ApprovalTakenBack>();
        Scenario.Given(subject, Moment.RuleSet).By(ACase.Caseworker).At(at.AddMinutes(10).AddSeconds(1)).When(new TakeBackApproval()).ThenHindered(TakeBackApproval.TooLate, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_the_approval_ended_a_proposal_to_dismiss_or_a_correction()
    {
        var proposed = ACase.DismissalProposed.Do(ACase.Pass(AReport.Des), Moment.By(ACase.Caseworker));
        Scenario.Given(proposed, Moment.RuleSet).By(ACase.Caseworker).At(proposed.QualityCheck!.At).When(new TakeBackApproval()).ThenHindered(TakeBackApproval.NotFromCheck, exactly: true);
        var returned = ACase.Returned();
        var late = Moment.By(ACase.Caseworker) with { Now = Moment.By(ACase.Caseworker).Now.AddDays(60) };
        returned.Do(ACase.Pass(AReport.Des), late);
        Scenario.Given(returned, Moment.RuleSet).By(ACase.Caseworker).At(late.Now).When(new TakeBackApproval()).ThenHindered(TakeBackApproval.NotFromCheck, exactly: true);
    }

    [Fact]
    public void Is_hindered_for_another_than_the_one_who_approved() =>
        Scenario.Given(ACase.Approved(), Moment.RuleSet).By(ACase.OtherCaseworker).When(new TakeBackApproval()).ThenHindered(TakeBackApproval.NotYours);

    [Fact]
    public void Is_hindered_when_bodies_have_the_case_or_nothing_was_approved_R_41()
    {
        Scenario.Given(ACase.InGroups(), Moment.RuleSet).By(ACase.Caseworker).When(new TakeBackApproval()).ThenHindered(TakeBackApproval.NotApproved, exactly: true);
        Scenario.Given(ACase.Submitted(), Moment.RuleSet).By(ACase.Caseworker).When(new TakeBackApproval()).ThenHindered(TakeBackApproval.NotApproved, exactly: true);
    }
}
