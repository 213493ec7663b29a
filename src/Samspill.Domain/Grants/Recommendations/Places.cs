namespace Samspill.Domain.Grants.Recommendations;

/// <summary>The order of a list: places 1 to n without gaps, and lines without a place (d.3).</summary>
public static class Places
{
    /// <summary>The last place a case can be put in.</summary>
    public static int LastFor(IReadOnlyList<RecommendationLine> lines, Guid @case) => lines.Count(line => line.Case == @case || line.Rank is not null);

    /// <summary>The lines when the case stands in that place, or in none; those beside it give room or close up, in the order they had.</summary>
    public static IReadOnlyList<RecommendationLine> After(IReadOnlyList<RecommendationLine> lines, Guid @case, int? to)
    {
        List<Guid> order = [.. lines.Where(line => line.Rank is not null && line.Case != @case).OrderBy(line => line.Rank).Select(line => line.Case)];
        if (to is { } place) { order.Insert(Math.Clamp(place - 1, 0, order.Count), @case); }
        var places = order.Index().ToDictionary(pair => pair.Item, pair => pair.Index + 1);
        return [.. lines.Select(line => Placed(line, places.TryGetValue(line.Case, out var now) ? now : null, isMoved: line.Case == @case))];
    }

    /// <summary>The cases that stand before the case; the case itself as well when it has a place.</summary>
    public static HashSet<Guid> Ahead(IReadOnlyList<RecommendationLine> lines, Guid @case)
    {
        var place = lines.First(line => line.Case == @case).Rank ?? 0;
        return [.. lines.Where(line => line.Rank <= place).Select(line => line.Case)];
    }

    /// <summary>The same order, with places 1 to n.</summary>
    public static IReadOnlyList<RecommendationLine> ClosedUp(IReadOnlyList<RecommendationLine> lines) =>
        InOrder(lines, [.. lines.Where(line => line.Rank is not null).OrderBy(line => line.Rank).Select(line => line.Case)]);

    /// <summary>The lines with these cases in places 1 to n, and the others without a place.</summary>
    public static IReadOnlyList<RecommendationLine> InOrder(IReadOnlyList<RecommendationLine> lines, IReadOnlyList<Guid> order)
    {
        var places = order.Index().ToDictionary(pair => pair.Item, pair => pair.Index + 1);
        return [.. lines.Select(line => line with { Rank = places.TryGetValue(line.Case, out var place) ? place : null })];
    }

    private static RecommendationLine Placed(RecommendationLine line, int? rank, bool isMoved) =>
        line with { Rank = rank, Revision = isMoved ? line.Revision + 1 : line.Revision };
}
