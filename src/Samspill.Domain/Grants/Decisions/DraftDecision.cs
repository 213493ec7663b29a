using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Decisions;

/// <summary>A caseworker writes a draft decision from the forum's list; it can be written anew until it is decided (c.2 row 13).</summary>
public sealed record DraftDecision(DecisionOutcome Outcome, YearAmounts Amounts, IReadOnlyList<Condition> Conditions, string Reasons, string DepartureReasons)
    : Act<GrantCase>
{
    public static readonly Hindrance NotAtDecision = new("decisions.not-at-decision", "R-42");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance AmountsDoNotFit = new("decisions.amounts-do-not-fit");
    public static readonly Hindrance AboveRequested = new("decisions.above-requested");
    public static readonly Hindrance ReasonsMissing = new("decisions.reasons-missing", "R-88");
    public static readonly Hindrance DepartureReasonsMissing = new("decisions.departure-reasons-missing", "R-46");
    public static readonly Hindrance ConditionMissing = new("decisions.condition-missing", "R-95");
    public static readonly Hindrance TextTooLong = new("decisions.text-too-long");

    public override Permission Requires => Permission.DraftDecisions;

    public override IReadOnlyList<Type> Sees => [typeof(RecommendationSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        var atDecision = given.Rules.Stage(subject.StageIndex).Mode == StageMode.Decide;
        if (!atDecision || subject.Status is not (CaseStatus.Approved or CaseStatus.DecisionDrafted)) { yield return NotAtDecision; yield break; }
        if (subject.IsRecused(given.Actor.Person)) { yield return Recused; }
        if (!AmountsFit(subject)) { yield return AmountsDoNotFit.At("Outcome"); }
        foreach (var year in YearAmounts.Years.Where(year => Amounts.In(year) > subject.Requested.In(year) || Amounts.In(year) < Nok.Zero))
        {
            yield return AboveRequested.At($"Amounts.Year{year}").With(subject.Requested.In(year), subject.Year + year - 1);
        }

        if (string.IsNullOrWhiteSpace(Reasons)) { yield return ReasonsMissing.At("Reasons"); }
        if (Reasons.Length > 4000 || DepartureReasons.Length > 4000) { yield return TextTooLong.At("Reasons").With(4000); }
        if (Departs(given.See<RecommendationSight>()) && string.IsNullOrWhiteSpace(DepartureReasons)) { yield return DepartureReasonsMissing.At("DepartureReasons"); }
        if (GivesMoney && Conditions.All(condition => condition.Kind != ConditionKind.Use)) { yield return ConditionMissing.At("Conditions"); }
    }

    protected override Fact Effect(GrantCase subject, Given given) =>
        new DecisionDrafted(new DecisionDraft(Outcome, Amounts, Conditions, Reasons.Trim(), DepartureReasons.Trim(), given.Actor.Person));

    /// <summary>True when outcome or amounts are not what the forum recommended (g-1).</summary>
    public static bool Departs(DecisionOutcome outcome, YearAmounts amounts, RecommendationSight recommended) => recommended.Outcome switch
    {
        LineOutcome.Full or LineOutcome.Partial => amounts != recommended.Amounts,
        LineOutcome.None => outcome != DecisionOutcome.Refused,
        _ => false,
    };

    private bool GivesMoney => Outcome is DecisionOutcome.Granted or DecisionOutcome.PartlyGranted;

    private bool Departs(RecommendationSight recommended) => Departs(Outcome, Amounts, recommended);

    private bool AmountsFit(GrantCase subject) => Outcome switch
    {
        DecisionOutcome.Granted => Amounts == subject.Requested,
        DecisionOutcome.PartlyGranted => Amounts.Year1 > Nok.Zero && Amounts.Total < subject.Requested.Total,
        DecisionOutcome.Refused => Amounts.Total == Nok.Zero,
        _ => false,
    };
}

[FactName("decisions.drafted.v1")]
public sealed record DecisionDrafted(DecisionDraft Draft) : Fact;
