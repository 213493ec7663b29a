using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Registry;

public sealed class SaySeatTests
{
    private static readonly Guid Group = new("00000000-0000-7000-8000-00000000c002");
    private static readonly Period Since2021 = new(new DateOnly(2021, 2, 4));
    private static readonly Period Open = new(new DateOnly(2026, 1, 1));
    private static readonly SaySeat Second = new("UH-2");

    [Fact]
    public void A_mandate_from_before_seats_were_said_gets_its_seat_and_stays_as_it_was_R_50()
    {
        var mandate = Given(Role.WorkingGroupMember);
        mandate.Do(Second, Body());
        (mandate.Seat, mandate.Role, mandate.Period).ShouldBe(("UH-2", Role.WorkingGroupMember, Open));
    }

    [Fact]
    public void A_seat_is_said_once() =>
        Tried(Given(Role.WorkingGroupMember).Do(Second, Body()), Body()).ThenHindered(SaySeat.AlreadySaid, exactly: true).Arguments.ShouldBe(["UH-2"]);

    [Fact]
    public void An_observer_has_no_seat() =>
        Tried(Given(Role.WorkingGroupObserver), Body()).ThenHindered(SaySeat.NoSeatInRole, exactly: true);

    [Fact]
    public void A_mandate_that_is_over_needs_no_seat() =>
        Tried(Given(Role.WorkingGroupMember, new Period(new DateOnly(2020, 1, 1), new DateOnly(2021, 1, 1))), Body()).ThenHindered(SaySeat.MandateOver, exactly: true);

    [Fact]
    public void A_mandate_that_was_ended_before_it_held_gets_no_seat()
    {
        var mandate = Given(Role.WorkingGroupMember, new Period(new DateOnly(2027, 3, 2)));
        mandate.Do(new EndMandate(mandate.Period.From, "Gitt ved en feil"));
        Tried(mandate, Body()).ThenHindered(SaySeat.MandateOver, exactly: true);
        (mandate.IsOverOn(new DateOnly(2027, 3, 1)), Given(Role.WorkingGroupMember).IsOverOn(new DateOnly(2027, 3, 1))).ShouldBe((true, false));
    }

    [Fact]
    public void The_seat_is_one_of_the_body_and_free_V_07()
    {
        Scenario.Given(Given(Role.WorkingGroupMember), null, Body()).When(new SaySeat(" ")).ThenHindered(SaySeat.SeatMissing, exactly: true).Field.ShouldBe("Seat");
        Scenario.Given(Given(Role.WorkingGroupMember), null, Body()).When(new SaySeat("UH-3")).ThenHindered(Seating.NoSuchSeat, exactly: true).Field.ShouldBe("Seat");
        var taken = Tried(Given(Role.WorkingGroupMember), Body(new HeldSeat(Guid.Parse("00000000-0000-7000-8000-00000000c003"), "UH-2", IsDeputy: false, Open))).ThenHindered(SaySeat.SeatTaken, exactly: true);
        taken.Field.ShouldBe("Seat");
        taken.Arguments.ShouldBe(["UH-2", Open]);
    }

    [Fact]
    public void Takes_the_same_permission_as_giving() => Second.Requires.ShouldBe(Permission.GiveMandates);

    private static Mandate Given(Role role, Period? period = null) =>
        new Mandate().Do(new GiveMandate(Ref<Person>.New(), role, Group, "Arbeidsgruppen", Somebody.District, period ?? Open, "Oppnevnt"), Body());

    private static Decided<Mandate> Tried(Mandate mandate, ScopeSight body) => Scenario.Given(mandate, null, body).When(Second);

    private static ScopeSight Body(params HeldSeat[] held) =>
        new(Group, null, BodyKind.RegionalWorkingGroup, Somebody.District) { Seats = [new("UH-1", Since2021), new("UH-2", Since2021)], Held = held };
}
