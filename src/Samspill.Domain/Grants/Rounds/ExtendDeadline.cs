using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rounds;

/// <summary>The deadline was moved for everybody, and why .</summary>
public sealed record DeadlineExtension(DateOnly From, DateOnly To, string Reason, DateTimeOffset At);

/// <summary>
/// The deadline is moved to a later day for everybody, with a public reason, as when the solution has been out of order (R-68: same deadline
/// for all). A round that has closed opens again, as long as no body has got its reports.
/// </summary>
public sealed record ExtendDeadline(string Reason, DateOnly LastDay) : Act<CallRound>
{
    public static readonly Hindrance NotOpenYet = new("rounds.extend-not-open", "R-61");
    public static readonly Hindrance StageReleased = new("rounds.extend-stage-released", "R-68");
    public static readonly Hindrance NotLater = new("rounds.extend-not-later", "R-68");
    public static readonly Hindrance DayPassed = new("rounds.extend-day-passed", "R-68");
    public static readonly Hindrance TooLong = new("rounds.extend-too-long", "R-60");
    public static readonly Hindrance ReasonMissing = new("rounds.extend-reason-missing", "R-68");
    public static readonly Hindrance ReasonTooLong = new("rounds.extend-reason-too-long");

    private const int LongestDays = 30;

    public override Permission Requires => Permission.OpenAndCloseRounds;

    public override IEnumerable<Hindrance> Hindrances(CallRound subject, Given given)
    {
        if (subject.Status < RoundStatus.Open) { yield return NotOpenYet; yield break; }
        if (subject.StageIndex > 0) { yield return StageReleased; yield break; }
        if (LastDay <= subject.ClosesOn) { yield return NotLater.At("LastDay").With(subject.ClosesOn); }
        else if (LastDay < given.Today) { yield return DayPassed.At("LastDay"); }
        if (LastDay > subject.ClosesOn.AddDays(LongestDays)) { yield return TooLong.At("LastDay").With(LongestDays); }
        if (string.IsNullOrWhiteSpace(Reason)) { yield return ReasonMissing.At("Reason"); }
        if (Reason.Length > 1000) { yield return ReasonTooLong.At("Reason").With(1000, Reason.Length); }
    }

    protected override Fact Effect(CallRound subject, Given given) => new DeadlineExtended(new DeadlineExtension(subject.ClosesOn, LastDay, Reason.Trim(), given.Now));
}

[FactName("rounds.deadline-extended.v1")]
public sealed record DeadlineExtended(DeadlineExtension Extension) : Fact
{
    public override string? ReasonGiven() => Extension.Reason;
}
