using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>Who may be counted, how many must be there, and what carries (c.5; V-33 to V-37).</summary>
public static class VotingRules
{
    public static readonly Hindrance SeatWithoutVote = new("recommendations.seat-without-vote", "R-43");
    public static readonly Hindrance SeatTwice = new("recommendations.seat-twice", "R-50");
    public static readonly Hindrance NoQuorum = new("recommendations.no-quorum", "R-43");
    public static readonly Hindrance ConsensusRequired = new("recommendations.consensus-required", "R-43");
    public static readonly Hindrance DisagreementMissing = new("recommendations.disagreement-missing", "V-33");
    public static readonly Hindrance NoQuorumWithoutRecused = new("recommendations.no-quorum-without-recused", "V-38");
    public static readonly Hindrance VoteMissing = new("recommendations.vote-missing", "R-43");
    public static readonly Hindrance MoreVotesThanVoters = new("recommendations.more-votes-than-voters", "R-43");
    public static readonly Hindrance NotCarried = new("recommendations.not-carried", "R-43");

    /// <summary>Equal voices on the whole list: no case is deferred by it, since only a vote on that case says which are (c.5).</summary>
    public static readonly Hindrance ListTied = new("recommendations.list-tied", "R-43");

    internal static IEnumerable<Hindrance> Hindrances(FinaliseRecommendation act, Recommendation list, BodyPolicy policy, IReadOnlyList<VotingSeat> seats, IReadOnlyList<Sitting> roster) =>
        Roll(act, list, policy, seats, roster).Concat(Decision(act, list, policy));

    private static IEnumerable<Hindrance> Roll(FinaliseRecommendation act, Recommendation list, BodyPolicy policy, IReadOnlyList<VotingSeat> seats, IReadOnlyList<Sitting> roster)
    {
        foreach (var voter in act.Voters.Where(voter => seats.All(seat => seat.Key != voter.Seat))) { yield return SeatWithoutVote.At("Voters").With(voter.Seat); }
        if (act.Voters.GroupBy(voter => voter.Seat).Any(same => same.Count() > 1)) { yield return SeatTwice.At("Voters"); }
        if (act.Voters.Count * 100 <= seats.Count * policy.QuorumPercent) { yield return NoQuorum.At("Voters").With(act.Voters.Count, seats.Count); yield break; }

        // Whoever steps aside is not counted in the case (V-38): without them there may be too few to recommend anything on it.
        var thin = list.Lines.Where(line => line.Outcome is not (null or LineOutcome.Deferred)
            && Recusing.SeatsAside(list, line.Case, policy.Recuses, act.Voters, roster) is > 0 and var aside
            && (act.Voters.Count - aside) * 100 <= seats.Count * policy.QuorumPercent);
        foreach (var line in thin) { yield return NoQuorumWithoutRecused.At("Voters").With(line.Number); }
    }

    private static IEnumerable<Hindrance> Decision(FinaliseRecommendation act, Recommendation list, BodyPolicy policy)
    {
        if (act.Mode == DecisionMode.Consensus) { yield break; }
        if (act.Mode == DecisionMode.Alternatives)
        {
            if (list.BodyKind != BodyKind.RegionalWorkingGroup) { yield return ConsensusRequired.At("Mode"); }
            else if (list.Proceedings.Disagreements.Count == 0) { yield return DisagreementMissing.At("Mode"); }
            yield break;
        }

        if (!policy.AllowsVote) { yield return ConsensusRequired.At("Mode"); yield break; }
        if (!list.Proceedings.MayVoteOn(null)) { yield return DisagreementMissing.At("Mode"); }
        if (act.Vote is not { } vote || vote.For < 0 || vote.Against < 0 || vote.Abstained < 0) { yield return VoteMissing.At("For"); yield break; }
        var counted = (long)vote.For + vote.Against + vote.Abstained;
        if (counted > act.Voters.Count) { yield return MoreVotesThanVoters.At("For").With(counted, act.Voters.Count); }
        if (vote.For == vote.Against) { yield return ListTied.At("For").With(vote.For, vote.Against); }
        else if (!vote.Carries(policy.MajorityPercent)) { yield return NotCarried.At("For").With(vote.For, vote.Against); }
    }
}
