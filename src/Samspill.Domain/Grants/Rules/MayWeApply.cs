using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rules;

/// <summary>
/// «May we apply?» (lessons 3.1): holds what an owner tells against each scheme of a rule set. Guides, and binds nobody; but it never says yes to an
/// owner whom <see cref="Cases.StartNeedReport"/> would turn away. Every limit is the rule set's own.
/// </summary>
public static class MayWeApply
{
    /// <summary>An answer for every scheme, in the order of the rule set.</summary>
    public static IReadOnlyList<SchemeAnswer> Of(RuleSet rules, Situation told) =>
        [.. rules.Schemes.Select(scheme => new SchemeAnswer(scheme, [.. Questions(rules, scheme, told).OfType<Finding>()]))];

    private static IEnumerable<Finding?> Questions(RuleSet rules, Scheme scheme, Situation told) =>
    [
        Owner(rules, scheme, told.Owner),
        Units(rules, scheme, told.Units),
        Form(rules, scheme, told.Form),
        Theme(rules, scheme, told.IsSpecialNeeds),
        Partner(rules, scheme, told.Partner),
        Years(rules, scheme, told.Years),
        OwnShare(rules, scheme, told),
    ];

    private static Finding Owner(RuleSet rules, Scheme scheme, OrganisationKind? owner) => owner switch
    {
        null => Found(rules, scheme, EligibilityReason.OwnerUnknown, Verdict.Depends, scheme.Provision.RuleId),
        { } kind when scheme.Applicants.Contains(kind) => Found(rules, scheme, EligibilityReason.OwnerFits, Verdict.May, scheme.Provision.RuleId, kind),
        { } kind when scheme.IsCrossSector && kind is OrganisationKind.PrivateKindergartenOwner or OrganisationKind.PrivateSchoolOwner =>
            Found(rules, scheme, EligibilityReason.OwnerThroughMunicipality, Verdict.MayNot, scheme.Provision.RuleId, kind),
        { } kind => Found(rules, scheme, EligibilityReason.OwnerDoesNotFit, Verdict.MayNot, scheme.Provision.RuleId, kind),
    };

    private static Finding Units(RuleSet rules, Scheme scheme, IReadOnlyList<UnitKind> units)
    {
        var outside = units.Except(scheme.Units).ToList();
        if (units.Count == 0) { return Found(rules, scheme, EligibilityReason.UnitsUnknown, Verdict.Depends, scheme.Provision.RuleId); }
        if (outside.Count == units.Count) { return Found(rules, scheme, EligibilityReason.UnitsDoNotFit, Verdict.MayNot, scheme.Provision.RuleId); }
        return outside.Count == 0
            ? Found(rules, scheme, EligibilityReason.UnitsFit, Verdict.May, scheme.Provision.RuleId)
            : Found(rules, scheme, EligibilityReason.SomeUnitsFit, Verdict.Depends, scheme.Provision.RuleId, outside[0]);
    }

    private static Finding Form(RuleSet rules, Scheme scheme, MeasureForm? form) => (form, scheme.NonCollectiveCapPercent) switch
    {
        (null, _) => Found(rules, scheme, EligibilityReason.FormUnknown, Verdict.Depends, "R-12"),
        (MeasureForm.Collective, _) => Found(rules, scheme, EligibilityReason.Collective, Verdict.May, "R-12"),
        (_, { } cap) => Found(rules, scheme, EligibilityReason.IndividualWithinCap, Verdict.Depends, "R-18", cap.Value),
        _ => Found(rules, scheme, EligibilityReason.Individual, Verdict.MayNot, "R-13"),
    };

    private static Finding? Theme(RuleSet rules, Scheme scheme, bool? isSpecialNeeds) => (scheme.RequiredThemes.Count > 0, isSpecialNeeds) switch
    {
        (false, true) => Found(rules, scheme, EligibilityReason.ThemeAlsoHere, Verdict.May, "R-21"),
        (false, _) => null,
        (true, null) => Found(rules, scheme, EligibilityReason.ThemeUnknown, Verdict.Depends, "R-21"),
        (true, true) => Found(rules, scheme, EligibilityReason.ThemeFits, Verdict.May, "R-21"),
        (true, false) => Found(rules, scheme, EligibilityReason.ThemeDoesNotFit, Verdict.MayNot, "R-21"),
    };

    private static Finding Partner(RuleSet rules, Scheme scheme, IntendedPartner? partner)
    {
        OrganisationKind? kind = partner switch
        {
            IntendedPartner.University => OrganisationKind.University,
            IntendedPartner.NationalCentre => OrganisationKind.NationalCentre,
            IntendedPartner.VocationalCollege => OrganisationKind.VocationalCollege,
            _ => null,
        };
        if (partner is null or IntendedPartner.NoneYet) { return Found(rules, scheme, EligibilityReason.PartnerMissing, Verdict.Depends, "R-10"); }
        return kind is { } found && rules.PartnerKinds.Value.Contains(found)
            ? Found(rules, scheme, EligibilityReason.PartnerFits, Verdict.May, "R-08")
            : Found(rules, scheme, EligibilityReason.PartnerNotEnough, Verdict.Depends, "R-08");
    }

    private static Finding? Years(RuleSet rules, Scheme scheme, int? years)
    {
        var most = rules.MaxYears.Value;
        if (years is null) { return null; }
        return years <= most
            ? Found(rules, scheme, EligibilityReason.YearsFit, Verdict.May, "R-23", most)
            : Found(rules, scheme, EligibilityReason.TooManyYears, Verdict.MayNot, "R-23", most);
    }

    private static Finding? OwnShare(RuleSet rules, Scheme scheme, Situation told)
    {
        if (scheme.OwnSharePercent is not { Value: var percent }) { return null; }
        if (told.Asked is not { } asked) { return Found(rules, scheme, EligibilityReason.OwnShareAsked, Verdict.May, "R-17", percent); }
        var required = Cases.BudgetChecks.RequiredOwnShare(scheme, asked);
        if (told.OwnShare is not { } given) { return Found(rules, scheme, EligibilityReason.OwnShareAmount, Verdict.May, "R-17", percent, required); }
        return given >= required
            ? Found(rules, scheme, EligibilityReason.OwnShareEnough, Verdict.May, "R-17", percent, required)
            : Found(rules, scheme, EligibilityReason.OwnShareTooLow, Verdict.Depends, "R-17", percent, required, required - given);
    }

    private static Finding Found(RuleSet rules, Scheme scheme, EligibilityReason reason, Verdict verdict, string ruleId, params object[] arguments) =>
        new(reason, verdict, ruleId, rules.ProvisionOf(ruleId, scheme), [scheme.ShortName, .. arguments]);
}
