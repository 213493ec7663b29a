using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>What is written for one case: place, outcome, amounts per year and reason.</summary>
/// <param name="Seen">The revision of the line it rests on; null asks nothing, and stands in facts from before lines were counted.</param>
public sealed record LineChange(
    Guid Case,
    int? Rank,
    LineOutcome? Outcome,
    YearAmounts Amounts,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Seen = null);

/// <summary>Members order the list and propose amounts; lines may be half done until the list is finished (c.2 row 10; ).</summary>
public sealed record RankCases(IReadOnlyList<LineChange> Changes) : Act<Recommendation>
{
    public static readonly Hindrance RankTwice = new("recommendations.rank-twice");

    public override Permission Requires => Permission.RankCases;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        Hindrance[] standing = [.. LineRules.Standing(subject, given)];
        if (standing.Length > 0) { return standing; }
        return Changes.SelectMany(change => subject.LineOf(change.Case) is { } line ? OfLine(subject, line, change, given) : [LineRules.UnknownCase]).Concat(Twice(subject));
    }

    // The revision each change rests on is remembered, so that what was written before lines were counted stays as it is.
    protected override Fact Effect(Recommendation subject, Given given) =>
        new CasesRanked([.. Changes.Select(change => change with { Seen = subject.LineOf(change.Case)!.Revision })]);

    private IEnumerable<Hindrance> Twice(Recommendation subject)
    {
        var ranks = subject.Lines.Select(line => (line.Case, Rank: Changes.FirstOrDefault(change => change.Case == line.Case) is { } change ? change.Rank : line.Rank));
        return ranks.Where(line => line.Rank is not null).GroupBy(line => line.Rank!.Value).Where(same => same.Count() > 1)
            .Select(twice => RankTwice.At($"Lines.{twice.Last().Case}.Rank").With(twice.Key));
    }

    private static IEnumerable<Hindrance> OfLine(Recommendation subject, RecommendationLine line, LineChange change, Given given)
    {
        var field = $"Lines.{line.Case}.";
        var changes = (line.Rank, line.Outcome, line.Amounts, line.Reason) != (change.Rank, change.Outcome, change.Amounts, change.Reason);
        if (changes)
        {
            foreach (var hindrance in LineRules.Touching(subject, line, change.Seen, $"{field}Rank", given)) { yield return hindrance; }
        }

        if (change.Rank is { } rank && (rank < 1 || rank > subject.Lines.Count)) { yield return LineRules.RankOutOfRange.At($"{field}Rank").With(subject.Lines.Count); }
        foreach (var hindrance in LineRules.Content(line, change.Outcome, change.Amounts, change.Reason, field)) { yield return hindrance; }
    }
}

[FactName("recommendations.ranked.v1")]
public sealed record CasesRanked(IReadOnlyList<LineChange> Changes) : Fact;
