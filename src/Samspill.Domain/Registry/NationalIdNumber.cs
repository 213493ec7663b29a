using System.Globalization;
using System.Text.RegularExpressions;

namespace Samspill.Domain.Registry;

/// <summary>
/// Finds what looks like a national id number (fødselsnummer) in text, so that it is never stored in case data (R-105). Eleven digits that
/// begin with a day and a month are taken for one: also D-numbers (day + 40), help numbers (month + 40) and synthetic ones (month + 65 or + 80).
/// The check digits are not asked: a mistyped number still points at a person, and from 2032 the first of them is given more freely.
/// </summary>
public static partial class NationalIdNumber
{
    private const int DNumber = 40;
    private static readonly int[] MonthMarks = [0, 40, 65, 80];

    /// <summary>True when the text holds a number; written in one, or with single spaces, full stops or hyphens between its parts.</summary>
    public static bool IsIn(string? text) => text is not null && Find(text) is not null;

    /// <summary>The first number in the text as it is written; null when there is none.</summary>
    public static string? Find(string text) => ElevenDigits().Matches(text).Where(IsOne).Select(match => match.Value).FirstOrDefault();

    private static bool IsOne(Match match)
    {
        var (day, month) = (NumberOf(match.Groups["day"]), NumberOf(match.Groups["month"]));
        return MonthMarks.Any(mark => IsDay(day, month - mark) || IsDay(day - DNumber, month - mark));
    }

    // The century is not told by the number alone, so 29 February is a day in every year.
    private static bool IsDay(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month);

    private static int NumberOf(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<day>[0-9]{2})[ \u00A0.\-]?(?<month>[0-9]{2})[ \u00A0.\-]?[0-9]{2}[ \u00A0.\-]?[0-9]{3}[ \u00A0.\-]?[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ElevenDigits();
}
