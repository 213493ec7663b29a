using System.ComponentModel.DataAnnotations;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>One cell somebody has written in, as it is sent.</summary>
public sealed class CellInput
{
    public Guid Case { get; set; }

    /// <summary>Outcome, Year1, Year2, Year3 or Reason.</summary>
    public string? Column { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Value { get; set; }

    /// <summary>What stood in the cell before it was written in; nothing is something too.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Before { get; set; }

    /// <summary>For an outcome: the amounts that stood beside it, year by year with «|» between, since choosing an outcome writes them too.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Amounts { get; set; }

    /// <summary>The revision of the line.</summary>
    public int Seen { get; set; }

    /// <summary>The version of the list the page shows.</summary>
    public long Since { get; set; }
}

/// <summary>A place somebody has chosen for a case, as it is sent.</summary>
public sealed class MoveInput
{
    public Guid Case { get; set; }

    /// <summary>As it was written; empty for no place.</summary>
    public string? To { get; set; }

    public int Seen { get; set; }

    public long Since { get; set; }
}

/// <summary>Reads a cell against the line it stands in: outcome and amounts follow each other, the rest of the line stays (d.3; R-41).</summary>
public static class LineEdit
{
    /// <summary>The change, or null when what is written cannot be read.</summary>
    public static ChangeLine? Of(RecommendationLine line, CellInput cell) => cell.Column switch
    {
        "Outcome" => OfOutcome(line, cell.Value) is var (outcome, amounts) ? Change(line, cell, outcome, amounts) : null,
        "Year1" or "Year2" or "Year3" => OfYear(line, cell.Column[^1] - '0', cell.Value ?? "") is { } amounts ? Change(line, cell, OutcomeOf(line, amounts), amounts) : null,
        "Reason" => Change(line, cell, line.Outcome, line.Amounts) with { Reason = (cell.Value ?? "").ReplaceLineEndings("\n").Trim() },
        _ => null,
    };

    /// <summary>True when the change would leave the line as it is.</summary>
    public static bool Says(RecommendationLine line, ChangeLine change) => (line.Outcome, line.Amounts, line.Reason) == (change.Outcome, change.Amounts, change.Reason);

    /// <summary>The amounts of the years that are asked for, as a cell with an outcome sends them.</summary>
    public static string AmountsBeside(RecommendationLine line) =>
        string.Join('|', YearAmounts.Years.Where(year => line.Asked.In(year) > Nok.Zero).Select(year => Written(line, $"Year{year}")));

    /// <summary>What the cell of a line says, as the form writes it.</summary>
    public static string Written(RecommendationLine line, string column)
    {
        var input = LineInput.From(line);
        return column switch
        {
            "Rank" => input.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
            "Outcome" => input.Outcome?.ToString() ?? "",
            "Year1" => Written(input.Year1),
            "Year2" => Written(input.Year2),
            "Year3" => Written(input.Year3),
            _ => input.Reason ?? "",
        };
    }

    /// <summary>An amount as the form writes it.</summary>
    public static string Written(Nok? amount) => amount is { } kroner ? kroner.Kroner.ToString("N0", Amounts) : "";

    private static readonly System.Globalization.NumberFormatInfo Amounts = new() { NumberGroupSeparator = "\u00A0", NegativeSign = "-" };

    // Two who write in different cells of a line do not disturb each other: the line may have changed, as long as this cell has not.
    private static ChangeLine Change(RecommendationLine line, CellInput cell, LineOutcome? outcome, YearAmounts amounts)
    {
        var isOutcome = cell.Column == "Outcome";
        if (cell.Before is not { } before || (isOutcome && cell.Amounts is null)) { return new ChangeLine(line.Case, outcome, amounts, line.Reason, cell.Seen); }
        var stands = Same(before, Written(line, cell.Column!)) && (!isOutcome || Same(cell.Amounts!, AmountsBeside(line)));
        var seen = stands ? line.Revision : -1;
        return new ChangeLine(line.Case, outcome, amounts, line.Reason, seen);
    }

    private static bool Same(string left, string right) => Bare(left) == Bare(right);

    private static string Bare(string text) => text.ReplaceLineEndings("\n").Replace('\u00A0', ' ').Trim();

    private static (LineOutcome? Outcome, YearAmounts Amounts)? OfOutcome(RecommendationLine line, string? value)
    {
        if (string.IsNullOrEmpty(value)) { return (null, YearAmounts.Zero); }
        if (!Enum.TryParse<LineOutcome>(value, out var outcome) || !Enum.IsDefined(outcome)) { return null; }
        return (outcome, outcome switch
        {
            LineOutcome.Full => line.Asked,
            LineOutcome.Partial => line.Amounts,
            _ => YearAmounts.Zero,
        });
    }

    private static YearAmounts? OfYear(RecommendationLine line, int written, string value) =>
        Binding.TryReadAmount(value, out var amount)
            ? YearAmounts.From(year => year == written ? amount : line.Asked.In(year) > Nok.Zero ? line.Amounts.In(year) : Nok.Zero)
            : null;

    private static LineOutcome OutcomeOf(RecommendationLine line, YearAmounts amounts) =>
        amounts == line.Asked ? LineOutcome.Full
        : amounts.Total > Nok.Zero ? LineOutcome.Partial
        : line.Outcome is LineOutcome.Deferred ? LineOutcome.Deferred : LineOutcome.None;
}
