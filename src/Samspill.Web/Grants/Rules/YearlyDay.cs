using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A day of the year without a year, as rules name it: «1. februar».</summary>
internal static class YearlyDay
{
    // Any leap year will do: only day and month are written.
    private const int AnyLeapYear = 2000;

    public static string Of(Deadline deadline, Wording say) => say.DayInYear(new DateOnly(AnyLeapYear, deadline.Month, deadline.Day));
}
