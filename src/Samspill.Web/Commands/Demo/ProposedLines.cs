using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>What bodies of the demo county propose: the first get all they ask for, as long as the frame lasts.</summary>
internal sealed class ProposedLines(IReadOnlySet<Guid> weak)
{
    private const string Supported = "Tiltaket svarer godt på kriteriene, har tydelig forankring og et konkret partnerskap.";
    private const string Less = "Gruppa støtter tiltaket, men rammen strekker ikke til. Vi foreslår et lavere beløp med færre samlinger.";
    // In long lists the group's own words vary.
    private const int Long = 12;

    private static readonly string[] SupportedToo =
    [
        Supported,
        "Behovet er godt dokumentert, og hele personalet deltar.",
        "Eier og universitet har planlagt sammen over tid. Gruppa mener at tiltaket kan bli et eksempel for andre.",
        "Tiltaket bygger videre på noe som virker, og private eiere er med fra start.",
        "Små enheter går sammen og får til mer enn de ville gjort hver for seg.",
    ];

    private static readonly (int Percent, string Reason)[] Lower =
    [
        (80, "Gruppa støtter tiltaket, men mener at færre enheter bør begynne det første året."),
        (70, "Koordinatorstillingen er stor i forhold til tiltaket. Gruppa foreslår et lavere beløp."),
        (75, "Tiltaket ligner et annet i regionen. Gruppa ber eierne samarbeide om samlingene og setter ned beløpet."),
        (85, "Beløpet til frikjøp er høyt for hver deltaker. Gruppa foreslår det samme som i liknende tiltak."),
    ];

    private const string TooLittle = "Rammen strekker ikke til. Gruppa ber eier melde behovet på nytt neste år.";
    private const string NotCollective = "Tiltaket er lite kollektivt beskrevet, og universitetets rolle er uklar. Gruppa kan ikke anbefale det slik det er meldt.";

    /// <summary>A working group's order and amounts.</summary>
    public IReadOnlyList<LineChange> OfGroup(Recommendation list, Nok available)
    {
        var (left, changes) = (available, new List<LineChange>());
        foreach (var (place, line) in list.Lines.OrderBy(line => weak.Contains(line.Case)).ThenByDescending(line => line.Asked.Year1.Kroner % 70_000).Index())
        {
            var change = Of(list, line, place, left);
            left -= change.Amounts.Year1;
            changes.Add(change);
        }

        return changes;
    }

    /// <summary>A forum's order: as its groups have it; where they disagree, the lower amount.</summary>
    public static IReadOnlyList<LineChange> OfForum(Recommendation list) => [.. list.Lines
        .OrderBy(line => line.Groups.Min(group => group.Rank) ?? list.Lines.Count)
        .ThenBy(line => line.Number, StringComparer.Ordinal)
        .Select((line, place) => line.Outcome is null
            ? Agreed(line, place)
            : new LineChange(line.Case, place + 1, line.Outcome, line.Amounts, line.Reason))];

    private static LineChange Agreed(RecommendationLine line, int place)
    {
        var lowest = line.Groups.MinBy(group => group.Amounts.Total)!;
        return new LineChange(
            line.Case, place + 1, lowest.Outcome, lowest.Amounts, "De to gruppene er enige om tiltaket, men ikke om beløpet. Forumet følger det laveste forslaget, slik at flere kan få tilskudd.");
    }

    private LineChange Of(Recommendation list, RecommendationLine line, int place, Nok left)
    {
        var isDisputed = place == 0 && list is { BodyCode: "RWG-OSLO-SCH", SchemeCode: LocalCompetence2021.Kl };
        if (weak.Contains(line.Case)) { return new LineChange(line.Case, place + 1, LineOutcome.None, YearAmounts.Zero, NotCollective); }
        if (isDisputed) { return Partial(line, place, 70, "Skolene har allerede et tiltak på området. Gruppa foreslår et lavere beløp det første året."); }
        if (list.Lines.Count > Long && place % 6 == 4 && left >= line.Asked.Year1) { return Partial(line, place, Lower[place / 6 % Lower.Length].Percent, Lower[place / 6 % Lower.Length].Reason); }
        if (left >= line.Asked.Year1 && list.Lines.Count > Long) { return new LineChange(line.Case, place + 1, LineOutcome.Full, line.Asked, SupportedToo[place % SupportedToo.Length]); }
        if (left >= line.Asked.Year1) { return new LineChange(line.Case, place + 1, LineOutcome.Full, line.Asked, Supported); }
        var percent = left > Nok.Zero ? (int)(left.Kroner * 100 / line.Asked.Year1.Kroner) : 0;
        return percent < 30
            ? new LineChange(line.Case, place + 1, LineOutcome.None, YearAmounts.Zero, TooLittle)
            : Partial(line, place, percent, Less);
    }

    private static LineChange Partial(RecommendationLine line, int place, int percent, string reason) =>
        new(line.Case, place + 1, LineOutcome.Partial, Part(line.Asked, percent), reason);

    /// <summary>So much of the amounts, in whole thousands.</summary>
    public static YearAmounts Part(YearAmounts asked, int percent) => YearAmounts.From(year => new Nok(asked.In(year).PercentRoundedDown(percent).Kroner / 1000 * 1000));
}
