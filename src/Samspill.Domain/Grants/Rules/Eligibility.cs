using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rules;

/// <summary>What the money would be spent on, as somebody says it before they apply.</summary>
public enum MeasureForm
{
    /// <summary>A whole staff or professional community learns together .</summary>
    Collective,

    /// <summary>Single persons study .</summary>
    Individual,
}

/// <summary>Who the owner would work with.</summary>
public enum IntendedPartner
{
    University,
    NationalCentre,
    VocationalCollege,
    Other,
    NoneYet,
}

/// <summary>What somebody tells who asks «may we apply?»; what is not told is null, and the answer says what it hangs on.</summary>
/// <param name="Owner">What kind of owner it is.</param>
/// <param name="Units">The units that would take part.</param>
/// <param name="IsSpecialNeeds">The measure is about special-needs education or inclusive practice .</param>
/// <param name="Years">How many school years it would last.</param>
/// <param name="Asked">What would be asked from the state in a year, whole kroner.</param>
/// <param name="OwnShare">What the owner would add in a year, whole kroner.</param>
public sealed record Situation(
    OrganisationKind? Owner,
    IReadOnlyList<UnitKind> Units,
    MeasureForm? Form,
    bool? IsSpecialNeeds,
    IntendedPartner? Partner,
    int? Years,
    Nok? Asked,
    Nok? OwnShare);

/// <summary>The answer to one question, or to all of them together; the worst counts.</summary>
public enum Verdict
{
    May,
    Depends,
    MayNot,
}

/// <summary>Why a question is answered as it is; each has its words.</summary>
public enum EligibilityReason
{
    OwnerUnknown,
    OwnerFits,
    OwnerThroughMunicipality,
    OwnerDoesNotFit,
    UnitsUnknown,
    UnitsDoNotFit,
    UnitsFit,
    SomeUnitsFit,
    FormUnknown,
    Collective,
    IndividualWithinCap,
    Individual,
    ThemeAlsoHere,
    ThemeUnknown,
    ThemeFits,
    ThemeDoesNotFit,
    PartnerMissing,
    PartnerFits,
    PartnerNotEnough,
    YearsFit,
    TooManyYears,
    OwnShareAsked,
    OwnShareAmount,
    OwnShareEnough,
    OwnShareTooLow,
}

/// <summary>One question answered: why, with figures, and where it stands in the rule set.</summary>
/// <param name="Arguments">The figures and words of the reason.</param>
public sealed record Finding(EligibilityReason Reason, Verdict Verdict, string RuleId, LegalReference Provision, IReadOnlyList<object> Arguments);

/// <summary>Whether the owner may apply in one scheme, question by question.</summary>
public sealed record SchemeAnswer(Scheme Scheme, IReadOnlyList<Finding> Findings)
{
    /// <summary>No when one question is no; open when one is open.</summary>
    public Verdict Verdict => Findings.Max(finding => finding.Verdict);
}
