using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>What the members think of one case, beside each other.</summary>
/// <param name="Views">How many have a view of it.</param>
/// <param name="Median">The middle place; the lower of two; null when nobody has given it one.</param>
/// <param name="First">The foremost place somebody has given it.</param>
/// <param name="Last">The hindmost.</param>
/// <param name="Outcome">What most of them propose; null when none does more than others.</param>
/// <param name="AgreementPercent">How many in a hundred propose what most of them propose.</param>
public sealed record CaseViews(Guid Case, int Views, int? Median, int? First, int? Last, LineOutcome? Outcome, int AgreementPercent, IReadOnlyList<string> Comments)
{
    /// <summary>How many places lie between the foremost and the hindmost.</summary>
    public int Spread => Last is { } last && First is { } first ? last - first : 0;
}

/// <summary>Members' own views held together: where they agree, and what the body must talk about.</summary>
public static class ViewComparison
{
    /// <summary>One for each case of the list, in the list's order; those who step aside in a case are not counted in it, whenever they gave their view .</summary>
    public static IReadOnlyList<CaseViews> Of(Recommendation list, IReadOnlyList<OwnView> views, RecusalMode mode) =>
        [.. list.Lines.Select(line => OfCase(line.Case, [.. views.Where(view => !Recusing.IsAside(list, view.Person, line.Case, mode)).SelectMany(view => view.Lines.Where(own => own.Case == line.Case))]))];

    private static CaseViews OfCase(Guid @case, IReadOnlyList<OwnLine> views)
    {
        List<int> places = [.. views.Where(view => view.Rank is not null).Select(view => view.Rank!.Value).Order()];
        var outcomes = views.CountBy(view => view.Outcome).OrderByDescending(pair => pair.Value).ToList();
        var isClear = outcomes.Count == 1 || (outcomes.Count > 1 && outcomes[0].Value > outcomes[1].Value);
        return new CaseViews(
            @case,
            views.Count,
            places.Count > 0 ? places[(places.Count - 1) / 2] : null,
            places.Count > 0 ? places[0] : null,
            places.Count > 0 ? places[^1] : null,
            isClear ? outcomes[0].Key : null,
            views.Count > 0 ? outcomes[0].Value * 100 / views.Count : 0,
            [.. views.Select(view => view.Comment).Where(comment => comment.Length > 0)]);
    }
}
