using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>A decider lets one owner submit after the deadline, until a last day, with the reason; logged and counted for equal treatment (c.2 late reports, R-68).</summary>
public sealed record GrantLateSubmission(string Reason, DateOnly LastDay) : Act<GrantCase>
{
    public static readonly Hindrance NotAsked = new("cases.late-not-asked", "R-68");
    public static readonly Hindrance OpenAgain = new("cases.late-open-again", "R-68");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance BodiesHaveReports = new("cases.late-bodies-have-reports", "R-68");
    public static readonly Hindrance NoFundsLeft = new("cases.late-no-funds-left", "R-68");
    public static readonly Hindrance ReasonMissing = new("cases.late-reason-missing", "R-68");
    public static readonly Hindrance ReasonTooLong = new("cases.late-reason-too-long");
    public static readonly Hindrance DayPassed = new("cases.late-day-passed", "R-68");
    public static readonly Hindrance DayTooFar = new("cases.late-day-too-far", "R-68");

    private const int LongestDays = 30;

    public override Permission Requires => Permission.AllowLateReports;

    public override IReadOnlyList<Type> Sees => [typeof(CallSight), typeof(BalanceSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (!subject.IsLateUnanswered) { yield return NotAsked; yield break; }
        if (!subject.AwaitsLateAnswer(given.See<CallSight>().ClosesOn, given.Today)) { yield return OpenAgain.With(given.See<CallSight>().ClosesOn); yield break; }
        if (subject.IsRecused(given.Actor.Person)) { yield return Recused; }
        if (given.See<CallSight>().StageIndex > 0) { yield return BodiesHaveReports; }
        if (given.Rules.LatePolicy == LatePolicy.AcceptIfFundsLeft && given.See<BalanceSight>().Left <= Nok.Zero) { yield return NoFundsLeft; }
        if (string.IsNullOrWhiteSpace(Reason)) { yield return ReasonMissing.At("Reason"); }
        if (Reason.Length > 1000) { yield return ReasonTooLong.At("Reason").With(1000, Reason.Length); }
        if (LastDay < given.Today) { yield return DayPassed.At("LastDay"); }
        if (LastDay > given.Today.AddDays(LongestDays)) { yield return DayTooFar.At("LastDay").With(LongestDays); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new LateGranted(new LateAnswer(LastDay, Reason.Trim(), given.Actor.Person, given.Now));
}

[FactName("cases.late-granted.v1")]
public sealed record LateGranted(LateAnswer Answer) : Fact
{
    public override string? ReasonGiven() => Answer.Reason;
}
