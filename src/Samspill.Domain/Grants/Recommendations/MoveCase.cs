using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>A member puts a case in a place of the list, or takes it out of the order; the others give room or close up (c.2 row 10; d.3; ).</summary>
/// <param name="To">From 1 to one after the last; null for no place.</param>
/// <param name="Seen">The revision of the line as the member saw it.</param>
public sealed record MoveCase(Guid Case, int? To, int Seen) : Act<Recommendation>
{
    public static readonly Hindrance SamePlace = new("recommendations.same-place");

    public override Permission Requires => Permission.RankCases;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        Hindrance[] standing = [.. LineRules.Standing(subject, given)];
        if (standing.Length > 0) { return standing; }
        return subject.LineOf(Case) is { } line ? OfLine(subject, line, given) : [LineRules.UnknownCase];
    }

    protected override Fact Effect(Recommendation subject, Given given) => new CaseMoved(Case, subject.LineOf(Case)!.Rank, To);

    private IEnumerable<Hindrance> OfLine(Recommendation subject, RecommendationLine line, Given given)
    {
        foreach (var hindrance in LineRules.Touching(subject, line, Seen, "To", given)) { yield return hindrance with { Field = null }; }
        var last = Places.LastFor(subject.Lines, Case);
        if (To < 1 || To > last) { yield return LineRules.RankOutOfRange.At("To").With(last); }
        var stands = line.Rank is { } rank ? subject.Lines.Count(other => other.Rank < rank) + 1 : (int?)null;
        if (To == stands) { yield return SamePlace.At("To").With(line.Number); }
    }
}

/// <summary>What the ledger remembers of a case that was put in another place; null is no place.</summary>
[FactName("recommendations.moved.v1")]
public sealed record CaseMoved(Guid Case, int? From, int? To) : Fact;
