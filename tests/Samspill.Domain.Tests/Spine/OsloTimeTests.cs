using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Spine;

public sealed class OsloTimeTests
{
    private static readonly DateOnly Deadline = new(2027, 2, 1);

    [Fact]
    public void The_deadline_includes_the_last_second_of_1_February()
    {
        var last = new DateTimeOffset(2027, 2, 1, 23, 59, 59, TimeSpan.FromHours(1));
        OsloTime.DayOf(last).ShouldBe(Deadline);
        (last < OsloTime.FirstInstantAfter(Deadline)).ShouldBeTrue();
    }

    [Fact]
    public void The_deadline_is_stored_as_the_first_instant_outside()
    {
        var outside = OsloTime.FirstInstantAfter(Deadline);
        outside.ShouldBe(new DateTimeOffset(2027, 2, 2, 0, 0, 0, TimeSpan.FromHours(1)));
        outside.Offset.ShouldBe(TimeSpan.Zero);
        OsloTime.DayOf(outside).ShouldBe(new DateOnly(2027, 2, 2));
    }

    [Theory]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void The_day_follows_Norwegian_clocks_summer_and_winter(string instant, string day) =>
        OsloTime.DayOf(Parsed(instant)).ShouldBe(Day(day));

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-11-22", 24)]
    public void The_days_when_clocks_change_are_an_hour_shorter_and_longer(string day, int hours) =>
        (OsloTime.FirstInstantAfter(Day(day)) - OsloTime.StartOf(Day(day))).ShouldBe(TimeSpan.FromHours(hours));

    private static DateTimeOffset Parsed(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
