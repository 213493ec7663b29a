using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rules;

/// <summary>The kind of rule set: which national rules it follows.</summary>
public enum RuleSetKind
{
    LocalCompetence2021,
    CollectiveCompetence2026,
}

/// <summary>What kind of unit takes part: decides routing and what fits a scheme.</summary>
public enum UnitKind
{
    Kindergarten,
    School,
    UpperSecondary,
    EducationalPsychologicalService,
    OtherService,
}

/// <summary>One funding line of a rule set: REG, DES, KL (grants.md a.1).</summary>
public sealed record Scheme(
    string Code,
    Words Name,
    Words ShortName,
    IReadOnlyList<OrganisationKind> Applicants,
    IReadOnlyList<UnitKind> Units,
    LegalReference Provision)
{
    /// <summary>The share of the state grant the owner adds, in percent of the grant; null when none is asked .</summary>
    public Ruled<int>? OwnSharePercent { get; init; }

    /// <summary>The largest part of the county's frame that may go to other than collective measures, in percent (R-18, e.6); null when there is no such part.</summary>
    public Ruled<int>? NonCollectiveCapPercent { get; init; }

    /// <summary>Themes a report of this scheme must choose at least one of (KL, R-21); empty when free.</summary>
    public IReadOnlyList<string> RequiredThemes { get; init; } = [];

    /// <summary>Cross-sector scheme with Statped, PPT and the team around the child .</summary>
    public bool IsCrossSector { get; init; }

    /// <summary>The report says which kind of kindergarten measure it is (field 19).</summary>
    public bool AsksMeasureKind { get; init; }
}
