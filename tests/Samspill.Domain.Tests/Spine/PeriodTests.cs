using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Spine;

public sealed class PeriodTests
{
    private static readonly Period Spring = new(new DateOnly(2027, 1, 1), new DateOnly(2027, 7, 1));

    [Fact]
    public void A_period_has_its_first_day_and_not_its_end()
    {
        Spring.Contains(new DateOnly(2027, 1, 1)).ShouldBeTrue();
        Spring.Contains(new DateOnly(2027, 6, 30)).ShouldBeTrue();
        Spring.Contains(new DateOnly(2027, 7, 1)).ShouldBeFalse();
        Spring.Contains(new DateOnly(2026, 12, 31)).ShouldBeFalse();
    }

    [Fact]
    public void A_period_without_end_goes_on() =>
        new Period(new DateOnly(2021, 2, 5)).Contains(DateOnly.MaxValue).ShouldBeTrue();

    [Fact]
    public void A_period_that_ends_where_another_begins_does_not_overlap_it()
    {
        Spring.Overlaps(new Period(new DateOnly(2027, 7, 1))).ShouldBeFalse();
        Spring.Overlaps(new Period(new DateOnly(2027, 6, 30))).ShouldBeTrue();
        new Period(new DateOnly(2027, 7, 1)).Overlaps(Spring).ShouldBeFalse();
    }

    [Fact]
    public void A_period_covers_what_has_no_day_outside_it()
    {
        Spring.Covers(Spring).ShouldBeTrue();
        Spring.Covers(Spring with { To = null }).ShouldBeFalse();
        Spring.Covers(Spring with { From = Spring.From.AddDays(-1) }).ShouldBeFalse();
        (Spring with { To = null }).Covers(Spring).ShouldBeTrue();
        Spring.Covers(Spring with { To = Spring.To!.Value.AddDays(1) }).ShouldBeFalse();
    }

    [Fact]
    public void A_period_is_ordered_when_it_has_a_day()
    {
        Spring.IsOrdered.ShouldBeTrue();
        (Spring with { To = Spring.From }).IsOrdered.ShouldBeFalse();
        (Spring with { To = null }).IsOrdered.ShouldBeTrue();
    }
}
