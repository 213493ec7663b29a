namespace Samspill.Domain.Grants.Rules;

/// <summary>What happens when a day falls on a Saturday, Sunday or public holiday.</summary>
public enum WeekendPolicy
{
    /// <summary>The published date rules (deadlines of the call).</summary>
    KeepDate,

    /// <summary>Moved to the next working day (statutory periods, R-74).</summary>
    NextWorkingDay,
}

/// <summary>A yearly date of the rule set, relative to the round's year.</summary>
/// <param name="YearOffset">0 in the round's year, −1 the autumn before, 1 the year after.</param>
/// <param name="IsApproximate">Shown with «ca.».</param>
public sealed record Deadline(
    string Key,
    Words Name,
    Words Explanation,
    Words Who,
    int Month,
    int Day,
    int YearOffset,
    WeekendPolicy Weekend,
    bool IsApproximate,
    LegalReference Provision)
{
    /// <summary>The day in a round of that year; the last day of a period, both days in Norway.</summary>
    public DateOnly In(int roundYear)
    {
        var day = new DateOnly(roundYear + YearOffset, Month, Day);
        return Weekend == WeekendPolicy.NextWorkingDay ? WorkingDays.SameOrNext(day) : day;
    }
}
