using System.Text.Json.Serialization;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>F. Budget: fields 39–45. Whole kroner; year n is the round's year + n − 1.</summary>
public sealed record BudgetPart
{
    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];

    /// <summary>How the grant is split between recipients; meets the lines year by year (field 41).</summary>
    public IReadOnlyList<RecipientShare> Recipients { get; init; } = [];
    public string CoordinatorNote { get; init; } = "";
    public IReadOnlyList<OwnShareLine> OwnShare { get; init; } = [];
    public string OwnShareNote { get; init; } = "";

    /// <summary>Field 44; null when there is none, so that reports from before it was asked keep their hash.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OtherFunding>? OtherFunding { get; init; }

    /// <summary>Field 45; null when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CrossSchemeLink>? CrossSchemeLinks { get; init; }

    /// <summary>What is asked from the state in a year, computed (field 40).</summary>
    public Nok RequestedIn(int year) => Lines.Sum(line => line.Amounts.In(year));

    /// <summary>All years together.</summary>
    [JsonIgnore]
    public Nok RequestedTotal => Lines.Sum(line => line.Amounts.Total);

    /// <summary>What goes to a coordinator in a year (field 42, R-16).</summary>
    public Nok CoordinatorIn(int year) => Lines.Where(line => line.Kind == LineKind.Coordinator).Sum(line => line.Amounts.In(year));

    /// <summary>What the owner adds in a year (field 43, R-17).</summary>
    public Nok OwnShareIn(int year) => OwnShare.Sum(line => line.Amounts.In(year));

    /// <summary>What the recipients get together in a year.</summary>
    public Nok SharedIn(int year) => Recipients.Sum(recipient => recipient.Amounts.In(year));
}

/// <summary>Amounts for the three years a measure can last.</summary>
public sealed record YearAmounts(Nok Year1, Nok Year2, Nok Year3)
{
    public static readonly YearAmounts Zero = new(Nok.Zero, Nok.Zero, Nok.Zero);

    /// <summary>The years a measure can have.</summary>
    public static IReadOnlyList<int> Years { get; } = [1, 2, 3];

    /// <summary>All years together.</summary>
    [JsonIgnore]
    public Nok Total => Year1 + Year2 + Year3;

    /// <summary>The amount of a year, 1–3.</summary>
    public Nok In(int year) => year switch { 1 => Year1, 2 => Year2, 3 => Year3, _ => Nok.Zero };

    /// <summary>From a function of the year.</summary>
    public static YearAmounts From(Func<int, Nok> amount) => new(amount(1), amount(2), amount(3));

    public static YearAmounts operator +(YearAmounts left, YearAmounts right) => From(year => left.In(year) + right.In(year));

    public static YearAmounts Add(YearAmounts left, YearAmounts right) => left + right;
}

/// <summary>What a line pays for (d.1, lineKind).</summary>
public enum LineKind
{
    PartnerCost,
    ReleaseOrSubstitute,
    Coordinator,
    CoursesAndGatherings,
    TravelAndStay,
    Materials,
    NeedAssessment,
    Other,
}

/// <summary>One line of what is asked from the state. The recipient is an organisation id.</summary>
public sealed record BudgetLine(LineKind Kind, Guid Recipient, YearAmounts Amounts, string Note);

/// <summary>One recipient's part (field 41, R-07).</summary>
public sealed record RecipientShare(Guid Organisation, string Name, YearAmounts Amounts);

/// <summary>What the own share consists of (R-17: wages and release count).</summary>
public enum OwnShareKind
{
    Wages,
    Release,
    Cash,
    Other,
}

/// <summary>One line of the own share.</summary>
public sealed record OwnShareLine(OwnShareKind Kind, YearAmounts Amounts, string Note);
