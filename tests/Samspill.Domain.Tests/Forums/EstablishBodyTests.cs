using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Forums;

public sealed class EstablishBodyTests
{
    private static readonly Period From2021 = new(new DateOnly(2021, 2, 5));
    private static readonly Composition Forum = new(
        "SAF-X", BodyKind.CooperationForum, "Samarbeidsforum", null, ["Oslo"], "Statsforvalteren",
        [
            Seat("BHG-PRIVAT", SeatCategory.KindergartenOwnerPrivate),
            Seat("BHG-OFFENTLIG", SeatCategory.KindergartenOwnerPublic),
            Seat("UH", SeatCategory.University),
            Seat("STATPED", SeatCategory.Statped) with { Votes = false },
            Seat("SF", SeatCategory.CountyGovernor) with { Votes = false },
        ],
        From2021, ExpectedSeats: 4);

    [Fact]
    public void A_body_holds_its_seats_and_lies_in_the_district()
    {
        var body = Established(Forum);
        body.Code.ShouldBe("SAF-X");
        body.SeatsOn(new DateOnly(2026, 11, 22)).Count.ShouldBe(5);
        body.VotingSeatsOn(new DateOnly(2026, 11, 22)).Count.ShouldBe(3);
        body.SeatsOn(new DateOnly(2020, 1, 1)).ShouldBeEmpty();
        body.Place.District.ShouldBe(Somebody.District);
        body.Place.Bodies.ShouldBe([body.Id]);
    }

    [Fact]
    public void The_County_Governor_is_not_counted_V_01() => Tried(Forum).ThenDone<BodyEstablished>();

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Is_hindered_by_another_number_of_seats_than_stated_V_01(int expected)
    {
        var shown = Tried(Forum with { ExpectedSeats = expected }).ThenHindered(EstablishBody.WrongNumberOfSeats, exactly: true);
        shown.Arguments.ShouldBe([4, expected]);
        shown.Rule.ShouldBe("V-01");
    }

    [Fact]
    public void No_number_stated_is_no_hindrance_V_01() => Tried(Forum with { ExpectedSeats = null }).ThenDone<BodyEstablished>();

    [Theory]
    [InlineData(2022, 22, true)]
    [InlineData(2022, 24, false)]
    [InlineData(2026, 22, false)]
    [InlineData(2026, 24, true)]
    public void Seats_are_counted_on_the_day_V_01(int year, int expected, bool fits)
    {
        var viken = Compositions.OsloAndViken.Single(composition => composition.Code == "SAF-VIKEN") with { ExpectedSeats = expected };
        var decided = Scenario.Given(new Body()).At(new DateOnly(year, 6, 1)).When(new EstablishBody(viken, Somebody.District));
        if (fits) { decided.ThenDone<BodyEstablished>(); } else { decided.ThenHindered(EstablishBody.WrongNumberOfSeats, exactly: true); }
    }

    [Fact]
    public void A_body_of_the_past_is_counted_on_its_first_day_V_01()
    {
        var before = new Period(From2021.From, new DateOnly(2023, 1, 1));
        Tried(Forum with { Valid = before, Seats = [.. Forum.Seats.Select(seat => seat with { Valid = before })] }).ThenDone<BodyEstablished>();
    }

    [Fact]
    public void Is_hindered_without_a_name()
    {
        Tried(Forum with { Name = "" }).ThenHindered(EstablishBody.NameMissing, exactly: true);
        Tried(Forum with { Code = " " }).ThenHindered(EstablishBody.NameMissing, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_its_period_is_not_ordered_V_10() =>
        Tried(Forum with { Valid = From2021 with { To = From2021.From } }).ThenHindered(EstablishBody.PeriodNotOrdered);

    [Fact]
    public void Is_hindered_by_two_seats_with_one_key() =>
        Tried(With(Seat("UH", SeatCategory.University))).ThenHindered(EstablishBody.DuplicateSeat, exactly: true).Arguments.ShouldBe(["UH"]);

    [Fact]
    public void Is_hindered_by_a_seat_before_the_body_begins_V_10() =>
        Tried(With(Seat("PPT", SeatCategory.Ppt) with { Valid = new Period(new DateOnly(2021, 2, 4)) })).ThenHindered(EstablishBody.SeatOutsideValidity, exactly: true);

    [Fact]
    public void Is_hindered_by_a_seat_that_outlives_the_body_V_10()
    {
        var ends = From2021 with { To = new DateOnly(2030, 1, 1) };
        Tried(Forum with { Valid = ends }).ThenHindered(EstablishBody.SeatOutsideValidity, exactly: true);
        Tried(Forum with { Valid = ends, Seats = [.. Forum.Seats.Select(seat => seat with { Valid = ends })] }).ThenDone<BodyEstablished>();
    }

    [Fact]
    public void Is_hindered_when_the_County_Governor_votes_V_34() =>
        Tried(Voting(SeatCategory.CountyGovernor)).ThenHindered(EstablishBody.CountyGovernorVotes, exactly: true).Rule.ShouldBe("V-34");

    [Fact]
    public void Is_hindered_when_Statped_votes_V_35() =>
        Tried(Voting(SeatCategory.Statped)).ThenHindered(EstablishBody.StatpedVotes, exactly: true).Rule.ShouldBe("V-35");

    [Fact]
    public void Unequal_kindergarten_owners_are_remarked_on_but_do_not_hinder_V_02()
    {
        var day = new DateOnly(2026, 11, 22);
        Established(Forum).SoftRemarks(day).ShouldBeEmpty();
        var remark = Established(With(Seat("BHG-PRIVAT-2", SeatCategory.KindergartenOwnerPrivate))).SoftRemarks(day).ShouldHaveSingleItem();
        remark.ShouldBe(Body.UnequalKindergartenOwners);
        remark.Arguments.ShouldBe([2, 1]);
    }

    [Fact]
    public void Groups_may_have_unequal_numbers_V_02() =>
        Established(With(Seat("BHG-PRIVAT-2", SeatCategory.KindergartenOwnerPrivate)) with { Kind = BodyKind.RegionalWorkingGroup })
            .SoftRemarks(new DateOnly(2026, 11, 22)).ShouldBeEmpty();

    [Fact]
    public void Is_asked_for_where_the_district_is()
    {
        var act = new EstablishBody(Forum, Somebody.District);
        act.Requires.ShouldBe(Permission.EstablishBodies);
        act.PlaceOf(new Body()).District.ShouldBe(Somebody.District);
    }

    private static Seat Seat(string key, SeatCategory category) => new(key, category, "Oslo", Votes: true, From2021);

    private static Composition With(Seat seat) => Forum with { Seats = [.. Forum.Seats, seat], ExpectedSeats = 5 };

    private static Composition Voting(SeatCategory category) =>
        Forum with { Seats = [.. Forum.Seats.Select(seat => seat.Category == category ? seat with { Votes = true } : seat)] };

    private static Body Established(Composition composition) => new Body().Do(new EstablishBody(composition, Somebody.District));

    private static Decided<Body> Tried(Composition composition) =>
        Scenario.Given(new Body()).When(new EstablishBody(composition, Somebody.District));
}
