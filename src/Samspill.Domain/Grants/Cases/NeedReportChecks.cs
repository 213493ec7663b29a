using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// Every check of a need report, once (R-01 to R-31 as they apply in 2021, and the limits of d.1). Empty when nothing is wrong.
/// The form, the submission, the quality check and the decision all ask here.
/// </summary>
public static class NeedReportChecks
{
    public static readonly Hindrance TextMissing = new("checks.text-missing");
    public static readonly Hindrance TextTooLong = new("checks.text-too-long");
    public static readonly Hindrance TextTooShort = new("checks.text-too-short");
    public static readonly Hindrance ChoiceMissing = new("checks.choice-missing");

    /// <summary>All broken rules in a report of a case, part by part; without what is seen of other cases, those of double funding are left out.</summary>
    public static IEnumerable<Check> Of(NeedReport report, RuleSet rules, GrantCase subject, FundingSight? funding = null)
    {
        var asked = new Asked(report, rules, rules.Scheme(subject.SchemeCode), subject.Year, subject.Owner.Value, subject.OwnerKind) { Round = subject.Round.Value, Funding = funding };
        var form = rules.FormOf(subject.Kind);
        return All(asked)
            .Concat(ConfirmationChecks.Of(report, rules, subject))
            .Concat(RunningChecks.Of(report, subject))
            .Where(check => !form.IsOff(PathOf(check)) && !IsAboutMoneyNotAsked(check, subject));
    }

    /// <summary>The unit a broken rule belongs to, as a path of <see cref="ReportUnits"/>: «Budget.Lines[2].Note» belongs to «Budget.Lines».</summary>
    public static string PathOf(Check check) => $"{check.Part}.{(check.Hindrance.Field ?? "").Split('[')[0]}";

    private static IEnumerable<Check> All(Asked asked) => ApplicantChecks.Of(asked)
        .Concat(MeasureChecks.Of(asked))
        .Concat(NeedChecks.Of(asked))
        .Concat(PartnershipChecks.Of(asked))
        .Concat(CriteriaChecks.Of(asked))
        .Concat(BudgetChecks.Of(asked))
        .Concat(FundingChecks.Of(asked))
        .Concat(NameChecks.Of(asked))
        .Concat(DeclarationChecks.Of(asked));

    // Less money needs no own share, and no reason for what a coordinator would get; and that the measure runs already is why the report is written.
    private static bool IsAboutMoneyNotAsked(Check check, GrantCase subject) => subject.Origin switch
    {
        null => false,
        { IsLess: true } when check.Hindrance == BudgetChecks.OwnShareTooLow || check.Hindrance == BudgetChecks.CoordinatorLarge => true,
        var origin => check.Hindrance == FundingChecks.AlreadyCommitted && check.Hindrance.Arguments is [var paid, ..] && Equals(paid, origin.Parent.Number),
    };

    /// <summary>Broken rules of one part.</summary>
    public static IEnumerable<Check> OfPart(ReportPart part, NeedReport report, RuleSet rules, GrantCase subject) =>
        Of(report, rules, subject).Where(check => check.Part == part);

    /// <summary>A required text between two lengths.</summary>
    internal static IEnumerable<Check> Text(ReportPart part, string field, string text, int longest, int shortest = 1, string? rule = null)
    {
        var length = text.Trim().Length;
        if (length == 0) { yield return Blocks(part, (TextMissing with { Rule = rule }).At(field)); }
        else if (length < shortest) { yield return Blocks(part, TextTooShort.At(field).With(shortest, length)); }
        foreach (var check in Limit(part, field, text, longest)) { yield return check; }
    }

    /// <summary>A text that may be left out but not be too long.</summary>
    internal static IEnumerable<Check> Limit(ReportPart part, string field, string text, int longest)
    {
        var length = text.Trim().Length;
        if (length > longest) { yield return Blocks(part, TextTooLong.At(field).With(longest, length)); }
    }

    /// <summary>A hard rule.</summary>
    internal static Check Blocks(ReportPart part, Hindrance hindrance) => new(hindrance, part, CheckLevel.BlocksSubmission);

    /// <summary>A soft rule that may be passed with a reason.</summary>
    internal static Check Soft(ReportPart part, Hindrance hindrance) => new(hindrance, part, CheckLevel.Remark, AsksReason: true);

    /// <summary>Something the owner should know.</summary>
    internal static Check Remark(ReportPart part, Hindrance hindrance) => new(hindrance, part, CheckLevel.Remark);
}

/// <summary>What a check is given: the report and the rules it is held against.</summary>
internal sealed record Asked(NeedReport Report, RuleSet Rules, Scheme Scheme, int RoundYear, Guid Owner, OrganisationKind OwnerKind)
{
    public Guid Round { get; init; }

    /// <summary>What was seen of other cases; null when nobody looked.</summary>
    public FundingSight? Funding { get; init; }
}
