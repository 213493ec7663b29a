using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>
/// The voices in one case, on what the list proposes for it: carried, it stands; equal voices give no recommendation and the case is deferred; lost, the
/// body must propose something else (c.5; R-43, V-33 to V-38, g-20). The rest of the list is not touched.
/// </summary>
public sealed record VoteOnCase(Guid Case, int For, int Against, int Abstained) : Act<Recommendation>
{
    public static readonly Hindrance NothingProposed = new("recommendations.nothing-to-vote-on", "R-43");
    public static readonly Hindrance NoQuorumInCase = new("recommendations.no-quorum-in-case", "V-37");

    /// <summary>The revision of the line that was voted on; null asks nothing.</summary>
    public int? SeenLine { get; init; }

    public override Permission Requires => Permission.FinaliseRecommendation;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        Hindrance[] standing = [.. LineRules.OnTheTable(subject, given)];
        if (standing.Length > 0) { return standing; }
        return subject.LineOf(Case) is { } line ? LineRules.Touching(subject, line, SeenLine, "Case", given).Concat(OfLine(subject, line, given)) : [LineRules.UnknownCase.At("Case")];
    }

    protected override Fact Effect(Recommendation subject, Given given)
    {
        var line = subject.LineOf(Case)!;
        var result = ResultOf(given.Rules.PolicyOf(subject.BodyKind));
        return new CaseVoted(new CaseVote(Case, line.Outcome!.Value, line.Amounts, For, Against, Abstained, result, given.Actor.Person, given.Now));
    }

    private IEnumerable<Hindrance> OfLine(Recommendation subject, RecommendationLine line, Given given)
    {
        var policy = given.Rules.PolicyOf(subject.BodyKind);
        if (!policy.AllowsVote) { yield return VotingRules.ConsensusRequired.At("Case"); yield break; }
        if (!subject.Proceedings.MayVoteOn(Case)) { yield return VotingRules.DisagreementMissing.At("Case"); }
        if (line.Outcome is null) { yield return NothingProposed.At("Case"); }
        if (For < 0 || Against < 0 || Abstained < 0 || (For == 0 && Against == 0)) { yield return VotingRules.VoteMissing.At("For"); yield break; }
        var (seats, roster) = (given.See<TableSight>().VotingSeats, given.See<TableSight>().Roster);
        var (counted, most) = ((long)For + Against + Abstained, seats - Recusing.SeatsAside(subject, Case, policy.Recuses, roster));
        if (counted > most) { yield return VotingRules.MoreVotesThanVoters.At("For").With(counted, most); }
        if (counted * 100 <= (long)seats * policy.QuorumPercent) { yield return NoQuorumInCase.At("For").With(counted, seats); }
    }

    private VoteResult ResultOf(BodyPolicy policy) =>
        For == Against ? VoteResult.Tied : new Vote(For, Against, Abstained, "").Carries(policy.MajorityPercent) ? VoteResult.Carried : VoteResult.Lost;
}

/// <summary>What the ledger remembers of a vote on a case.</summary>
[FactName("recommendations.case-voted.v1")]
public sealed record CaseVoted(CaseVote Vote) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Vote.Case];

    /// <summary>The line after the vote.</summary>
    internal RecommendationLine After(RecommendationLine line) => Vote.Result switch
    {
        VoteResult.Tied => line with { Outcome = LineOutcome.Deferred, Amounts = YearAmounts.Zero, Revision = line.Revision + 1 },
        VoteResult.Lost => line with { Outcome = null, Amounts = YearAmounts.Zero, Revision = line.Revision + 1 },
        _ => line,
    };
}
