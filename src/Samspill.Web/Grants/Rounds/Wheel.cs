using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>
/// Draws the year of a round from its own dates and the stages of its rule set: nothing in it is written by hand, so another rule set gets
/// another wheel. Pure: the same round, rules, day and language give the same drawing.
/// </summary>
public static class Wheel
{
    private const double Room = 8.4;
    private const double Gap = 0.0016;
    private static readonly string[] StageLetters = ["b", "c", "d", "e"];

    public static WheelModel Of(CallRound round, RuleSet rules, DateOnly today, TextCatalog texts)
    {
        var dates = Dates(round, rules, today, texts);
        var next = dates.FirstOrDefault(date => date.IsNext);
        var hand = new WheelLine(Dial.At(Dial.TurnOf(today), 118), Dial.At(Dial.TurnOf(today), 250));
        return new WheelModel(
            Months(today, texts), [.. Arcs(round, rules, texts)], dates, hand,
            texts.Say.DayInYear(today), Countdown(next, today, texts), Description(next, today, texts));
    }

    private static WheelMonth[] Months(DateOnly today, TextCatalog texts) => [.. Enumerable.Range(1, 12).Select(month =>
    {
        var first = new DateOnly(today.Year, month, 1);
        var tick = new WheelLine(Dial.At(Dial.TurnOf(first), 256), Dial.At(Dial.TurnOf(first), 292));
        var name = texts.Say.Culture.DateTimeFormat.AbbreviatedMonthNames[month - 1];
        return new WheelMonth(name, month == today.Month, tick, Dial.At(Dial.TurnOf(first.AddDays(14)), 274));
    })];

    private static IEnumerable<WheelArc> Arcs(CallRound round, RuleSet rules, TextCatalog texts)
    {
        DateOnly? On(string key) => round.Dates.FirstOrDefault(date => date.Key == key)?.Day;
        var from = On("closes");
        if (Arc("a", texts["rounds.phase.open"], On("opens"), from) is { } open) { yield return open; }
        foreach (var (stage, place) in rules.Stages.Select((stage, place) => (stage, place)))
        {
            var end = On(stage.DeadlineKey);
            if (Arc(StageLetters[Math.Min(place, StageLetters.Length - 1)], texts.Of(stage.Name), from, end) is { } arc) { yield return arc; }
            from = end ?? from;
        }

        if (Arc("f", texts["rounds.phase.carry-out"], from, On("report")) is { } carryOut) { yield return carryOut; }
        if (Arc("h", texts["rounds.phase.report"], On("report"), On("directorate")) is { } report) { yield return report; }
        if (Arc("g", texts["rounds.phase.guidelines"], On("directorate"), On("opens")) is { } guidelines) { yield return guidelines; }
    }

    private static WheelArc? Arc(string letter, string name, DateOnly? from, DateOnly? to)
    {
        if (from is not { } first || to is not { } last) { return null; }
        var (start, end) = (Dial.TurnOf(first), Dial.TurnOf(last));
        var length = Dial.Length(start, end);
        if (length < Gap * 3) { return null; }
        var hasRoom = length * 2 * Math.PI * 213 > (name.Length * Room) + 20;
        return new WheelArc(letter, name, Dial.Ring(start + Gap, end - Gap, 190, 246), hasRoom ? Dial.Baseline(start, end) : null, letter is "a" or "d" or "e");
    }

    private static List<WheelDate> Dates(CallRound round, RuleSet rules, DateOnly today, TextCatalog texts)
    {
        var dates = new List<WheelDate>();
        var (lastTurn, isInner) = (-1.0, false);
        foreach (var date in round.Dates.Where(date => rules.Deadlines.Any(deadline => deadline.Key == date.Key)).OrderBy(date => date.Day))
        {
            var deadline = rules.Deadline(date.Key);
            var turn = Dial.TurnOf(date.Day);
            // Two pins that would cover each other stand one within the other.
            isInner = lastTurn >= 0 && Math.Min(Dial.Length(lastTurn, turn), Dial.Length(turn, lastTurn)) < 0.03 && !isInner;
            lastTurn = turn;
            dates.Add(new WheelDate(
                dates.Count + 1, date.Key, date.Day, When(date, deadline, texts), texts.Of(deadline.Who), texts.Of(deadline.Name), texts.Of(deadline.Explanation),
                date.Day < today, date.Day >= today && dates.All(earlier => earlier.IsPast), Dial.At(turn, isInner ? 132 : 168)));
        }

        return dates;
    }

    private static string When(RoundDate date, Deadline deadline, TextCatalog texts) =>
        date.Key == "closes" ? texts["rounds.last-moment", texts.Say.LongDay(date.Day)]
        : deadline.IsApproximate ? texts["rounds.about", date.Day]
        : texts.Say.Day(date.Day);

    private static string? Countdown(WheelDate? next, DateOnly today, TextCatalog texts) => next is null ? null : (next.Day.DayNumber - today.DayNumber) switch
    {
        0 => texts["rounds.wheel.next-is-today"],
        1 => texts["rounds.wheel.next-is-tomorrow"],
        var days => next.Key == "closes" ? texts["rounds.wheel.days-to-deadline", days] : texts["rounds.wheel.days-to-next", days],
    };

    private static string Description(WheelDate? next, DateOnly today, TextCatalog texts) => next is null
        ? texts["rounds.wheel.description-over", today]
        : texts["rounds.wheel.description", today, next.Name, next.When];
}
