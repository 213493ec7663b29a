using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>What a package would do with a case.</summary>
public enum PackageStep
{
    /// <summary>A draft is made from the finished list.</summary>
    Draft,

    /// <summary>The draft is decided.</summary>
    Decide,

    /// <summary>Decided already, or ended otherwise: nothing happens.</summary>
    Nothing,
}

/// <summary>A case of a package as the dry run sees it.</summary>
/// <param name="Amounts">What would be granted, or was.</param>
/// <param name="Why">What hinders it, in words; empty when nothing does.</param>
public sealed record PackageRow(
    GrantCase Case,
    RecommendationLine Line,
    PackageStep Step,
    DecisionOutcome? Outcome,
    YearAmounts Amounts,
    RelationToRecommendation? Relation,
    IReadOnlyList<string> Why)
{
    /// <summary>Kept out of the package by whoever decides it.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>The reader steps aside in the case, and sees that it is there and no more .</summary>
    public bool IsHidden { get; init; }

    /// <summary>The draft that would be made; null when there is one, or none can be made.</summary>
    public DraftDecision? Draft { get; init; }
}

/// <summary>What a package would take of a scheme's frame. Whole kroner.</summary>
/// <param name="Later">Promised for later years, with reservation .</param>
public sealed record PackageMoney(string SchemeCode, Nok Available, Nok Committed, Nok Package, Nok Later)
{
    public Nok Left => Available - Committed - Package;
}
