using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>The conditions of one kind; every line is a condition.</summary>
public sealed class ConditionLines
{
    public ConditionKind Kind { get; set; }

    public string? Text { get; set; }
}

/// <summary>A draft decision as it stands in the form.</summary>
public sealed class DraftForm
{
    /// <summary>What a draft can propose; dismissal is an act of its own.</summary>
    public static IReadOnlyList<DecisionOutcome> Outcomes { get; } = [DecisionOutcome.Granted, DecisionOutcome.PartlyGranted, DecisionOutcome.Refused];

    public DecisionOutcome? Outcome { get; set; }

    public Nok? Year1 { get; set; }

    public Nok? Year2 { get; set; }

    public Nok? Year3 { get; set; }

    public List<ConditionLines> Conditions { get; set; } = [];

    public string? Reasons { get; set; }

    public string? DepartureReasons { get; set; }

    /// <summary>The act the form asks for.</summary>
    public DraftDecision Act() => new(
        Outcome ?? DecisionOutcome.Dismissed,
        new YearAmounts(Year1 ?? Nok.Zero, Year2 ?? Nok.Zero, Year3 ?? Nok.Zero),
        [.. Conditions.SelectMany(lines => Split(lines.Text).Select(text => new Condition(lines.Kind, text)))],
        Plain(Reasons),
        Plain(DepartureReasons));

    /// <summary>An earlier draft, to be written anew.</summary>
    public static DraftForm Of(DecisionDraft draft) => new()
    {
        Outcome = draft.Outcome,
        Year1 = draft.Amounts.Year1,
        Year2 = draft.Amounts.Year2,
        Year3 = draft.Amounts.Year3,
        Conditions = Grouped(draft.Conditions),
        Reasons = draft.Reasons,
        DepartureReasons = draft.DepartureReasons,
    };

    /// <summary>A new draft: as the forum recommended, with the standard conditions and the facts; without an outcome when the forum gave none.</summary>
    public static DraftForm Beginning(GrantCase subject, RecommendationLine? line, IReadOnlyList<Condition> standard, string facts)
    {
        var amounts = line?.Outcome switch
        {
            LineOutcome.Full => subject.Requested,
            LineOutcome.Partial => line.Amounts,
            _ => YearAmounts.Zero,
        };
        return new DraftForm
        {
            Outcome = line?.Outcome switch
            {
                LineOutcome.Full => DecisionOutcome.Granted,
                LineOutcome.Partial => DecisionOutcome.PartlyGranted,
                LineOutcome.None => DecisionOutcome.Refused,
                _ => null,
            },
            Year1 = amounts.Year1,
            Year2 = amounts.Year2,
            Year3 = amounts.Year3,
            Conditions = Grouped(standard),
            Reasons = facts,
        };
    }

    private static List<ConditionLines> Grouped(IReadOnlyList<Condition> conditions) => [.. Enum.GetValues<ConditionKind>().Select(kind => new ConditionLines
    {
        Kind = kind,
        Text = string.Join('\n', conditions.Where(condition => condition.Kind == kind).Select(condition => condition.Text)),
    })];

    // A browser posts line breaks as two signs.
    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string[] Split(string? text) => Plain(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
