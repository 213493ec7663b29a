using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>Cases that lack something before the list can be finished, by the column they lack it in.</summary>
/// <param name="Column">Rank, Outcome or Reason.</param>
public sealed record GateGap(string Column, IReadOnlyList<RecommendationLine> Lines);

/// <summary>What stands between a list and its delivery, apart from what the delivery form asks for.</summary>
/// <param name="Gaps">Cells to fill in, a column at a time; a column without lines is done.</param>
/// <param name="Others">What else hinders.</param>
/// <param name="IsWhole">Everything has been asked; false for those who cannot finish the list and only see the cells.</param>
public sealed record Gate(IReadOnlyList<GateGap> Gaps, IReadOnlyList<Hindrance> Others, bool IsWhole)
{
    public static readonly FinaliseRecommendation Trial = new(DecisionMode.Consensus, [], null, "", "", "", "");

    private static readonly string[] Columns = ["Outcome", "Rank", "Reason"];

    public bool IsOpen => Others.Count == 0 && Gaps.All(gap => gap.Lines.Count == 0);

    /// <summary>True when the content I1–I9 is there for every case that is proposed money.</summary>
    public bool HasContent => Others.All(hindrance => hindrance != FinaliseRecommendation.ContentMissing);

    /// <summary>From what hinders finishing the list now.</summary>
    public static Gate Of(Recommendation list, IReadOnlyList<Hindrance> hindrances)
    {
        var fields = hindrances.Select(hindrance => hindrance.Field).ToHashSet();
        return new Gate(
            [.. Columns.Select(column => new GateGap(column, [.. list.Lines.Where(line => fields.Contains($"Lines.{line.Case}.{column}"))]))],
            [.. hindrances.Where(hindrance => hindrance.Field is null)],
            IsWhole: true);
    }

    /// <summary>For those who may not finish the list: the cells alone, which need nothing but the list.</summary>
    public static Gate OfCells(ListSetting setting, Actor actor, DateTimeOffset now)
    {
        var sight = new ListSight(setting.Available, setting.Frame?.Available ?? Nok.Zero, Nok.Zero, Nok.Zero, null, [], new Dictionary<Guid, Domain.Grants.Cases.NeedReport>());
        var given = new Given(actor, now, setting.Rules) { Sights = [sight, new TableSight(setting.Round.StageIndex)] };
        var cells = Trial.Hindrances(setting.List, given).Where(hindrance => hindrance.Field?.StartsWith("Lines.", StringComparison.Ordinal) == true);
        return Of(setting.List, [.. cells]) with { IsWhole = false };
    }
}
