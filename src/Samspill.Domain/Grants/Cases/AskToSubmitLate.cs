using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>The owner asks to submit although the deadline has passed, and says why (c.2 late reports, R-68).</summary>
public sealed record AskToSubmitLate(string Reason) : Act<GrantCase>
{
    public static readonly Hindrance NotDraft = new("cases.not-draft");
    public static readonly Hindrance NotLateYet = new("cases.not-late-yet", "R-68");
    public static readonly Hindrance LateNotTaken = new("cases.late-not-taken", "R-68");
    public static readonly Hindrance AskedAlready = new("cases.late-asked-already", "R-68");
    public static readonly Hindrance BodiesHaveReports = new("cases.late-bodies-have-reports", "R-68");
    public static readonly Hindrance ReasonMissing = new("cases.late-reason-missing", "R-68");
    public static readonly Hindrance ReasonTooLong = new("cases.late-reason-too-long");

    public override Permission Requires => Permission.SubmitNeedReport;

    public override IReadOnlyList<Type> Sees => [typeof(CallSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (Stops(subject, given.See<CallSight>(), given.Rules, given.Now) is { } stops) { yield return stops; yield break; }
        if (string.IsNullOrWhiteSpace(Reason)) { yield return ReasonMissing.At("Reason"); }
        if (Reason.Length > 1000) { yield return ReasonTooLong.At("Reason").With(1000, Reason.Length); }
    }

    /// <summary>Why nobody can ask in this case now, whatever the reason; null when the owner can.</summary>
    public static Hindrance? Stops(GrantCase subject, CallSight call, RuleSet rules, DateTimeOffset now) => subject switch
    {
        { Status: not CaseStatus.Draft } => NotDraft,
        _ when call.IsOpenAt(now) => NotLateYet.With(call.ClosesOn),
        _ when rules.LatePolicy == LatePolicy.Reject => LateNotTaken,
        { Late: not null } => AskedAlready,
        _ when call.StageIndex > 0 => BodiesHaveReports,
        _ => null,
    };

    protected override Fact Effect(GrantCase subject, Given given) => new LateAsked(Reason.Trim(), given.Actor.Person, given.Now);
}

[FactName("cases.late-asked.v1")]
public sealed record LateAsked(string Reason, Guid By, DateTimeOffset At) : Fact
{
    public override string? ReasonGiven() => Reason;
}
