using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rounds;

/// <summary>The public call: everything a possible recipient must be told before applying (c.1 Announced, R-60, R-61). Criteria, deadline and form come from the rule set.</summary>
public sealed record CallText(
    string Purpose,
    string TargetGroup,
    string Criteria,
    string Form,
    string Conditions,
    string Reporting,
    string Control,
    string Contact)
{
    /// <summary>The parts by name, in the order the call shows them.</summary>
    public IEnumerable<(string Name, string Text)> Parts() =>
    [
        (nameof(Purpose), Purpose), (nameof(TargetGroup), TargetGroup), (nameof(Criteria), Criteria), (nameof(Form), Form),
        (nameof(Conditions), Conditions), (nameof(Reporting), Reporting), (nameof(Control), Control), (nameof(Contact), Contact),
    ];
}

/// <summary>The call is published: from now on the rules are frozen for the round, and everybody may read it .</summary>
public sealed record AnnounceRound(CallText Call) : Act<CallRound>
{
    public static readonly Hindrance AlreadyAnnounced = new("rounds.already-announced");
    public static readonly Hindrance GuidelinesNotDecided = new("rounds.guidelines-not-decided", "R-26");
    public static readonly Hindrance CallLacks = new("rounds.call-lacks", "R-61");
    public static readonly Hindrance PartTooLong = new("rounds.call-part-too-long");
    public static readonly Hindrance DeadlinePassed = new("rounds.deadline-passed", "R-61");

    public override Permission Requires => Permission.AnnounceRounds;

    public override IEnumerable<Hindrance> Hindrances(CallRound subject, Given given)
    {
        if (subject.Status >= RoundStatus.Announced) { yield return AlreadyAnnounced; }
        if (subject.Status == RoundStatus.Planned) { yield return GuidelinesNotDecided; }
        if (given.Now >= subject.ClosesAt) { yield return DeadlinePassed.With(subject.ClosesOn); }
        foreach (var (name, text) in Call.Parts())
        {
            if (string.IsNullOrWhiteSpace(text)) { yield return CallLacks.At($"Call.{name}"); }
            if (text.Length > 4000) { yield return PartTooLong.At($"Call.{name}").With(4000, text.Length); }
        }
    }

    protected override Fact Effect(CallRound subject, Given given) => new RoundAnnounced(Call, given.Now);
}

[FactName("rounds.announced.v1")]
public sealed record RoundAnnounced(CallText Call, DateTimeOffset At) : Fact;
