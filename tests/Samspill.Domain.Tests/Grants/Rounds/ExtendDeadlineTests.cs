using Samspill.Domain.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Rounds;

/// <summary>More time for everybody, as after an outage .</summary>
public sealed class ExtendDeadlineTests
{
    private static readonly ExtendDeadline Extend = new("Løsningen var ute av drift 31. januar.", new DateOnly(2027, 2, 5));

    [Fact]
    public void The_deadline_moves_for_everybody_and_the_reason_is_kept_R_68()
    {
        var round = ARound.Open.Do(Extend);
        (round.ClosesOn, round.DateOf("closes"), round.Status).ShouldBe((Extend.LastDay, Extend.LastDay, RoundStatus.Open));
        (round.Extensions[0].From, round.Extensions[0].To, round.Extensions[0].Reason).ShouldBe((new DateOnly(2027, 2, 1), Extend.LastDay, Extend.Reason));
    }

    [Fact]
    public void A_closed_round_opens_again_and_closes_at_the_new_deadline()
    {
        var round = ARound.Closed.Do(Extend, Moment.On(ARound.DayAfterDeadline));
        (round.Status, round.StageIndex).ShouldBe((RoundStatus.Open, -1));
        Scenario.Given(round, Moment.RuleSet).At(Extend.LastDay).When(new CloseRound()).ThenHindered(CloseRound.DeadlineNotPassed, exactly: true);
        Scenario.Given(round, Moment.RuleSet).At(Extend.LastDay.AddDays(1)).When(new CloseRound()).ThenDone<RoundClosed>();
    }

    [Fact]
    public void Is_hindered_before_the_form_has_opened() => Tried(Extend, ARound.Announced).ThenHindered(ExtendDeadline.NotOpenYet, exactly: true);

    [Fact]
    public void Is_hindered_once_a_body_has_the_reports_R_68() => Tried(Extend, ARound.InGroups).ThenHindered(ExtendDeadline.StageReleased, exactly: true);

    [Fact]
    public void Is_hindered_backwards_and_on_the_same_day()
    {
        Tried(Extend with { LastDay = new DateOnly(2027, 1, 31) }).ThenHindered(ExtendDeadline.NotLater, exactly: true);
        Tried(Extend with { LastDay = new DateOnly(2027, 2, 1) }).ThenHindered(ExtendDeadline.NotLater, exactly: true);
        Tried(Extend with { LastDay = new DateOnly(2027, 2, 2) }).ThenDone<DeadlineExtended>().ReasonGiven().ShouldBe(Extend.Reason);
    }

    [Fact]
    public void Is_hindered_by_a_day_that_has_passed_and_done_today()
    {
        Scenario.Given(ARound.Closed, Moment.RuleSet).At(Extend.LastDay.AddDays(1)).When(Extend).ThenHindered(ExtendDeadline.DayPassed, exactly: true);
        Scenario.Given(ARound.Closed, Moment.RuleSet).At(Extend.LastDay).When(Extend).ThenDone<DeadlineExtended>();
    }

    [Fact]
    public void Is_hindered_beyond_30_days_at_a_time_R_60()
    {
        Tried(Extend with { LastDay = new DateOnly(2027, 3, 4) }).ThenHindered(ExtendDeadline.TooLong, exactly: true);
        Tried(Extend with { LastDay = new DateOnly(2027, 3, 3) }).ThenDone<DeadlineExtended>();
    }

    [Fact]
    public void Needs_a_reason_everybody_may_read_R_68()
    {
        Tried(Extend with { Reason = " " }).ThenHindered(ExtendDeadline.ReasonMissing, exactly: true);
        Tried(Extend with { Reason = new string('x', 1001) }).ThenHindered(ExtendDeadline.ReasonTooLong, exactly: true);
    }

    private static Decided<CallRound> Tried(ExtendDeadline act, CallRound? round = null) => Scenario.Given(round ?? ARound.Open, Moment.RuleSet).When(act);
}
