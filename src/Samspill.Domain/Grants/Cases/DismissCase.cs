using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>A caseworker proposes that the report is dismissed without treatment (c.2 row 8).</summary>
public sealed record ProposeDismissal(DismissalGround Ground, string Reasons) : Act<GrantCase>
{
    public static readonly Hindrance NotInCheck = new("cases.not-in-check", "R-40");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance ReasonsMissing = new("cases.dismissal-reasons-missing", "R-88");
    public static readonly Hindrance ReasonsTooLong = new("cases.reasons-too-long");

    public override Permission Requires => Permission.CheckQuality;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        var overdue = subject is { Status: CaseStatus.Returned, Correction: { } correction } && given.Today > correction.CorrectBy;
        if (subject.Status != CaseStatus.Submitted && !overdue) { yield return NotInCheck; yield break; }
        if (subject.IsRecused(given.Actor.Person)) { yield return Recused; }
        if (string.IsNullOrWhiteSpace(Reasons)) { yield return ReasonsMissing.At("Reasons"); }
        if (Reasons.Length > 2000) { yield return ReasonsTooLong.At("Reasons").With(2000, Reasons.Length); }
    }

    protected override Fact Effect(GrantCase subject, Given given) =>
        new DismissalProposed(new DismissalProposal(Ground, Reasons.Trim(), given.Actor.Person));
}

[FactName("cases.dismissal-proposed.v1")]
public sealed record DismissalProposed(DismissalProposal Proposal) : Fact
{
    public override string? ReasonGiven() => Proposal.Reasons;
}

/// <summary>A decider dismisses the report: an individual decision, with reasons and right of appeal (c.2 row 8, R-70, R-88).</summary>
public sealed record DismissCase(string Reasons) : Act<GrantCase>
{
    public static readonly Hindrance NotProposed = new("cases.dismissal-not-proposed");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance SamePerson = new("cases.same-person-proposed", "R-65");
    public static readonly Hindrance ReasonsMissing = new("cases.dismissal-reasons-missing", "R-88");
    public static readonly Hindrance ReasonsTooLong = new("cases.reasons-too-long");
    public static readonly Hindrance LetterLacks = new("decisions.letter-lacks", "R-63");

    // A missing reason has its own hindrance, and a report that is not treated need not say what the money is for.
    private static readonly string[] SaidOtherwise = ["reason", "purpose"];

    public override Permission Requires => Permission.DismissCases;

    public override IReadOnlyList<Type> Sees => [typeof(LetterSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.Status != CaseStatus.DismissalProposed) { yield return NotProposed; yield break; }
        if (subject.IsRecused(given.Actor.Person)) { yield return Recused; }
        if (subject.Dismissal?.By == given.Actor.Person) { yield return SamePerson; }
        if (string.IsNullOrWhiteSpace(Reasons)) { yield return ReasonsMissing.At("Reasons"); }
        if (Reasons.Length > 2000) { yield return ReasonsTooLong.At("Reasons").With(2000, Reasons.Length); }
        foreach (var item in GrantLetter.Missing(subject, Written(subject, given), given.Rules).Except(SaidOtherwise)) { yield return LetterLacks.With(item); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new CaseDismissed(Written(subject, given));

    private Decision Written(GrantCase subject, Given given) => new(
        DecisionOutcome.Dismissed,
        YearAmounts.Zero,
        [new RecipientGrant(subject.Owner.Value, subject.OwnerName, given.See<LetterSight>().LanguageOf(subject.Owner.Value), YearAmounts.Zero)],
        [],
        Reasons.Trim(),
        RelationToRecommendation.NotAsked,
        "",
        given.Actor.Person,
        given.Now,
        AppealPeriod.LastDay(given.Today),
        given.See<LetterSight>());
}

[FactName("cases.dismissed.v1")]
public sealed record CaseDismissed(Decision Decision) : Fact
{
    public override string? ReasonGiven() => Decision.Reasons;
}

/// <summary>Somebody at the County Governor declares that they are recused and steps out of the case .</summary>
public sealed record DeclareCaseRecusal(string Reasons) : Act<GrantCase>
{
    public static readonly Hindrance AlreadyRecused = new("cases.already-recused", "R-81");
    public static readonly Hindrance ReasonsMissing = new("cases.recusal-reasons-missing", "R-81");
    public static readonly Hindrance ReasonsTooLong = new("cases.reasons-too-long");

    public override Permission Requires => Permission.DeclareOwnRecusal;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.IsRecused(given.Actor.Person)) { yield return AlreadyRecused; }
        if (string.IsNullOrWhiteSpace(Reasons)) { yield return ReasonsMissing.At("Reasons"); }
        if (Reasons.Length > 500) { yield return ReasonsTooLong.At("Reasons").With(500, Reasons.Length); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new CaseRecusalDeclared(given.Actor.Person, Reasons.Trim());
}

[FactName("cases.recusal-declared.v1")]
public sealed record CaseRecusalDeclared(Guid Person, string Reasons) : Fact
{
    public override string? ReasonGiven() => Reasons;
}

/// <summary>The case comes to the bodies of a stage; recorded together with the round's release (c.2 rows 9, 11 and 13).</summary>
public sealed record EnterStage(int StageIndex, IReadOnlyList<Guid> Bodies) : Act<GrantCase>
{
    public static readonly Hindrance NotApproved = new("cases.not-approved", "R-40");

    public override Permission Requires => Permission.ReleaseStages;

    public override Place PlaceOf(GrantCase subject) => subject.Place with { Bodies = [.. subject.Bodies, .. Bodies] };

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.Status != CaseStatus.Approved) { yield return NotApproved.With(subject.Number); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new StageEntered(StageIndex, Bodies);
}

[FactName("cases.stage-entered.v1")]
public sealed record StageEntered(int StageIndex, IReadOnlyList<Guid> Bodies) : Fact;
