using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Registry;

public sealed class SeatingTests
{
    private static readonly Guid Group = new("00000000-0000-7000-8000-00000000c002");
    private static readonly Guid Other = new("00000000-0000-7000-8000-00000000c003");
    private static readonly Period Since2021 = new(new DateOnly(2021, 2, 4));
    private static readonly Period Year = new(new DateOnly(2027, 1, 1), new DateOnly(2028, 1, 1));
    private static readonly GiveMandate Member = new(
        Ref<Person>.New(), Role.WorkingGroupMember, Group, "Arbeidsgruppen", Somebody.District, Year, "Oppnevnt")
    { Seat = "UH-1" };

    [Fact]
    public void A_seat_has_one_member_on_any_day_V_07()
    {
        var hindrance = Tried(Member, new HeldSeat(Other, "UH-1", IsDeputy: false, Year with { To = null })).ThenHindered(Seating.MemberTaken, exactly: true);
        hindrance.Field.ShouldBe("Seat");
        hindrance.Arguments.ShouldBe(["UH-1", Year with { To = null }]);
    }

    [Fact]
    public void Ones_own_earlier_days_in_the_seat_are_said_to_be_ones_own_V_07()
    {
        var earlier = new Period(Year.From.AddMonths(-6), Year.From.AddMonths(6));
        Tried(Member, new HeldSeat(Member.Person.Value, "UH-1", IsDeputy: false, earlier)).ThenHindered(Seating.OwnSeat, exactly: true).Arguments.ShouldBe(["UH-1", earlier]);
    }

    [Fact]
    public void A_seat_has_at_most_one_deputy_on_any_day_V_07() =>
        Tried(Member with { Role = Role.WorkingGroupDeputy }, new HeldSeat(Other, "UH-1", IsDeputy: true, Year)).ThenHindered(Seating.DeputyTaken, exactly: true).Arguments.ShouldBe(["UH-1", Year]);

    [Fact]
    public void A_member_and_a_deputy_share_a_seat_R_50() =>
        Tried(Member, new HeldSeat(Other, "UH-1", IsDeputy: true, Year)).ThenDone<MandateGiven>();

    [Fact]
    public void A_seat_is_free_some_day_unless_those_who_have_it_follow_each_other_until_further_notice_V_07()
    {
        var (first, then) = (new Period(Since2021.From, Year.From), Year with { To = null });
        Seating.IsFreeFrom(Since2021, [], Year.From).ShouldBeTrue();
        Seating.IsFreeFrom(Since2021, [first], Since2021.From).ShouldBeTrue();
        Seating.IsFreeFrom(Since2021, [first, then], Since2021.From).ShouldBeFalse();
        Seating.IsFreeFrom(Since2021, [first, then with { From = Year.From.AddDays(1) }], Since2021.From).ShouldBeTrue("one day is free between them");
        Seating.IsFreeFrom(Since2021 with { To = Year.From }, [first], Since2021.From).ShouldBeFalse("it ends with them");
    }

    [Fact]
    public void Nobody_is_deputy_for_themselves_V_07() =>
        Tried(Member with { Role = Role.WorkingGroupDeputy }, new HeldSeat(Member.Person.Value, "UH-1", IsDeputy: false, Year)).ThenHindered(Seating.OwnDeputy, exactly: true);

    [Fact]
    public void A_seat_is_free_from_the_day_the_one_before_leaves_it() =>
        Tried(Member, new HeldSeat(Other, "UH-1", IsDeputy: false, new Period(new DateOnly(2026, 1, 1), Year.From))).ThenDone<MandateGiven>();

    [Fact]
    public void Another_seat_of_the_body_is_free() =>
        Tried(Member with { Seat = "UH-2" }, new HeldSeat(Other, "UH-1", IsDeputy: false, Year)).ThenDone<MandateGiven>();

    [Fact]
    public void Nobody_sits_in_a_seat_before_or_after_it_exists_V_10()
    {
        var ends = Since2021 with { To = Year.From.AddMonths(3) };
        var body = Body() with { Seats = [new("UH-1", ends), new("UH-2", new Period(Year.From.AddDays(1)))] };
        Scenario.Given(new Mandate(), null, body).When(Member).ThenHindered(Seating.OutsideSeat, exactly: true).Arguments.ShouldBe(["UH-1", ends]);
        Scenario.Given(new Mandate(), null, body).When(Member with { Seat = "UH-2" }).ThenHindered(Seating.OutsideSeat, exactly: true).Field.ShouldBe("Seat");
        Scenario.Given(new Mandate(), null, body).When(Member with { Period = Year with { To = ends.To } }).ThenDone<MandateGiven>();
    }

    private static Decided<Mandate> Tried(GiveMandate act, HeldSeat held) => Scenario.Given(new Mandate(), null, Body(held)).When(act);

    private static ScopeSight Body(params HeldSeat[] held) =>
        new(Group, null, BodyKind.RegionalWorkingGroup, Somebody.District) { Seats = [new("UH-1", Since2021), new("UH-2", Since2021)], Held = held };
}
