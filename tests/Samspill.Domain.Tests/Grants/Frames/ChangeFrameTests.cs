using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Frames;

public sealed class ChangeFrameTests
{
    private static readonly ChangeFrame ToFinal = new(AFrame.Amounts with { IsEstimate = false }, "Endelig tildeling");

    [Fact]
    public void The_final_amounts_replace_the_estimate_with_the_reason_in_the_ledger()
    {
        AFrame.Regional.IsEstimate.ShouldBeTrue();
        AFrame.Regional.Do(ToFinal, AFrame.Untouched).IsEstimate.ShouldBeFalse();
        Tried(ToFinal).ThenDone<FrameChanged>().ReasonGiven().ShouldBe("Endelig tildeling");
    }

    [Fact]
    public void Is_hindered_without_a_reason() => Tried(ToFinal with { Reasons = " " }).ThenHindered(ChangeFrame.ReasonsMissing, exactly: true);

    [Fact]
    public void Is_hindered_below_what_is_decided_and_done_exactly_at_it_R_64()
    {
        Tried(ToFinal, new Nok(6_187_601)).ThenHindered(ChangeFrame.BelowCommitted, exactly: true).Arguments.ShouldBe([new Nok(6_187_601)]);
        Tried(ToFinal, new Nok(6_187_600)).ThenDone<FrameChanged>();
    }

    [Fact]
    public void Is_done_when_earlier_years_bind_more_than_there_is_and_nothing_is_decided_e_3()
    {
        FrameAmounts bound = new(new Nok(100), Nok.Zero, "", IsEstimate: true, [new RegionFrame("Oslo", new Nok(100), new Nok(150))]);
        Tried(new ChangeFrame(bound, "Nye tall")).ThenDone<FrameChanged>();
    }

    [Fact]
    public void Is_hindered_by_the_same_as_when_it_was_set() =>
        Tried(ToFinal with { Amounts = AFrame.Amounts with { Gross = new Nok(10_000_001) } }).ThenHindered(SetFrame.RegionsDoNotAddUp, exactly: true);

    private static Decided<Frame> Tried(ChangeFrame act, Nok committed = default) =>
        Scenario.Given(AFrame.Regional, Moment.RuleSet, AFrame.Untouched with { Committed = committed }).When(act);
}
