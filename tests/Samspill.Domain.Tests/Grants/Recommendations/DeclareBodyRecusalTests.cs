using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

public sealed class DeclareBodyRecusalTests
{
    private static readonly DeclareBodyRecusal Act = new(AList.First, "Jeg leder barnehagen.");

    [Fact]
    public void A_member_steps_aside_in_one_case_only_R_80()
    {
        var list = AList.OfGroup().Do(Act);
        list.IsRecused(Somebody.WithAllRoles.Person, AList.First).ShouldBeTrue();
        list.IsRecused(Somebody.WithAllRoles.Person, AList.Second).ShouldBeFalse();
        list.IsRecused(ACase.Decider.Person, AList.First).ShouldBeFalse();
    }

    [Fact]
    public void The_timeline_of_the_case_shows_it_R_81()
    {
        var fact = Tried(AList.OfGroup(), Act).ThenDone<BodyRecusalDeclared>();
        fact.Concerns().ShouldBe([AList.First]);
        fact.ReasonGiven().ShouldBe("Jeg leder barnehagen.");
    }

    [Fact]
    public void Is_hindered_when_the_list_is_final() => Tried(AList.Final, Act).ThenHindered(LineRules.AlreadyFinal, exactly: true);

    [Fact]
    public void Is_hindered_for_a_case_that_is_not_in_the_list() =>
        Tried(AList.OfGroup(), Act with { Case = AList.Stranger }).ThenHindered(LineRules.UnknownCase, exactly: true);

    [Fact]
    public void Is_hindered_the_second_time_and_done_in_another_case_R_81()
    {
        Tried(AList.OfGroup().Do(Act), Act).ThenHindered(DeclareBodyRecusal.AlreadyRecused, exactly: true);
        Tried(AList.OfGroup().Do(Act), Act with { Case = AList.Second }).ThenDone<BodyRecusalDeclared>();
    }

    [Fact]
    public void Is_hindered_without_reasons_or_with_over_500_signs_R_81()
    {
        Tried(AList.OfGroup(), Act with { Reasons = " " }).ThenHindered(DeclareBodyRecusal.ReasonsMissing, exactly: true);
        Tried(AList.OfGroup(), Act with { Reasons = AReport.TextOf(501) }).ThenHindered(DeclareBodyRecusal.ReasonsMissing, exactly: true);
        Tried(AList.OfGroup(), Act with { Reasons = AReport.TextOf(500) }).ThenDone<BodyRecusalDeclared>();
    }

    private static Decided<Recommendation> Tried(Recommendation list, DeclareBodyRecusal act) => Scenario.Given(list, Moment.RuleSet).When(act);
}
