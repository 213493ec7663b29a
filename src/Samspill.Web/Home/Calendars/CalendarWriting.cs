using System.Globalization;
using System.Text;

namespace Samspill.Web.Home.Calendars;

/// <summary>A day in a calendar: something that must be done on it at the latest.</summary>
/// <param name="Uid">The same for the same thing, however often it is written (RFC 5545, 3.8.4.7).</param>
/// <param name="Day">The day in Norway; the whole of it, so that no time zone can move it.</param>
/// <param name="Revision">Grows when the thing has changed; never falls.</param>
public sealed record CalendarDay(string Uid, DateOnly Day, string Summary, string Description, string? Link = null, long Revision = 0)
{
    /// <summary>Shown as private where the calendar is shared.</summary>
    public bool IsPrivate { get; init; }
}

/// <summary>Writes iCalendar (RFC 5545): lines of at most 75 octets that end in CRLF, texts escaped, whole days with an end that is outside.</summary>
public static class CalendarWriting
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;
    private const string Line = "\r\n";

    /// <summary>A calendar with these days.</summary>
    /// <param name="stamp">When it was written.</param>
    public static string Write(string name, IEnumerable<CalendarDay> days, DateTimeOffset stamp)
    {
        var text = new StringBuilder();
        Add(text, "BEGIN:VCALENDAR");
        Add(text, "VERSION:2.0");
        Add(text, "PRODID:-//Samspill//Frister//NB");
        Add(text, "CALSCALE:GREGORIAN");
        Add(text, "METHOD:PUBLISH");
        Add(text, $"NAME:{Escaped(name)}");
        Add(text, $"X-WR-CALNAME:{Escaped(name)}");

        // How often to look again, for programs that know the standard's word and for those that know the older one.
        Add(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        Add(text, "X-PUBLISHED-TTL:PT6H");
        foreach (var day in days) { AddDay(text, day, stamp); }
        Add(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>A text as a value: the signs that mean something are written out, and what cannot be shown is left out.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text.ReplaceLineEndings("\n"))
        {
            switch (sign)
            {
                case '\\' or ';' or ',': escaped.Append('\\').Append(sign); break;
                case '\n': escaped.Append("\\n"); break;
                default:
                    if (!char.IsControl(sign)) { escaped.Append(sign); }
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A line in pieces of at most 75 octets, each after the first begun with a space; no letter is cut in two.</summary>
    public static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                folded.Append(Line).Append(' ');
                octets = 1;
            }

            folded.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        return folded.ToString();
    }

    private static void AddDay(StringBuilder text, CalendarDay day, DateTimeOffset stamp)
    {
        Add(text, "BEGIN:VEVENT");
        Add(text, $"UID:{Escaped(day.Uid)}");
        Add(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{stamp.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
        Add(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{Math.Clamp(day.Revision, 0, int.MaxValue)}"));
        Add(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.Day:yyyyMMdd}"));
        Add(text, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.Day.AddDays(1):yyyyMMdd}"));
        Add(text, $"SUMMARY:{Escaped(day.Summary)}");
        Add(text, $"DESCRIPTION:{Escaped(day.Description)}");
        if (day.Link is { } link) { Add(text, $"URL:{link}"); }

        // A deadline does not take the day up.
        Add(text, "TRANSP:TRANSPARENT");
        Add(text, $"CLASS:{(day.IsPrivate ? "PRIVATE" : "PUBLIC")}");
        Add(text, "END:VEVENT");
    }

    private static void Add(StringBuilder text, string line) => text.Append(Folded(line)).Append(Line);
}
