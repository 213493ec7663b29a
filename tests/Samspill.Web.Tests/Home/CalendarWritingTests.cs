using System.Text;
using Samspill.Web.Home.Calendars;

namespace Samspill.Web.Tests.Home;

/// <summary>What calendar programs read (RFC 5545).</summary>
public sealed class CalendarWritingTests
{
    private static readonly DateTimeOffset Stamp = new(2025, 1, 14, 12, 5, 9, TimeSpan.FromHours(1));

    [Fact]
    public void A_calendar_is_its_head_its_days_and_its_end_with_crlf_after_every_line()
    {
        var text = CalendarWriting.Write("Frister", [new CalendarDay("a@samspill", new DateOnly(2025, 2, 1), "Send", "Frist")], Stamp);

        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "").IndexOfAny(['\r', '\n']).ShouldBe(-1);
        Lines(text)[..9].ShouldBe(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samspill//Frister//NB", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "NAME:Frister", "X-WR-CALNAME:Frister", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H"]);
    }

    [Theory]
    [InlineData("2025-02-01", "20250201", "20250202")]
    [InlineData("2024-02-29", "20240229", "20240301")]
    [InlineData("2024-12-31", "20241231", "20250101")]
    [InlineData("2025-03-30", "20250330", "20250331")]
    public void A_day_is_whole_and_its_end_is_outside_so_that_no_time_zone_moves_it(string day, string start, string end)
    {
        var lines = Lines(CalendarWriting.Write("", [new CalendarDay("a", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "Send", "")], Stamp));
        lines.ShouldContain($"DTSTART;VALUE=DATE:{start}");
        lines.ShouldContain($"DTEND;VALUE=DATE:{end}");
        lines.ShouldContain("DTSTAMP:20250114T110509Z");
        lines.ShouldNotContain(line => line.StartsWith("BEGIN:VTIMEZONE"));
    }

    [Fact]
    public void A_day_says_which_revision_it_is_and_does_not_take_the_day_up()
    {
        var lines = Lines(CalendarWriting.Write("", [new CalendarDay("a", new DateOnly(2025, 2, 1), "Send", "", "https://samspill.example.no/saker", 7) { IsPrivate = true }], Stamp));
        lines.ShouldContain("SEQUENCE:7");
        lines.ShouldContain("UID:a");
        lines.ShouldContain("TRANSP:TRANSPARENT");
        lines.ShouldContain("CLASS:PRIVATE");
        lines.ShouldContain("URL:https://samspill.example.no/saker");
    }

    [Theory]
    [InlineData("Lesing, skriving; regning", @"Lesing\, skriving\; regning")]
    [InlineData(@"en\sti", @"en\\sti")]
    [InlineData("to\r\nlinjer\nog\rtre", @"to\nlinjer\nog\ntre")]
    [InlineData("END:VEVENT\r\nBEGIN:VEVENT", @"END:VEVENT\nBEGIN:VEVENT")]
    [InlineData("tegn\u0000\u0007\tborte", "tegnborte")]
    [InlineData("«æøå» – čđŋ", "«æøå» – čđŋ")]
    public void A_text_can_neither_end_a_line_nor_begin_a_property(string text, string escaped) => CalendarWriting.Escaped(text).ShouldBe(escaped);

    [Fact]
    public void Long_lines_are_folded_at_75_octets_and_no_letter_is_cut()
    {
        foreach (var text in new[] { new string('a', 75), new string('a', 76), new string('ø', 300), string.Concat(Enumerable.Repeat("čđ𝄞 ", 90)) })
        {
            var folded = CalendarWriting.Folded(text);
            folded.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
            folded.ShouldNotContain('\uFFFD');
            folded.Replace("\r\n ", "").ShouldBe(text, "unfolding gives the line back");
        }

        CalendarWriting.Folded(new string('a', 75)).ShouldNotContain("\r\n");
    }

    [Fact]
    public void Whatever_is_written_the_lines_are_short_and_the_parts_close()
    {
        var days = Enumerable.Range(0, 40).Select(number => new CalendarDay($"{number}", new DateOnly(2025, 2, 1), new string('ø', number * 3), string.Concat(Enumerable.Repeat("a,\n;\\", number))));
        var text = CalendarWriting.Write("Frister, «Buskerud»; æøå", days, Stamp);

        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        Lines(text).Count(line => line == "BEGIN:VEVENT").ShouldBe(40);
        Lines(text).Count(line => line == "END:VEVENT").ShouldBe(40);
    }

    private static List<string> Lines(string text) => [.. text.Replace("\r\n ", "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
