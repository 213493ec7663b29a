using System.Security.Cryptography;
using System.Text;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Home.Calendars;

/// <summary>Duties and the dates of rounds as days in a calendar: what to do and by which rule, never anything about a person .</summary>
internal static class DutiesInCalendar
{
    /// <summary>The duties of a person that have a day; what has none stands in the overview alone.</summary>
    public static IEnumerable<CalendarDay> Of(TextCatalog texts, IEnumerable<Duty> duties, Guid person, string root) =>
        duties.SelectMany(duty => duty.Day is { } day ? [Of(texts, duty, day, person, root)] : Array.Empty<CalendarDay>());

    private static CalendarDay Of(TextCatalog texts, Duty duty, DateOnly day, Guid person, string root)
    {
        var link = root + duty.Url;
        var description = $"{DutiesInWords.Detail(texts, duty)}\n{DutiesInWords.Source(texts, duty)}\n{link}";
        return new CalendarDay(UidOf($"{person:N}/{duty.Key}"), day, DutiesInWords.Of(texts, duty), description, link, duty.Revision) { IsPrivate = true };
    }

    /// <summary>The dates of a public round.</summary>
    public static IEnumerable<CalendarDay> Of(TextCatalog texts, CallRound round, RuleSet rules, string root)
    {
        foreach (var deadline in rules.Deadlines.Where(deadline => round.Dates.Any(date => date.Key == deadline.Key)))
        {
            var link = root + Urls.Round(round.Number);
            var source = deadline.Provision.Section.Length > 0 ? $"{deadline.Provision.Source}, {deadline.Provision.Section}" : deadline.Provision.Source;
            var name = texts[deadline.IsApproximate ? "calendar.about" : "calendar.exactly", deadline.Name, round.Year];
            yield return new CalendarDay(UidOf($"{round.Id:N}/{deadline.Key}"), round.DateOf(deadline.Key), name, $"{texts.Of(deadline.Who)}. {texts.Of(deadline.Explanation)}\n{source}\n{link}", link, round.Version);
        }
    }

    // Nobody can tell from it whose it is, and it is the same wherever the portal stands.
    private static string UidOf(string what) => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..32]}@samspill";
}
