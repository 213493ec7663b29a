using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Frames;

public sealed class LargestRemainderTests
{
    private static readonly Arbitrary<(int Total, int[] Weights)> Shares = (
        from total in Gen.Choose(0, 500_000_000)
        from count in Gen.Choose(1, 12)
        from weights in Gen.Choose(0, 200_000).ArrayOf(count)
        where weights.Any(weight => weight > 0)
        select (total, weights)).ToArbitrary();

    [Fact]
    public void The_worked_example_of_the_competence_boost_comes_out_to_the_krone_e_5() =>
        Share(4_000_000, 126_813, 115_416, 43_525, 49_818, 43_187).ShouldBe([1_339_247, 1_218_886, 459_659, 526_118, 456_090]);

    [Fact]
    public void The_worked_example_of_upper_secondary_comes_out_to_the_krone_e_5() =>
        Share(1_818_428, 11_240, 20_115).ShouldBe([651_862, 1_166_566]);

    [Fact]
    public void The_worked_example_of_the_regional_scheme_comes_out_to_the_krone_e_5() =>
        Share(7_000_000, 97_314, 86_027, 33_442, 35_189).ShouldBe([2_703_467, 2_389_904, 929_048, 977_581]);

    [Fact]
    public void The_worked_example_of_schools_comes_out_to_the_krone_e_5()
    {
        Share(8_000_000, 210_345, 61_877).ShouldBe([6_181_572, 1_818_428]);
        Share(6_181_572, 56_031, 54_786, 23_775, 26_883).ShouldBe([2_144_974, 2_097_313, 910_152, 1_029_133]);
    }

    [Fact]
    public void The_private_part_is_rounded_inside_the_regions_frame_e_5() =>
        Share(2_389_904, 42_102, 43_925).ShouldBe([1_169_630, 1_220_274]);

    [Fact]
    public void The_parts_always_add_up() =>
        Prop.ForAll(Shares, share => Share(share.Total, Longs(share.Weights)).Sum() == share.Total).QuickCheckThrowOnFailure();

    [Fact]
    public void A_larger_weight_never_gets_less() =>
        Prop.ForAll(Shares, share =>
        {
            var parts = Share(share.Total, Longs(share.Weights)).Zip(share.Weights).OrderBy(pair => pair.Second).ThenBy(pair => pair.First).ToList();
            return parts.Zip(parts.Skip(1)).All(pair => pair.First.First <= pair.Second.First);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weights_in_another_unit_give_the_same_parts() =>
        Prop.ForAll(Shares, Gen.Choose(1, 1_000).ToArbitrary(), (share, unit) =>
            Share(share.Total, Longs(share.Weights)).SequenceEqual(Share(share.Total, [.. share.Weights.Select(weight => (long)weight * unit)])))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_weight_of_zero_gets_nothing() =>
        Prop.ForAll(Shares, share => Share(share.Total, Longs(share.Weights)).Zip(share.Weights).All(pair => pair.Second > 0 || pair.First == 0))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_part_is_a_krone_or_more_from_its_exact_share() =>
        Prop.ForAll(Shares, share =>
        {
            var sum = Longs(share.Weights).Sum();
            return Share(share.Total, Longs(share.Weights)).Zip(share.Weights)
                .All(pair => Math.Abs(((decimal)share.Total * pair.Second / sum) - pair.First) < 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_negative_weight_is_an_error() => Should.Throw<ArgumentException>(() => Share(100, 3, -1));

    [Fact]
    public void Only_zero_weights_are_an_error_when_there_is_something_to_share() => Should.Throw<ArgumentException>(() => Share(100, 0, 0));

    [Fact]
    public void Nothing_is_shared_as_nothing() => Share(0, 3, 0, 5).ShouldBe([0, 0, 0]);

    [Fact]
    public void A_tie_goes_to_the_larger_weight_then_to_the_earlier_place()
    {
        Share(3, 1, 1).ShouldBe([2, 1]);
        Share(1, 1, 1, 1).ShouldBe([1, 0, 0]);
        Share(2, 1, 3).ShouldBe([0, 2]);
    }

    private static long[] Share(long total, params long[] weights) => [.. LargestRemainder.Share(new Nok(total), weights).Select(part => part.Kroner)];

    private static long[] Longs(int[] weights) => [.. weights.Select(weight => (long)weight)];
}
