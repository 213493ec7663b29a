using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rounds;

/// <summary>The form opens: owners can begin need reports (c.1 Open). Never before the call is public .</summary>
public sealed record OpenRound : Act<CallRound>
{
    public static readonly Hindrance NotAnnounced = new("rounds.not-announced", "R-61");
    public static readonly Hindrance AlreadyOpen = new("rounds.already-open");
    public static readonly Hindrance TooEarly = new("rounds.too-early-to-open");

    public override Permission Requires => Permission.OpenAndCloseRounds;

    public override IEnumerable<Hindrance> Hindrances(CallRound subject, Given given)
    {
        if (subject.Status < RoundStatus.Announced) { yield return NotAnnounced; }
        if (subject.Status > RoundStatus.Announced) { yield return AlreadyOpen; }
        if (given.Today < subject.OpensOn) { yield return TooEarly.With(subject.OpensOn); }
    }

    protected override Fact Effect(CallRound subject, Given given) => new RoundOpened();
}

[FactName("rounds.opened.v1")]
public sealed record RoundOpened : Fact;

/// <summary>The deadline has passed: no new reports, and the first stage begins (c.1 Closed, R-68: same deadline for all).</summary>
public sealed record CloseRound : Act<CallRound>
{
    public static readonly Hindrance NotOpen = new("rounds.not-open");
    public static readonly Hindrance DeadlineNotPassed = new("rounds.deadline-not-passed", "R-68");

    public override Permission Requires => Permission.OpenAndCloseRounds;

    public override IEnumerable<Hindrance> Hindrances(CallRound subject, Given given)
    {
        if (subject.Status != RoundStatus.Open) { yield return NotOpen; }
        if (given.Now < subject.ClosesAt) { yield return DeadlineNotPassed.With(subject.ClosesOn); }
    }

    protected override Fact Effect(CallRound subject, Given given) => new RoundClosed();
}

[FactName("rounds.closed.v1")]
public sealed record RoundClosed : Fact;
