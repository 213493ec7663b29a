using Samspill.Domain.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Rounds;

public sealed class OpenRoundTests
{
    private static readonly DateOnly FirstDay = new(2026, 10, 10);

    [Fact]
    public void Is_hindered_before_the_call_is_public_R_61() => Tried(ARound.Guidelined, FirstDay).ThenHindered(OpenRound.NotAnnounced, exactly: true);

    [Fact]
    public void Is_hindered_when_already_open() => Tried(ARound.Open, FirstDay).ThenHindered(OpenRound.AlreadyOpen, exactly: true);

    [Fact]
    public void Is_hindered_the_day_before_and_done_on_the_day()
    {
        Tried(ARound.Announced, FirstDay.AddDays(-1)).ThenHindered(OpenRound.TooEarly, exactly: true).Arguments.ShouldBe([FirstDay]);
        Tried(ARound.Announced, FirstDay).ThenDone<RoundOpened>();
        ARound.Open.Status.ShouldBe(RoundStatus.Open);
    }

    private static Decided<CallRound> Tried(CallRound round, DateOnly day) => Scenario.Given(round, Moment.RuleSet).At(day).When(new OpenRound());
}
