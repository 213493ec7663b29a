using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Tests.Grants.Cases;

namespace Samspill.Domain.Tests.Grants.Rounds;

public sealed class DecideGuidelinesTests
{
    [Fact]
    public void The_forum_may_add_nothing_R_26() =>
        Tried(ARound.Planned, ARound.Guidelines with { Guidelines = " " }).ThenDone<GuidelinesDecided>().Guidelines.ShouldBeEmpty();

    [Fact]
    public void Can_be_decided_anew_until_the_round_is_announced_R_26() => Tried(ARound.Guidelined, ARound.Guidelines).ThenDone<GuidelinesDecided>();

    [Fact]
    public void Is_hindered_after_the_round_is_announced_R_26() =>
        Tried(ARound.Announced, ARound.Guidelines).ThenHindered(DecideGuidelines.TooLate, exactly: true);

    [Fact]
    public void Is_hindered_without_a_reference_to_the_plan_R_48() =>
        Tried(ARound.Planned, ARound.Guidelines with { PlanReference = " " }).ThenHindered(DecideGuidelines.PlanMissing, exactly: true).Field.ShouldBe("PlanReference");

    [Fact]
    public void Is_hindered_by_guidelines_over_4000_signs_and_done_with_4000()
    {
        Tried(ARound.Planned, ARound.Guidelines with { Guidelines = AReport.TextOf(4001) }).ThenHindered(DecideGuidelines.TooLong, exactly: true);
        Tried(ARound.Planned, ARound.Guidelines with { Guidelines = AReport.TextOf(4000) }).ThenDone<GuidelinesDecided>();
    }

    private static Decided<CallRound> Tried(CallRound round, DecideGuidelines act) => Scenario.Given(round, Moment.RuleSet).When(act);
}
