using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Tests.Grants;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-04-02", "2026-04-23")]
    [InlineData("2026-04-10", "2026-05-04")]
    [InlineData("2026-12-04", "2026-12-28")]
    [InlineData("2027-04-26", "2027-05-18")]
    [InlineData("2026-02-02", "2026-02-23")]
    public void The_last_day_to_appeal_is_three_weeks_later_or_the_next_working_day_R_73_R_74(string notice, string last) =>
        AppealPeriod.LastDay(Day(notice)).ShouldBe(Day(last));

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-02")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-05")]
    [InlineData("2026-04-06")]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-14")]
    [InlineData("2026-05-17")]
    [InlineData("2026-05-24")]
    [InlineData("2026-05-25")]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-26")]
    public void Public_holidays_are_no_working_days_R_74(string day)
    {
        WorkingDays.IsPublicHoliday(Day(day)).ShouldBeTrue();
        WorkingDays.IsWorkingDay(Day(day)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    [InlineData("2026-04-01")]
    [InlineData("2026-04-07")]
    [InlineData("2026-05-26")]
    public void Days_beside_holidays_are_working_days(string day) => WorkingDays.IsWorkingDay(Day(day)).ShouldBeTrue();

    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2030, "2030-04-21")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_falls_where_almanacs_put_it(int year, string day) => WorkingDays.EasterSunday(year).ShouldBe(Day(day));

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April() =>
        Prop.ForAll(Gen.Choose(1900, 2199).ToArbitrary(), year =>
        {
            var easter = WorkingDays.EasterSunday(year);
            return easter.DayOfWeek == DayOfWeek.Sunday && easter >= new DateOnly(year, 3, 22) && easter <= new DateOnly(year, 4, 25);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2027-02-12", 5, "2027-02-19")]
    [InlineData("2026-04-01", 1, "2026-04-07")]
    [InlineData("2026-04-01", 0, "2026-04-01")]
    [InlineData("2026-12-23", 3, "2026-12-29")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string until) =>
        WorkingDays.After(Day(from), days).ShouldBe(Day(until));

    [Fact]
    public void The_last_day_to_appeal_is_a_working_day_at_least_three_weeks_away_R_74() =>
        Prop.ForAll(Gen.Choose(0, 40_000).ToArbitrary(), days =>
        {
            var notice = new DateOnly(2000, 1, 1).AddDays(days);
            var last = AppealPeriod.LastDay(notice);
            return WorkingDays.IsWorkingDay(last) && last.DayNumber - notice.DayNumber is >= 21 and <= 26;
        }).QuickCheckThrowOnFailure();

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
