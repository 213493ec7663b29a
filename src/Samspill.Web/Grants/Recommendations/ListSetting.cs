using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Live;

namespace Samspill.Web.Grants;

/// <summary>A list with what its pages rest on: the round, the rules and the frame.</summary>
/// <param name="Frame">Null while no frame is entered.</param>
public sealed record ListSetting(Recommendation List, CallRound Round, RuleSet Rules, Frame? Frame)
{
    public Scheme Scheme => Rules.Scheme(List.SchemeCode);

    public Stage Stage => Rules.Stage(List.StageIndex);

    public DateOnly Deadline => Round.DateOf(Stage.DeadlineKey);

    /// <summary>What the body's own regions have.</summary>
    public Nok? Available => Frame?.AvailableIn(List.Regions);

    /// <summary>What earlier years have bound in the body's regions; already taken off <see cref="Available"/>.</summary>
    public Nok Bound => Frame?.Regions.Where(region => List.Regions.Contains(region.Region)).Sum(region => region.BoundEarlier) ?? Nok.Zero;

    /// <summary>The body's regions with what each has and what is proposed for it; regions without money and cases are left out.</summary>
    public IReadOnlyList<RegionShare> ByRegion =>
    [
        .. from code in List.Regions
           let part = Frame?.Regions.FirstOrDefault(region => region.Region == code)
           let money = new RegionShare(Rules.Regions.FirstOrDefault(region => region.Code == code)?.Name ?? code, part, List.Lines.Where(line => line.Region == code).Sum(line => line.Amounts.Year1))
           where part is not null || money.Proposed > Nok.Zero
           select money,
    ];

    /// <summary>The most the whole county may spend on other than collective measures; null without a cap .</summary>
    public Nok? Cap => Frame is null ? null : Domain.Grants.Frames.Cap.Of(Scheme, Frame);

    /// <summary>True for the body, for a forum that has taken over from its groups, and for staff; an owner sees what came of it, not how (b.2; R-53).</summary>
    public bool IsAtTable(Actor actor) => actor.Mandates.Any(held =>
        Roles.Of(held.Role) is { ReadsCases: true, Relation: Relation.Body or Relation.District or Relation.Nation }
        && (held.Reaches(List.Place) || (!IsForum && Round.StageIndex > List.StageIndex && Round.Bodies.Any(body => body.Id == held.Scope && body.Kind == BodyKind.CooperationForum))));

    public bool IsForum => List.BodyKind == BodyKind.CooperationForum;

    /// <summary>Lines as they stand in the list: by place, those without a place last, then by number.</summary>
    public IReadOnlyList<RecommendationLine> Ranked { get; } =
        [.. List.Lines.OrderBy(line => line.Rank ?? int.MaxValue).ThenBy(line => line.Number, StringComparer.Ordinal)];

    /// <summary>The mandatory content of this scheme .</summary>
    public IEnumerable<ContentRequirement> Required =>
        Stage.Required.Where(required => required.Schemes.Count == 0 || required.Schemes.Contains(List.SchemeCode));

    /// <summary>The calendar year of a year of the measure, 1–3.</summary>
    public int YearOf(int year) => Round.Year + year - 1;

    /// <summary>The years in which somebody asks for money.</summary>
    public IReadOnlyList<int> Years { get; } = [.. Domain.Grants.Cases.YearAmounts.Years.Where(year => year == 1 || List.Lines.Any(line => line.Asked.In(year) > Nok.Zero))];
}

/// <summary>One region's money for the first year.</summary>
/// <param name="Frame">Null while no frame is entered.</param>
public sealed record RegionShare(string Name, RegionFrame? Frame, Nok Proposed)
{
    /// <summary>What is left when the proposal and what earlier years have bound are taken off; below zero when it is passed.</summary>
    public Nok? Left => Frame is null ? null : Frame.Available - Proposed;
}

/// <summary>Reads lists with what belongs to them.</summary>
internal static class ListReader
{
    /// <summary>The list, or null when there is none for this actor.</summary>
    public static async Task<ListSetting?> ListAsync(this Reader reader, Guid id, CancellationToken ct)
    {
        var list = await reader.SeenListAsync(id, ct);
        return list is null ? null : await reader.SettingOfAsync(list, ct);
    }

    /// <summary>The list, also for a member who is to give a view of it first and sees its cases alone; null when there is none for this actor.</summary>
    public static async Task<ListSetting?> ListOrBlindAsync(this Reader reader, Guid id, CancellationToken ct)
    {
        if (await reader.ListAsync(id, ct) is { } setting) { return setting; }
        var blind = (await reader.ListsToViewAsync(ct)).FirstOrDefault(list => list.Id == id);
        return blind is null ? null : await reader.SettingOfAsync(blind, ct);
    }

    /// <summary>The list as something to follow, without its lines.</summary>
    public static async Task<Followable?> FollowableAsync(Reader reader, Guid id, CancellationToken ct)
    {
        var row = await (await reader.RecommendationsAsync(ct)).Where(list => list.Id == id).Select(list => new { list.Version, list.District, list.Body }).FirstOrDefaultAsync(ct);
        return row is null ? null : new Followable(id, row.Version, new Place { District = row.District.Value, Bodies = [row.Body] });
    }

    /// <summary>What belongs to a list that has been read.</summary>
    public static async Task<ListSetting?> SettingOfAsync(this Reader reader, Recommendation list, CancellationToken ct)
    {
        var rules = await reader.RulesAsync(list.RulesId, ct);
        var round = await reader.RoundAsync(list.Round.Value, ct);
        return round is null || rules is null ? null : new ListSetting(list, round, rules, await reader.FrameAsync(list.Round, list.SchemeCode, ct));
    }
}
