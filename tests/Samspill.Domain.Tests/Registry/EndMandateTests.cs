using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Registry;

public sealed class EndMandateTests
{
    private static readonly Period Spring = new(new DateOnly(2027, 1, 1), new DateOnly(2027, 7, 1));
    private static readonly EndMandate InMarch = new(new DateOnly(2027, 3, 1), "Byttet jobb");

    [Fact]
    public void A_mandate_holds_until_the_day_it_ends_on()
    {
        var mandate = Given(Spring).Do(InMarch);
        mandate.IsEnded.ShouldBeTrue();
        mandate.EndReason.ShouldBe("Byttet jobb");
        mandate.Period.Contains(new DateOnly(2027, 2, 28)).ShouldBeTrue();
        mandate.Period.Contains(new DateOnly(2027, 3, 1)).ShouldBeFalse();
    }

    [Fact]
    public void A_mandate_that_never_should_have_held_ends_on_its_first_day()
    {
        var mandate = Given(Spring).Do(InMarch with { EndsOn = Spring.From });
        mandate.Period.Contains(Spring.From).ShouldBeFalse();
    }

    [Fact]
    public void The_ledger_holds_the_reasons() =>
        Tried(InMarch).ThenDone<MandateEnded>().ReasonGiven().ShouldBe("Byttet jobb");

    [Fact]
    public void Is_hindered_before_the_mandate_began() =>
        Tried(InMarch with { EndsOn = new DateOnly(2026, 12, 31) }).ThenHindered(EndMandate.EndsBeforeStart, exactly: true).Arguments.ShouldBe([Spring.From]);

    [Fact]
    public void Is_hindered_after_the_mandates_own_end() =>
        Tried(InMarch with { EndsOn = new DateOnly(2027, 7, 2) }).ThenHindered(EndMandate.EndsAfterTerm, exactly: true).Field.ShouldBe("EndsOn");

    [Fact]
    public void A_mandate_without_end_can_end_any_day_from_its_start() =>
        Scenario.Given(Given(Spring with { To = null })).When(InMarch with { EndsOn = new DateOnly(2035, 1, 1) }).ThenDone<MandateEnded>();

    [Fact]
    public void Is_hindered_the_second_time() =>
        Scenario.Given(Given(Spring).Do(InMarch)).When(InMarch).ThenHindered(EndMandate.AlreadyEnded, exactly: true);

    [Fact]
    public void Is_hindered_without_reasons() =>
        Tried(InMarch with { Reasons = "" }).ThenHindered(EndMandate.ReasonsMissing, exactly: true);

    [Fact]
    public void Is_hindered_before_any_mandate_is_given() =>
        Scenario.Given(new Mandate()).When(InMarch).ThenHindered(SpineHindrances.NotOpened);

    [Fact]
    public void Takes_the_same_permission_as_giving() => InMarch.Requires.ShouldBe(Permission.GiveMandates);

    private static Mandate Given(Period period) => new Mandate().Do(
        new GiveMandate(Ref<Person>.New(), Role.Caseworker, Somebody.District, "Statsforvalteren", Somebody.District, period, "Ansatt"),
        new ScopeSight(Somebody.District, OrganisationKind.CountyGovernor, null, Somebody.District));

    private static Decided<Mandate> Tried(EndMandate act) => Scenario.Given(Given(Spring)).When(act);
}
