using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>A decider says no to a report after the deadline, with the reason; logged and counted for equal treatment (c.2 late reports, R-68).</summary>
public sealed record RefuseLateSubmission(string Reason) : Act<GrantCase>
{
    public static readonly Hindrance NotAsked = new("cases.late-not-asked", "R-68");
    public static readonly Hindrance OpenAgain = new("cases.late-open-again", "R-68");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance ReasonMissing = new("cases.late-reason-missing", "R-68");
    public static readonly Hindrance ReasonTooLong = new("cases.late-reason-too-long");

    public override Permission Requires => Permission.AllowLateReports;

    public override IReadOnlyList<Type> Sees => [typeof(CallSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (!subject.IsLateUnanswered) { yield return NotAsked; yield break; }
        if (!subject.AwaitsLateAnswer(given.See<CallSight>().ClosesOn, given.Today)) { yield return OpenAgain.With(given.See<CallSight>().ClosesOn); yield break; }
        if (subject.IsRecused(given.Actor.Person)) { yield return Recused; }
        if (string.IsNullOrWhiteSpace(Reason)) { yield return ReasonMissing.At("Reason"); }
        if (Reason.Length > 1000) { yield return ReasonTooLong.At("Reason").With(1000, Reason.Length); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new LateRefused(new LateAnswer(null, Reason.Trim(), given.Actor.Person, given.Now));
}

[FactName("cases.late-refused.v1")]
public sealed record LateRefused(LateAnswer Answer) : Fact
{
    public override string? ReasonGiven() => Answer.Reason;
}
