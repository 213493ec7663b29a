using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Spine;

public sealed class ActTests
{
    [Fact]
    public void An_act_that_opens_is_hindered_on_a_subject_that_is_there() =>
        Scenario.Given(ARound.Planned, Moment.RuleSet, ARound.Free).When(ARound.Plan).ThenHindered(SpineHindrances.AlreadyOpened, exactly: true);

    [Fact]
    public void Other_acts_are_hindered_on_a_subject_that_is_not_there() =>
        Scenario.Given(new CallRound(), Moment.RuleSet).When(ARound.Guidelines).ThenHindered(SpineHindrances.NotOpened, exactly: true);

    [Fact]
    public void A_version_is_the_number_of_facts_taken()
    {
        new GrantCase().Version.ShouldBe(0);
        ACase.Submitted().Version.ShouldBe(2);
    }

    [Fact]
    public void A_subject_refuses_a_fact_it_does_not_know() => Should.Throw<InvalidOperationException>(() => ARound.Planned.Take(new NeedReportWithdrawn("")));

    [Fact]
    public void A_sight_that_was_not_loaded_is_a_mistake_in_the_act() =>
        Should.Throw<InvalidOperationException>(() => Moment.On(ARound.DayAfterDeadline).See<CallSight>());

    [Fact]
    public void Rules_that_are_not_pinned_are_a_mistake_in_the_act() =>
        Should.Throw<InvalidOperationException>(() => new Given(Actor.Public, Scenario.Now).Rules);

    [Fact]
    public void A_fact_nobody_knows_cannot_be_read() => Should.Throw<InvalidOperationException>(() => FactNames.Read("cases.unknown.v1", "{}"));
}
