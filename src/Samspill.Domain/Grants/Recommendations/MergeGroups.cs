using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>How the orders of several groups become one .</summary>
public enum MergeRule
{
    /// <summary>All first places, then all second places, and so on; equal places by the group's code.</summary>
    InTurns,

    /// <summary>By how much of what its group proposes is used when the case's turn has come, so that large and small groups come down together.</summary>
    ByPartOfFrame,
}

/// <summary>The groups' orders are put together to one proposal by a stated rule; figures the forum has not filled in follow where one group alone has the case (c.2 row 11; R-42).</summary>
public sealed record MergeGroups(MergeRule Rule) : Act<Recommendation>
{
    public static readonly Hindrance NothingToMerge = new("recommendations.nothing-to-merge", "R-42");

    public override Permission Requires => Permission.RankCases;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        foreach (var hindrance in LineRules.Standing(subject, given)) { yield return hindrance; }
        if (!Enum.IsDefined(Rule)) { yield return NothingToMerge.At("Rule"); }
        if (subject.Lines.All(line => line.Groups.All(group => group.Rank is null))) { yield return NothingToMerge; }
        var filled = subject.Lines.Where(line => line.Outcome is null && MergedOrder.FigureOf(line) is not null).SelectMany(line => LineRules.Touching(subject, line, null, "Rule", given));
        var moved = LineRules.Reordering(subject, new GroupsMerged(Rule, MergedOrder.Of(subject, Rule)).After(subject.Lines), "Rule", given);
        foreach (var hindrance in filled.Concat(moved).Distinct()) { yield return hindrance; }
    }

    protected override Fact Effect(Recommendation subject, Given given) => new GroupsMerged(Rule, MergedOrder.Of(subject, Rule));
}

/// <summary>What the ledger remembers of orders that were put together: the cases in their places.</summary>
[FactName("recommendations.groups-merged.v1")]
public sealed record GroupsMerged(MergeRule Rule, IReadOnlyList<Guid> Order) : Fact
{
    internal IReadOnlyList<RecommendationLine> After(IReadOnlyList<RecommendationLine> lines) =>
        Places.InOrder([.. lines.Select(line => Filled(line) with { Revision = line.Revision + 1 })], Order);

    private static RecommendationLine Filled(RecommendationLine line) => line.Outcome is null && MergedOrder.FigureOf(line) is { } figure
        ? line with { Outcome = figure.Outcome, Amounts = figure.Amounts, Reason = line.Reason.Length > 0 ? line.Reason : figure.Reason }
        : line;
}

/// <summary>Puts the orders of several groups together; the same answer every time.</summary>
public static class MergedOrder
{
    /// <summary>The cases some group has given a place, in the order of the rule; where several groups have a case, its foremost place counts.</summary>
    public static IReadOnlyList<Guid> Of(Recommendation list, MergeRule rule)
    {
        var weights = rule == MergeRule.InTurns ? Turns(list) : Parts(list);
        return [.. weights.GroupBy(weight => weight.Case)
            .Select(same => same.OrderBy(weight => weight.At).ThenBy(weight => weight.Group, StringComparer.Ordinal).First())
            .OrderBy(weight => weight.At).ThenBy(weight => weight.Group, StringComparer.Ordinal).ThenBy(weight => weight.Number, StringComparer.Ordinal)
            .Select(weight => weight.Case)];
    }

    /// <summary>What the one group that has the case proposes; null where several have it or none has said anything.</summary>
    public static GroupProposal? FigureOf(RecommendationLine line) =>
        line.Groups is [{ Outcome: not (null or LineOutcome.Deferred) } only] ? only : null;

    private static IEnumerable<Weight> Turns(Recommendation list) =>
        from line in list.Lines
        from proposal in line.Groups
        where proposal.Rank is not null
        select new Weight(line.Case, line.Number, proposal.BodyCode, proposal.Rank!.Value);

    // Exact fractions are not needed to order by: a share in millionths tells any two amounts of a list apart well enough, and ties have their own rule.
    private static IEnumerable<Weight> Parts(Recommendation list)
    {
        var groups = from line in list.Lines from proposal in line.Groups where proposal.Rank is not null group (line, proposal) by proposal.BodyCode;
        foreach (var group in groups)
        {
            var whole = Math.Max(1, group.Sum(pair => pair.proposal.Amounts.Year1).Kroner);
            var used = Nok.Zero;
            foreach (var (line, proposal) in group.OrderBy(pair => pair.proposal.Rank))
            {
                used += proposal.Amounts.Year1;
                yield return new Weight(line.Case, line.Number, group.Key, used.Kroner * 1_000_000 / whole);
            }
        }
    }

    private readonly record struct Weight(Guid Case, string Number, string Group, long At);
}
