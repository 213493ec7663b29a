using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>How the form meets a broken rule: something not yet filled in, something saved and pointed out, or something that cannot be kept.</summary>
public static class CheckKinds
{
    private static readonly HashSet<Hindrance> Missing =
    [
        NeedReportChecks.TextMissing, NeedReportChecks.ChoiceMissing, ApplicantChecks.NetworkTooSmall, ApplicantChecks.NoUnits, MeasureChecks.NobodyTakesPart,
        NeedChecks.PrivateNotAnswered, NeedChecks.PrivateReasonMissing, PartnershipChecks.NoPartner, PartnershipChecks.StatpedNotAnswered,
        CriteriaChecks.NotAnswered, CriteriaChecks.TeamMissing, BudgetChecks.YearEmpty, DeclarationChecks.NotDeclared,
    ];

    private static readonly HashSet<Hindrance> Refused =
    [
        NeedReportChecks.TextTooLong, MeasureChecks.EndBeforeStart, MeasureChecks.TooManyYears, MeasureChecks.LongerThanYears, MeasureChecks.CountOutOfRange,
        ApplicantChecks.WrongUnitNumber, ApplicantChecks.TwoLeadOwners, ApplicantChecks.OwnerTwice, BudgetChecks.AmountTooLarge, FundingChecks.SourceMissing, FundingChecks.AmountMissing, FundingChecks.LinkTwice,
    ];

    /// <summary>Nothing is wrong with what is written; something more is asked for. Said in the rule check, not at the field.</summary>
    public static bool IsMissing(Check check) => Missing.Contains(check.Hindrance);

    /// <summary>What was typed cannot be saved.</summary>
    public static bool IsRefused(Check check) => Refused.Contains(check.Hindrance);

    /// <summary>Said at the field when the saved part is shown.</summary>
    public static bool StandsAtField(Check check) => check.Level == CheckLevel.BlocksSubmission && !IsMissing(check);

    /// <summary>Where the broken rule stands, as the rule set cites it; the rule set's own basis when it does not say closer.</summary>
    public static LegalReference? Provision(RuleSet rules, Scheme scheme, Check check) => (check.Hindrance.Rule, check.Hindrance.Field) switch
    {
        (null, _) => null,
        (var rule, ConfirmationChecks.Field) => rules.Confirmations?.FirstOrDefault(demand => demand.Provision.RuleId == rule)?.Provision,
        (var rule, _) => rules.ProvisionOf(rule, scheme),
    };
}
