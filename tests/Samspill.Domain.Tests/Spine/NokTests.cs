using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Spine;

public sealed class NokTests
{
    [Theory]
    [InlineData(450_000, 135_000)]
    [InlineData(333_333, 100_000)]
    [InlineData(333_334, 100_001)]
    [InlineData(0, 0)]
    public void Own_share_is_thirty_per_cent_rounded_up_R_17(long grant, long share) =>
        new Nok(grant).PercentRoundedUp(30).ShouldBe(new Nok(share));

    [Theory]
    [InlineData(10_000_001, 3_000_000)]
    [InlineData(10_000_000, 3_000_000)]
    [InlineData(9_999_999, 2_999_999)]
    public void The_cap_of_the_regional_scheme_is_thirty_per_cent_rounded_down_R_18(long frame, long cap) =>
        new Nok(frame).PercentRoundedDown(30).ShouldBe(new Nok(cap));

    [Fact]
    public void Rounding_up_and_down_never_lie_more_than_one_krone_apart() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (kroner, percent) =>
        {
            var amount = new Nok(kroner);
            return (amount.PercentRoundedUp(percent) - amount.PercentRoundedDown(percent)).Kroner is 0 or 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rounded_up_share_always_covers_the_percentage() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), kroner =>
            new Nok(kroner).PercentRoundedUp(30).Kroner * 100 >= (long)kroner * 30).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_are_exact()
    {
        var amounts = new[] { new Nok(300_000), new Nok(250_000), new Nok(200_000) };
        amounts.Sum().ShouldBe(new Nok(750_000));
        Array.Empty<Nok>().Sum().ShouldBe(Nok.Zero);
    }

    [Fact]
    public void A_sum_too_large_to_hold_fails_instead_of_turning_negative() =>
        Should.Throw<OverflowException>(() => new Nok(long.MaxValue) + new Nok(1));

    [Fact]
    public void Amounts_compare_by_size()
    {
        (new Nok(1) < new Nok(2)).ShouldBeTrue();
        (new Nok(2) >= new Nok(2)).ShouldBeTrue();
        new[] { new Nok(3), new Nok(1) }.Order().First().ShouldBe(new Nok(1));
    }
}
