using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class EnterStageTests
{
    private static readonly EnterStage Act = new(1, [ARound.Body("RWG-OSLO-SCH").Id]);

    [Fact]
    public void The_bodies_of_the_stage_see_the_case_from_now_on()
    {
        ACase.Approved().Place.Bodies.ShouldBeEmpty();
        ACase.InGroups().Place.Bodies.ShouldBe([ARound.Body("RWG-OSLO-SCH").Id]);
        ACase.InGroups().StageIndex.ShouldBe(1);
    }

    [Fact]
    public void Whoever_releases_the_stage_acts_in_the_place_of_its_bodies() =>
        Act.PlaceOf(ACase.Approved()).Bodies.ShouldBe([ARound.Body("RWG-OSLO-SCH").Id]);

    [Fact]
    public void Is_hindered_before_the_quality_check_is_passed_R_40()
    {
        Scenario.Given(ACase.Submitted(), Moment.RuleSet).When(Act).ThenHindered(EnterStage.NotApproved, exactly: true);
        Scenario.Given(ACase.Approved(), Moment.RuleSet).When(Act).ThenDone<StageEntered>();
    }

    [Fact]
    public void Is_hindered_when_a_decision_is_drafted() =>
        Scenario.Given(ACase.Drafted(), Moment.RuleSet).When(Act).ThenHindered(EnterStage.NotApproved, exactly: true);
}
