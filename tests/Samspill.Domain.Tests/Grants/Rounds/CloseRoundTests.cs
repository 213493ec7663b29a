using Samspill.Domain.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Rounds;

public sealed class CloseRoundTests
{
    private static readonly DateTimeOffset Midnight = new(2027, 2, 2, 0, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Is_hindered_until_midnight_after_the_deadline_and_done_then_R_68()
    {
        Tried(ARound.Open, Midnight.AddSeconds(-1)).ThenHindered(CloseRound.DeadlineNotPassed, exactly: true).Arguments.ShouldBe([new DateOnly(2027, 2, 1)]);
        Tried(ARound.Open, Midnight).ThenDone<RoundClosed>();
    }

    [Fact]
    public void Is_hindered_when_the_round_is_not_open()
    {
        Tried(ARound.Announced, Midnight).ThenHindered(CloseRound.NotOpen, exactly: true);
        Tried(ARound.Closed, Midnight).ThenHindered(CloseRound.NotOpen, exactly: true);
    }

    [Fact]
    public void The_first_stage_begins_when_the_round_closes() => (ARound.Closed.Status, ARound.Closed.StageIndex).ShouldBe((RoundStatus.Closed, 0));

    private static Decided<CallRound> Tried(CallRound round, DateTimeOffset now) => Scenario.Given(round, Moment.RuleSet).At(now).When(new CloseRound());
}
