namespace Samspill.Domain.Grants.Rules;

/// <summary>Norwegian public holidays and working days (R-74; domstolloven §§ 148–149).</summary>
public static class WorkingDays
{
    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public static DateOnly SameOrNext(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day that lies this many working days after <paramref name="day"/>, which itself is not counted.</summary>
    public static DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0; left--)
        {
            day = SameOrNext(day.AddDays(1));
        }

        return day;
    }

    /// <summary>True on Monday to Friday when it is no public holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsPublicHoliday(day);

    /// <summary>True on the public holidays of R-74 (Sundays are handled by the weekday).</summary>
    public static bool IsPublicHoliday(DateOnly day)
    {
        var easter = EasterSunday(day.Year);
        return (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26)
            || (day.DayNumber - easter.DayNumber) is -3 or -2 or 0 or 1 or 39 or 49 or 50;
    }

    /// <summary>Easter Sunday by the Gregorian computus (Gauss's method in integer arithmetic).</summary>
    public static DateOnly EasterSunday(int year)
    {
        int golden = year % 19, century = year / 100, ofCentury = year % 100;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * shift) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}

/// <summary>The appeal period: three weeks from the notice, the day of notice not counted .</summary>
public static class AppealPeriod
{
    /// <summary>The last day to appeal: the same weekday three weeks later, or the next working day after it.</summary>
    public static DateOnly LastDay(DateOnly noticeSentOn) => WorkingDays.SameOrNext(noticeSentOn.AddDays(21));
}
