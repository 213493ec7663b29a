using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Route = Samspill.Domain.Grants.Rules.Route;

namespace Samspill.Web.Grants;

/// <summary>
/// Which regions and schemes of a round somebody may count: all for those who read every report of the district, and for members what their
/// bodies have been given. Other cells are not shown, since a count of what happens to be readable would be wrong.
/// </summary>
public sealed record OverviewCells(bool IsAll, IReadOnlySet<(string Region, string Scheme)> Cells)
{
    public bool Any => Cells.Count > 0;

    public static OverviewCells Of(RoundView view, Actor actor)
    {
        var isAll = actor.ReadsAllOf(view.Round);
        var codes = Codes(view, actor);
        var isForum = view.Round.Bodies.Any(body => body.Kind == BodyKind.CooperationForum && codes.Contains(body.Code));
        var cells = from region in view.Rules.Regions
                    from scheme in view.Rules.Schemes
                    where view.Rules.Serves(region.Code, scheme.Code)
                    where isAll || isForum || view.Rules.Routing.Any(route => Covers(route, region.Code, scheme.Code) && codes.Contains(route.BodyCode))
                    select (region.Code, scheme.Code);
        return new OverviewCells(isAll, cells.ToHashSet());
    }

    // A route for some kinds of unit gives the body a part of the cell, which would be a wrong count of it.
    private static bool Covers(Route route, string region, string scheme) =>
        route.Region == region && route.Units.Count == 0 && (route.SchemeCode is null || route.SchemeCode == scheme);

    private static List<string> Codes(RoundView view, Actor actor)
    {
        var held = actor.ScopesOf(role => role is { Relation: Relation.Body, ReadsCases: true });
        return [.. view.Round.Bodies.Where(body => held.Contains(body.Id) && IsReleased(view, body.Kind)).Select(body => body.Code)];
    }

    private static bool IsReleased(RoundView view, BodyKind kind) =>
        view.Rules.Stages.Take(view.Round.StageIndex + 1).Any(stage => stage.Body == kind);
}
