using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>What each line must have before a list is finished (c.2 rows 10 and 12; d.3).</summary>
public static class LinesToFinish
{
    public static readonly Hindrance CaseWithoutOutcome = new("recommendations.case-without-outcome", "R-41");
    public static readonly Hindrance RankMissing = new("recommendations.rank-missing", "R-41");
    public static readonly Hindrance ReasonMissing = new("recommendations.reason-missing", "R-88");
    public static readonly Hindrance RunningFirst = new("recommendations.running-first");

    public static readonly Hindrance VoteNotFollowed = new("recommendations.vote-not-followed", "R-43");

    internal static IEnumerable<Hindrance> Hindrances(Recommendation subject)
    {
        var least = LeastAbove(subject);
        foreach (var line in subject.Lines)
        {
            if (line.Outcome is null) { yield return CaseWithoutOutcome.At($"Lines.{line.Case}.Outcome").With(line.Number); }
            if (line is { Outcome: LineOutcome.Full or LineOutcome.Partial, Rank: null }) { yield return RankMissing.At($"Lines.{line.Case}.Rank").With(line.Number); }
            if (!FollowsVote(subject, line)) { yield return VoteNotFollowed.With(line.Number); }
            if (line.Reason.Trim().Length > 0) { continue; }
            if (NeedsReason(subject, line, least)) { yield return ReasonMissing.At($"Lines.{line.Case}.Reason").With(line.Number); }
            else if (StandsAfterNew(subject, line)) { yield return RunningFirst.At($"Lines.{line.Case}.Reason").With(line.Number); }
        }
    }

    // d.3: a reason is required when the outcome is not full, and where a line gets more of its ask than one placed before it. Equal voices are a reason in themselves.
    private static bool NeedsReason(Recommendation subject, RecommendationLine line, Dictionary<Guid, decimal> least) =>
        (line.Outcome is not (null or LineOutcome.Full) && !IsTied(subject, line))
        || (least.TryGetValue(line.Case, out var above) && above < PartOfAsk(line));

    // The least part of its ask that any line placed before it gets, those that get all left out; one walk, so that a long list costs no more a line.
    private static Dictionary<Guid, decimal> LeastAbove(Recommendation subject)
    {
        var (least, sofar) = (new Dictionary<Guid, decimal>(), decimal.MaxValue);
        foreach (var line in subject.Lines.Where(line => line.Rank is not null).OrderBy(line => line.Rank))
        {
            least[line.Case] = sofar;
            if (line.Outcome != LineOutcome.Full) { sofar = Math.Min(sofar, PartOfAsk(line)); }
        }

        return least;
    }

    // c.2 row 10: running measures are placed before new ones, or a reason is given.
    private static bool StandsAfterNew(Recommendation subject, RecommendationLine line) =>
        line is { IsRunning: true, Outcome: LineOutcome.Full } && subject.Lines.Any(above => !above.IsRunning && above.Rank < line.Rank);

    private static bool IsTied(Recommendation subject, RecommendationLine line) =>
        line.Outcome == LineOutcome.Deferred && subject.Proceedings.VoteOn(line.Case)?.Result == VoteResult.Tied;

    // The last vote binds what is handed over: what was carried, no recommendation after equal voices, something else after a vote that was lost (c.5).
    private static bool FollowsVote(Recommendation subject, RecommendationLine line) => subject.Proceedings.VoteOn(line.Case) switch
    {
        { Result: VoteResult.Carried } vote => (line.Outcome, line.Amounts) == (vote.Outcome, vote.Amounts),
        { Result: VoteResult.Tied } => line.Outcome is null or LineOutcome.Deferred,
        { Result: VoteResult.Lost } vote => (line.Outcome, line.Amounts) != (vote.Outcome, vote.Amounts),
        _ => true,
    };

    private static decimal PartOfAsk(RecommendationLine line) =>
        line.Asked.Total == Nok.Zero ? 0 : (decimal)line.Amounts.Total.Kroner / line.Asked.Total.Kroner;
}
