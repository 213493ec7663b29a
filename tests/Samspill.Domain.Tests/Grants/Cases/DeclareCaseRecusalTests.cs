using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class DeclareCaseRecusalTests
{
    private static readonly DeclareCaseRecusal Act = new("Nær slektning hos eieren");

    [Fact]
    public void Whoever_declares_it_is_recused_and_nobody_else_R_81()
    {
        var subject = Recused();
        subject.IsRecused(ACase.Caseworker.Person).ShouldBeTrue();
        subject.IsRecused(ACase.OtherCaseworker.Person).ShouldBeFalse();
    }

    [Fact]
    public void Is_hindered_the_second_time_and_done_for_another_R_81()
    {
        Scenario.Given(Recused(), Moment.RuleSet).By(ACase.Caseworker).When(Act).ThenHindered(DeclareCaseRecusal.AlreadyRecused, exactly: true);
        Scenario.Given(Recused(), Moment.RuleSet).By(ACase.OtherCaseworker).When(Act).ThenDone<CaseRecusalDeclared>().ReasonGiven().ShouldBe("Nær slektning hos eieren");
    }

    [Fact]
    public void Is_hindered_without_reasons_R_81() =>
        Scenario.Given(ACase.Submitted(), Moment.RuleSet).When(new DeclareCaseRecusal("")).ThenHindered(DeclareCaseRecusal.ReasonsMissing, exactly: true);

    [Fact]
    public void Is_hindered_by_reasons_over_500_signs_and_done_with_500()
    {
        Scenario.Given(ACase.Submitted(), Moment.RuleSet).When(new DeclareCaseRecusal(AReport.TextOf(501))).ThenHindered(DeclareCaseRecusal.ReasonsTooLong, exactly: true);
        Scenario.Given(ACase.Submitted(), Moment.RuleSet).When(new DeclareCaseRecusal(AReport.TextOf(500))).ThenDone<CaseRecusalDeclared>();
    }

    private static GrantCase Recused() => ACase.Submitted().Do(Act, Moment.By(ACase.Caseworker));
}
