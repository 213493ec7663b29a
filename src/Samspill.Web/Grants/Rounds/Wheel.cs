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
    private const double PinWidth = 0.026;
    private static readonly string[] StageLetters = ["b", "c", "d", "e"];

    public static WheelModel Of(CallRound round, RuleSet rules, DateOnly today, TextCatalog texts)
    {
        var dates = Dates(round, rules, today, texts);
        var next = dates.FirstOrDefault(date => date.IsNext);
        var hand = new WheelLine(Dial.At(Dial.TurnOf(today), 118), Dial.At(Dial.TurnOf(today), 250));
        return new WheelModel(
            Months(today, texts), [.. Arcs(round, rules, texts)], dates, hand,
            InTheMiddle(today, texts), Countdown(next, today, texts), Description(next, today, texts));
    }

    // A long name of a month would reach the pins.
    private static string InTheMiddle(DateOnly today, TextCatalog texts) =>
        texts.Say.DayInYear(today) is { Length: <= 10 } day ? day : texts.Say.ShortDay(today);

    private static WheelMonth[] Months(DateOnly today, TextCatalog texts) => [.. Enumerable.Range(1, 12).Select(month =>
    {
        var first = new DateOnly(today.Year, month, 1);
        var tick = new WheelLine(Dial.At(Dial.TurnOf(first), 256), Dial.At(Dial.TurnOf(first), 292));
        var name = texts.Say.Culture.DateTimeFormat.AbbreviatedMonthNames[month - 1];
        return new WheelMonth(name, month == today.Month, tick, Dial.At(Dial.TurnOf(first.AddDays(14)), 274));
    })];

    // Phases follow one another from the opening. A year has room for one turn: what would come round again is left out.
    private static IEnumerable<WheelArc> Arcs(CallRound round, RuleSet rules, TextCatalog texts)
    {
        var (from, used) = (round.OpensOn, 0.0);
        foreach (var (letter, name, end) in Phases(round, rules, texts))
        {
            var length = Math.Min(Dial.Length(Dial.TurnOf(from), Dial.TurnOf(end)), 1 - used);
            var start = (Dial.TurnOf(round.OpensOn) + used) % 1;
            (from, used) = (end, used + length);
            if (length > Gap * 3) { yield return Arc(letter, name, start, length); }
        }
    }

    private static IEnumerable<(string Letter, string Name, DateOnly End)> Phases(CallRound round, RuleSet rules, TextCatalog texts)
    {
        DateOnly? On(string key) => round.Dates.FirstOrDefault(date => date.Key == key)?.Day;
        yield return ("a", texts["rounds.phase.open"], round.ClosesOn);
        foreach (var (stage, place) in rules.Stages.Select((stage, place) => (stage, place)))
        {
            if (On(stage.DeadlineKey) is { } end) { yield return (StageLetters[Math.Min(place, StageLetters.Length - 1)], texts.Of(stage.Name), end); }
        }

        if (On("report") is { } report) { yield return ("f", texts["rounds.phase.carry-out"], report); }
        if (On("directorate") is { } directorate) { yield return ("h", texts["rounds.phase.report"], directorate); }
        yield return ("g", texts["rounds.phase.guidelines"], round.OpensOn);
    }

    private static WheelArc Arc(string letter, string name, double start, double length)
    {
        var end = (start + length) % 1;
        var hasRoom = length * 2 * Math.PI * 213 > (name.Length * Room) + 20;
        return new WheelArc(letter, name, Dial.Ring(start + Gap, end - Gap, 190, 246), hasRoom ? Dial.Baseline(start, end) : null, letter is "a" or "d" or "e");
    }

    private static List<WheelDate> Dates(CallRound round, RuleSet rules, DateOnly today, TextCatalog texts)
    {
        var dates = new List<WheelDate>();
        var taken = new List<double>();
        foreach (var date in round.Dates.Where(date => rules.Deadlines.Any(deadline => deadline.Key == date.Key)).OrderBy(date => date.Day))
        {
            var deadline = rules.Deadline(date.Key);
            var turn = Free(Dial.TurnOf(date.Day), taken);
            taken.Add(turn);
            dates.Add(new WheelDate(
                dates.Count + 1, date.Key, date.Day, When(date, deadline, texts), texts.Of(deadline.Who), texts.Of(deadline.Name), texts.Of(deadline.Explanation),
                date.Day < today, date.Day >= today && dates.All(earlier => earlier.IsPast), Dial.At(turn, 168)));
        }

        return dates;
    }

    // A pin that would cover another is moved on until both can be read; the list has the day.
    private static double Free(double wanted, IReadOnlyList<double> taken) => Enumerable.Range(0, 500)
        .Select(step => (wanted + (step * 0.002)) % 1)
        .First(turn => taken.All(other => Math.Min(Dial.Length(other, turn), Dial.Length(turn, other)) >= PinWidth));

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
