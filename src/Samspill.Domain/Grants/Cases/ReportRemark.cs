using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// What the rules find in a submitted report, and what kind of report it is, each as one word for lists. The values are stored, so none of them is
/// ever given another meaning.
/// </summary>
[Flags]
public enum ReportRemark
{
    None = 0,

    /// <summary>The own share of some year is lower than asked .</summary>
    OwnShare = 1,

    /// <summary>A partner has not confirmed .</summary>
    Partner = 2,

    /// <summary>Somebody else who is asked to confirm has not .</summary>
    Confirmation = 4,

    /// <summary>Free text has what is likely the name of a person .</summary>
    Names = 8,

    /// <summary>Kindergarten, school and PPT do not all take part .</summary>
    NotAll = 16,

    /// <summary>The coordinator gets more of the money than usual .</summary>
    Coordinator = 32,

    /// <summary>The same cost may be paid from elsewhere too (Q12; ).</summary>
    DoubleFunding = 64,

    /// <summary>The measure is not collective, and counts towards the part that is limited .</summary>
    NonCollective = 128,

    /// <summary>Any other rule has remarked on the report.</summary>
    Other = 256,

    /// <summary>It asks for more, or announces less, for a running measure (field 12).</summary>
    Supplementary = 512,

    /// <summary>It changes a running measure (field 12).</summary>
    ChangeOfRunning = 1024,

    /// <summary>It announces that less is needed for a running measure (field 12). Told of as no remark: lists only ask which acts fit it.</summary>
    Less = 2048,
}

/// <summary>Puts the checks of a report into words for lists.</summary>
public static class ReportRemarks
{
    /// <summary>Those that come of the checks, and not of what kind of report it is.</summary>
    public const ReportRemark FromRules = ReportRemark.OwnShare | ReportRemark.Partner | ReportRemark.Confirmation | ReportRemark.Names | ReportRemark.NotAll
        | ReportRemark.Coordinator | ReportRemark.DoubleFunding | ReportRemark.NonCollective | ReportRemark.Other;

    private static readonly Dictionary<string, ReportRemark> ByCode = new(StringComparer.Ordinal)
    {
        [BudgetChecks.OwnShareTooLow.Code] = ReportRemark.OwnShare,
        [BudgetChecks.CoordinatorLarge.Code] = ReportRemark.Coordinator,
        [PartnershipChecks.NotConfirmed.Code] = ReportRemark.Partner,
        [NameChecks.LikelyName.Code] = ReportRemark.Names,
        [CriteriaChecks.NotAllTakePart.Code] = ReportRemark.NotAll,
        [MeasureChecks.NonCollective.Code] = ReportRemark.NonCollective,
        [FundingChecks.SameCostElsewhere.Code] = ReportRemark.DoubleFunding,
        [FundingChecks.AlreadyCommitted.Code] = ReportRemark.DoubleFunding,
        [FundingChecks.StateFunding.Code] = ReportRemark.DoubleFunding,
        [FundingChecks.OtherThemes.Code] = ReportRemark.DoubleFunding,
    };

    /// <summary>True when some rule has remarked on the report.</summary>
    public static bool IsRemarked(ReportRemark remarks) => (remarks & FromRules) != ReportRemark.None;

    /// <summary>Those of the report a case holds; none before it is submitted. What is seen of other cases is left out when nobody looked.</summary>
    public static ReportRemark Of(GrantCase subject, RuleSet rules, FundingSight? funding = null)
    {
        if (subject.Content is not { } report) { return ReportRemark.None; }
        var kind = subject.Kind switch
        {
            ReportKind.Supplementary => ReportRemark.Supplementary,
            ReportKind.ChangeOfRunning => ReportRemark.ChangeOfRunning,
            _ => ReportRemark.None,
        };
        if (subject.Origin is { IsLess: true }) { kind |= ReportRemark.Less; }
        return NeedReportChecks.Of(report, rules, subject, funding).Aggregate(kind, (all, check) => all | Of(check));
    }

    private static ReportRemark Of(Check check) => check.Hindrance switch
    {
        { Field: ConfirmationChecks.Field, Arguments: [ConfirmationKind.Partner, ..] } => ReportRemark.Partner,
        { Field: ConfirmationChecks.Field } => ReportRemark.Confirmation,
        var found => ByCode.GetValueOrDefault(found.Code, ReportRemark.Other),
    };
}
