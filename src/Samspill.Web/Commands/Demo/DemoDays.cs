using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>Days counted from today, so that the demo county looks the same whenever it is made. People act on working days.</summary>
internal sealed class DemoDays(DateOnly today)
{
    /// <summary>The year of the rounds in which something happens now.</summary>
    public int Year => today.Year;

    /// <summary>The last working day up to so many days from today.</summary>
    public DateOnly Day(int fromToday)
    {
        var day = today.AddDays(fromToday);
        while (!WorkingDays.IsWorkingDay(day)) { day = day.AddDays(-1); }
        return day;
    }

    /// <summary>The first working day from so many days from today.</summary>
    public DateOnly NextDay(int fromToday)
    {
        var day = today.AddDays(fromToday);
        while (!WorkingDays.IsWorkingDay(day)) { day = day.AddDays(1); }
        return day;
    }

    /// <summary>A time of day in Norway on that day, minutes after eight in the morning.</summary>
    public DateTimeOffset At(int fromToday, int minutes) => At(Day(fromToday), minutes);

    /// <summary>A time of day in Norway, minutes after eight in the morning.</summary>
    public static DateTimeOffset At(DateOnly day, int minutes) => OsloTime.StartOf(day).AddHours(8).AddMinutes(minutes);

    /// <summary>Measures begin on the first of a month: two months ahead, or in August of an earlier round's year.</summary>
    public DateOnly MeasureStart(RoundPlan plan) =>
        plan.YearsAgo > 0 ? new DateOnly(Year - plan.YearsAgo, 8, 1) : new DateOnly(today.Year, today.Month, 1).AddMonths(2);
}
