using System.Security.Cryptography;
using System.Text.Json;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>One line of the list as it stands in the form.</summary>
public sealed class LineInput
{
    public Guid Case { get; set; }

    public int? Rank { get; set; }

    public LineOutcome? Outcome { get; set; }

    public Nok? Year1 { get; set; }

    public Nok? Year2 { get; set; }

    public Nok? Year3 { get; set; }

    public string? Reason { get; set; }

    /// <summary>The mark of the line as the form showed it: tells what the user changed from what others changed meanwhile.</summary>
    public string? Was { get; set; }

    /// <summary>The revision of the line as the form showed it; the line is only written in when it still has it.</summary>
    public int Seen { get; set; }

    /// <summary>True when the user has changed nothing in the line.</summary>
    public bool IsUntouched => MarkOf(Rank, Outcome, Amounts, Reason) == Was;

    private YearAmounts Amounts => new(Year1 ?? Nok.Zero, Year2 ?? Nok.Zero, Year3 ?? Nok.Zero);

    /// <summary>The line as it is stored; amounts are left open until somebody has said something about the case.</summary>
    public static LineInput From(RecommendationLine line)
    {
        var isOpen = line.Outcome is null && line.Amounts == YearAmounts.Zero;
        return new LineInput
        {
            Case = line.Case,
            Rank = line.Rank,
            Outcome = line.Outcome,
            Year1 = isOpen ? null : line.Amounts.Year1,
            Year2 = isOpen ? null : line.Amounts.Year2,
            Year3 = isOpen ? null : line.Amounts.Year3,
            Reason = line.Reason,
            Was = MarkOf(line),
            Seen = line.Revision,
        };
    }

    public static string MarkOf(RecommendationLine line) => MarkOf(line.Rank, line.Outcome, line.Amounts, line.Reason);

    /// <summary>What is written; amounts follow the outcome when only the outcome was changed.</summary>
    public LineChange ChangeOf(RecommendationLine line) => new(line.Case, Rank, Outcome, Settled(line), Tidy(Reason), Seen);

    /// <summary>True when writing it would change nothing.</summary>
    public bool Says(RecommendationLine line) => (Rank, Outcome, Settled(line), Tidy(Reason)) == (line.Rank, line.Outcome, line.Amounts, line.Reason);

    private YearAmounts Settled(RecommendationLine line)
    {
        var typed = YearAmounts.From(year => line.Asked.In(year) > Nok.Zero ? Amounts.In(year) : Nok.Zero);
        var follows = typed == YearAmounts.Zero || (typed == line.Amounts && Outcome != line.Outcome);
        return Outcome switch
        {
            LineOutcome.Full when follows => line.Asked,
            LineOutcome.None or LineOutcome.Deferred when follows => YearAmounts.Zero,
            _ => typed,
        };
    }

    private static string MarkOf(int? rank, LineOutcome? outcome, YearAmounts amounts, string? reason) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { rank, outcome, amounts, reason = Tidy(reason) }, FactNames.Json)))[..16];

    private static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
