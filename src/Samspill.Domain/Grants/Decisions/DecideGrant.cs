using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Decisions;

/// <summary>
/// A decider with budget authority decides the draft: an individual decision, with commitments for all years and one letter to each recipient
/// (c.2 rows 14 and 15; ).
/// </summary>
public sealed record DecideGrant : Act<GrantCase>
{
    public static readonly Hindrance NoDraft = new("decisions.no-draft");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance CheckedByDecider = new("decisions.checked-by-decider", "R-65");
    public static readonly Hindrance DraftedByDecider = new("decisions.drafted-by-decider", "R-65");
    public static readonly Hindrance RecommendationNotFinal = new("decisions.recommendation-not-final", "R-42");
    public static readonly Hindrance MoneyGone = new("decisions.money-gone", "R-64");
    public static readonly Hindrance OwnShareTooLow = new("decisions.own-share-too-low", "R-17");
    public static readonly Hindrance DepartureReasonsMissing = new("decisions.departure-reasons-missing", "R-46");
    public static readonly Hindrance LetterLacks = new("decisions.letter-lacks", "R-63");

    public override Permission Requires => Permission.DecideGrants;

    public override IReadOnlyList<Type> Sees => [typeof(RecommendationSight), typeof(BalanceSight), typeof(LetterSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject is not { Status: CaseStatus.DecisionDrafted, DecisionDraft: { } draft, Content: { } content }) { yield return NoDraft; yield break; }
        var person = given.Actor.Person;
        if (subject.IsRecused(person)) { yield return Recused; }
        if (subject.QualityCheck?.By == person) { yield return CheckedByDecider; }
        if (draft.By == person) { yield return DraftedByDecider; }
        var recommended = given.See<RecommendationSight>();
        if (!recommended.IsFinal) { yield return RecommendationNotFinal; }
        if (DraftDecision.Departs(draft.Outcome, draft.Amounts, recommended) && draft.DepartureReasons.Length == 0) { yield return DepartureReasonsMissing; }
        var left = given.See<BalanceSight>().Left;
        if (draft.Amounts.Year1 > Nok.Zero && draft.Amounts.Year1 > left) { yield return MoneyGone.With(draft.Amounts.Year1, left); }
        foreach (var hindrance in OwnShare(subject, draft, content, given.Rules)) { yield return hindrance; }
        foreach (var item in GrantLetter.Missing(subject, Decide(subject, draft, content, given), given.Rules)) { yield return LetterLacks.With(item); }
    }

    protected override Fact Effect(GrantCase subject, Given given)
    {
        var decision = Decide(subject, subject.DecisionDraft!, subject.Content!, given);
        return new GrantDecided(StatusOf(decision.Outcome), decision, subject.Round.Value, subject.SchemeCode, subject.Region);
    }

    private static IEnumerable<Hindrance> OwnShare(GrantCase subject, DecisionDraft draft, NeedReport content, RuleSet rules)
    {
        foreach (var year in YearAmounts.Years)
        {
            var required = BudgetChecks.RequiredOwnShare(rules.Scheme(subject.SchemeCode), draft.Amounts.In(year));
            var promised = content.Budget.OwnShareIn(year);
            if (promised < required) { yield return OwnShareTooLow.With(subject.Year + year - 1, promised, required); }
        }
    }

    private static Decision Decide(GrantCase subject, DecisionDraft draft, NeedReport content, Given given)
    {
        var letter = given.See<LetterSight>();
        return new Decision(
            draft.Outcome,
            draft.Amounts,
            Recipients(subject, draft, content, letter),
            draft.Conditions,
            draft.Reasons,
            RelationOf(draft, given.See<RecommendationSight>()),
            draft.DepartureReasons,
            given.Actor.Person,
            given.Now,
            AppealPeriod.LastDay(given.Today),
            letter);
    }

    private static RelationToRecommendation RelationOf(DecisionDraft draft, RecommendationSight recommended)
    {
        if (recommended.Outcome is null or Recommendations.LineOutcome.Deferred) { return RelationToRecommendation.NoneReached; }
        return DraftDecision.Departs(draft.Outcome, draft.Amounts, recommended) ? RelationToRecommendation.Departs : RelationToRecommendation.Follows;
    }

    // A grant that is smaller than asked is split on the recipients as the ask was, so that the parts add up (e.4). The applicant is always told,
    // also when all the money was asked for a partner.
    private static List<RecipientGrant> Recipients(GrantCase subject, DecisionDraft draft, NeedReport content, LetterSight letter)
    {
        var owner = subject.Owner.Value;
        IReadOnlyList<RecipientShare> asked = content.Budget.Recipients.Any(recipient => recipient.Organisation == owner)
            ? content.Budget.Recipients
            : [.. content.Budget.Recipients, new RecipientShare(owner, subject.OwnerName, YearAmounts.Zero)];
        var parts = YearAmounts.Years.ToDictionary(year => year, year => Share(draft.Amounts.In(year), asked, year));
        return [.. asked
            .Select((recipient, place) => new RecipientGrant(
                recipient.Organisation,
                recipient.Name,
                letter.LanguageOf(recipient.Organisation),
                YearAmounts.From(year => parts[year][place])))
            .Where(recipient => recipient.Amounts.Total > Nok.Zero || recipient.Organisation == owner)];
    }

    private static IReadOnlyList<Nok> Share(Nok total, IReadOnlyList<RecipientShare> asked, int year) =>
        LargestRemainder.Share(total, [.. asked.Select(recipient => recipient.Amounts.In(year).Kroner)]);

    private static CaseStatus StatusOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Granted => CaseStatus.Granted,
        DecisionOutcome.PartlyGranted => CaseStatus.PartlyGranted,
        _ => CaseStatus.Refused,
    };
}

/// <summary>A decision with the commitments it makes: year 1 against this year's frame, later years with reservation .</summary>
[FactName("decisions.decided.v1")]
public sealed record GrantDecided(CaseStatus Status, Decision Decision, Guid Round, string SchemeCode, string Region) : Fact
{
    public override string? ReasonGiven() => Decision.Reasons;
}
