using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rounds;

/// <summary>The forum's guidelines for the year are written down: what it adds within the regulation, or that it adds nothing .</summary>
/// <param name="Guidelines">Empty when the forum adds nothing.</param>
/// <param name="PlanReference">Where the long-term plan is found.</param>
public sealed record DecideGuidelines(string Guidelines, string PlanReference) : Act<CallRound>
{
    public static readonly Hindrance TooLate = new("rounds.guidelines-too-late", "R-26");
    public static readonly Hindrance PlanMissing = new("rounds.plan-missing", "R-48");
    public static readonly Hindrance TooLong = new("rounds.guidelines-too-long");

    public override Permission Requires => Permission.DecideGuidelines;

    public override IEnumerable<Hindrance> Hindrances(CallRound subject, Given given)
    {
        if (subject.Status >= RoundStatus.Announced) { yield return TooLate; }
        if (string.IsNullOrWhiteSpace(PlanReference)) { yield return PlanMissing.At("PlanReference"); }
        if (Guidelines.Length > 4000) { yield return TooLong.At("Guidelines").With(4000); }
    }

    protected override Fact Effect(CallRound subject, Given given) => new GuidelinesDecided(Guidelines.Trim(), PlanReference.Trim());
}

[FactName("rounds.guidelines-decided.v1")]
public sealed record GuidelinesDecided(string Guidelines, string PlanReference) : Fact;
