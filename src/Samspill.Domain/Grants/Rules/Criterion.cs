namespace Samspill.Domain.Grants.Rules;

/// <summary>Who set a criterion.</summary>
public enum CriterionOrigin
{
    /// <summary>The national guidelines, for all schemes.</summary>
    National,

    /// <summary>The national guidelines, for one scheme.</summary>
    SchemeSpecific,

    /// <summary>The cooperation forum .</summary>
    Local,
}

/// <summary>A criterion for grants (R-08 to R-26, S1 §6). Frozen when the round is announced.</summary>
/// <param name="Schemes">Which schemes it is for; empty for all.</param>
/// <param name="OwnerAnswers">True when the owner says in the report how the measure meets it (field 34); false when bodies apply it.</param>
public sealed record Criterion(
    string Id,
    CriterionOrigin Origin,
    Words Title,
    Words Text,
    IReadOnlyList<string> Schemes,
    bool OwnerAnswers,
    LegalReference Provision)
{
    /// <summary>True when it is active for the scheme.</summary>
    public bool AppliesTo(string scheme) => Schemes.Count == 0 || Schemes.Contains(scheme);
}
