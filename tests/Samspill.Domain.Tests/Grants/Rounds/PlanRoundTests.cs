using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Rounds;

public sealed class PlanRoundTests
{
    [Fact]
    public void A_round_has_a_date_for_every_deadline_of_its_rules_R_60()
    {
        var round = ARound.Planned;
        round.Status.ShouldBe(RoundStatus.Planned);
        (round.OpensOn, round.ClosesOn).ShouldBe((new DateOnly(2026, 10, 10), new DateOnly(2027, 2, 1)));
        round.StageIndex.ShouldBe(-1);
        round.IsPublic.ShouldBeFalse();
        round.Place.Bodies.Count.ShouldBe(8);
        round.RuleSetId.ShouldBe(Moment.RuleSet.Id);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Oslo-2027")]
    [InlineData("oslo 2027")]
    [InlineData("østfold-2027")]
    public void Is_hindered_by_a_number_that_does_not_fit_an_address(string number) =>
        Tried(ARound.Plan with { Number = number }).ThenHindered(PlanRound.WrongNumber, exactly: true).Field.ShouldBe("Number");

    [Theory]
    [InlineData("abc")]
    [InlineData("demo-1")]
    public void Is_done_with_a_short_number(string number) => Tried(ARound.Plan with { Number = number }).ThenDone<RoundPlanned>();

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Is_hindered_by_a_date_far_from_the_year_of_the_round_R_60(int years, bool isHindered)
    {
        var plan = ARound.Plan with { Dates = [.. ARound.Plan.Dates.SkipLast(1), new RoundDate("directorate", new DateOnly(ARound.Plan.Year + years, 12, 31))] };
        if (isHindered) { Tried(plan).ThenHindered(PlanRound.DateFarFromYear, exactly: true).Field.ShouldBe("Dates.directorate"); }
        else { Tried(plan).ThenDone<RoundPlanned>(); }
    }

    [Fact]
    public void Is_hindered_by_a_number_of_61_signs_and_done_with_60()
    {
        Tried(ARound.Plan with { Number = new string('a', 61) }).ThenHindered(PlanRound.WrongNumber);
        Tried(ARound.Plan with { Number = new string('a', 60) }).ThenDone<RoundPlanned>();
    }

    [Fact]
    public void Is_hindered_by_a_number_that_is_taken() =>
        Tried(ARound.Plan, ARound.Free with { NumberTaken = true }).ThenHindered(PlanRound.NumberTaken, exactly: true);

    [Fact]
    public void Is_hindered_when_a_date_is_missing_R_60() =>
        Tried(ARound.Plan with { Dates = [.. ARound.Dates.Where(date => date.Key != "forum")] })
            .ThenHindered(PlanRound.DateMissing, exactly: true).Field.ShouldBe("Dates.forum");

    [Fact]
    public void Is_hindered_when_the_dates_are_not_in_order_R_60()
    {
        var late = ARound.Dates.Select(date => date.Key == "closes" ? date with { Day = new DateOnly(2027, 2, 15) } : date);
        Tried(ARound.Plan with { Dates = [.. late] }).ThenHindered(PlanRound.DatesOutOfOrder, exactly: true).Field.ShouldBe("Dates.quality-check");
    }

    [Fact]
    public void Is_done_when_two_things_happen_on_the_same_day()
    {
        var same = ARound.Dates.Select(date => date.Key == "closes" ? date with { Day = new DateOnly(2027, 2, 14) } : date);
        Tried(ARound.Plan with { Dates = [.. same] }).ThenDone<RoundPlanned>();
    }

    [Theory]
    [InlineData("SAF-VIKEN")]
    [InlineData("RWG-OSTFOLD")]
    public void Is_hindered_when_a_body_of_the_routes_is_missing_R_49(string code) =>
        Tried(ARound.Plan, ARound.Free with { Bodies = [.. ARound.Bodies.Where(body => body.Code != code)] })
            .ThenHindered(PlanRound.BodyMissing, exactly: true).Arguments.ShouldBe([code]);

    private static Decided<CallRound> Tried(PlanRound act, PlanningSight? sight = null) =>
        Scenario.Given(new CallRound(), Moment.RuleSet, sight ?? ARound.Free).When(act);
}
