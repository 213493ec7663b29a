using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Frames;

public sealed class SetFrameTests
{
    [Fact]
    public void What_earlier_years_bind_is_taken_off_what_is_available_e_5()
    {
        var frame = AFrame.Regional;
        frame.Net.ShouldBe(new Nok(7_000_000));
        frame.Available.ShouldBe(new Nok(6_187_600));
        frame.AvailableIn(["Akershus"]).ShouldBe(new Nok(1_577_504));
        frame.AvailableIn(["Akershus", "Østfold"]).ShouldBe(new Nok(2_555_085));
        frame.AvailableIn([]).ShouldBe(Nok.Zero);
    }

    [Fact]
    public void Is_hindered_when_the_frame_has_been_entered_already() => Scenario
        .Given(new Frame(), Moment.RuleSet, AFrame.NotEntered with { Exists = true }).When(AFrame.Set("REG", AFrame.Amounts)).ThenHindered(SetFrame.AlreadySet, exactly: true);

    [Fact]
    public void What_is_available_may_be_negative_e_3() =>
        new RegionFrame("Oslo", new Nok(100), new Nok(150)).Available.ShouldBe(new Nok(-50));

    [Fact]
    public void The_timeline_of_the_round_shows_it() => Tried("REG", AFrame.Amounts).ThenDone<FrameSet>().Concerns().ShouldBe([ARound.Id.Value]);

    [Theory]
    [InlineData(-1, 0, 0, 0, "Gross")]
    [InlineData(100, -1, 101, 0, "Gross")]
    [InlineData(100, 0, -1, 0, "Regions")]
    [InlineData(100, 0, 100, -1, "Regions")]
    public void Is_hindered_by_a_negative_amount(long gross, long setAside, long region, long bound, string field) =>
        Tried("REG", Of(gross, setAside, region, bound)).ThenHindered(SetFrame.Negative).Field.ShouldBe(field);

    [Theory]
    [InlineData("REG", 10_000_001, 3_000_001, 3_000_000)]
    [InlineData("DES", 10_000_000, 1, 0)]
    public void Is_hindered_by_a_set_aside_above_the_cap_R_18(string scheme, long gross, long setAside, long largest) =>
        Tried(scheme, Of(gross, setAside, gross - setAside)).ThenHindered(SetFrame.SetAsideTooLarge, exactly: true).Arguments.ShouldBe([new Nok(largest)]);

    [Fact]
    public void Is_done_with_a_set_aside_exactly_at_the_cap_R_18_e_6() =>
        Tried("REG", Of(10_000_001, 3_000_000, 7_000_001)).ThenDone<FrameSet>();

    [Fact]
    public void Is_hindered_by_a_set_aside_without_a_purpose() =>
        Tried("REG", AFrame.Amounts with { SetAsidePurpose = " " }).ThenHindered(SetFrame.PurposeMissing, exactly: true).Field.ShouldBe("SetAsidePurpose");

    [Theory]
    [InlineData(99)]
    [InlineData(101)]
    public void Is_hindered_when_the_regions_do_not_add_up(long region) =>
        Tried("DES", Of(100, 0, region)).ThenHindered(SetFrame.RegionsDoNotAddUp, exactly: true).Arguments.ShouldBe([new Nok(region), new Nok(100)]);

    [Theory]
    [InlineData("Trøndelag")]
    [InlineData("oslo")]
    [InlineData("")]
    public void Is_hindered_by_a_region_the_rule_set_does_not_have_in_the_scheme(string region) =>
        Tried("DES", Of(100, 0, 100) with { Regions = [new RegionFrame(region, new Nok(100), Nok.Zero)] }).ThenHindered(SetFrame.UnknownRegion, exactly: true).Arguments.ShouldBe([region]);

    [Fact]
    public void Is_hindered_by_a_region_that_stands_twice()
    {
        FrameAmounts twice = Of(100, 0, 60) with { Regions = [new RegionFrame("Oslo", new Nok(60), Nok.Zero), new RegionFrame("Oslo", new Nok(40), Nok.Zero)] };
        Tried("DES", twice).ThenHindered(SetFrame.RegionTwice, exactly: true).Arguments.ShouldBe(["Oslo"]);
        Scenario.Given(AFrame.Regional, Moment.RuleSet, AFrame.Untouched).When(new ChangeFrame(twice, "Nye tall")).ThenHindered(SetFrame.RegionTwice, exactly: true).Field.ShouldBe("Regions");
    }

    private static FrameAmounts Of(long gross, long setAside, long region, long bound = 0) =>
        new(new Nok(gross), new Nok(setAside), "Tilretteleggingsmidler", IsEstimate: false, [new RegionFrame("Oslo", new Nok(region), new Nok(bound))]);

    private static Decided<Frame> Tried(string scheme, FrameAmounts amounts) => Scenario.Given(new Frame(), Moment.RuleSet, AFrame.NotEntered).When(AFrame.Set(scheme, amounts));
}
