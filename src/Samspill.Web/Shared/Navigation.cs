using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Shared;

/// <summary>The main menu of whoever is signed in: what their mandates give them something to do with, at most seven (ux.md section 2).</summary>
public static class Navigation
{
    private static readonly (string Key, string Url)[] Public =
    [
        ("nav.calls", Urls.Rounds), ("nav.deadlines", Urls.Deadlines), ("nav.decided", Urls.Decided), ("nav.bodies", Urls.Bodies), ("nav.terms", Urls.Terms),
    ];

    /// <summary>Text key and address of each item, in order.</summary>
    public static IEnumerable<(string Key, string Url)> For(Actor actor)
    {
        if (actor.IsPublic) { return Public; }
        var relations = actor.Mandates.Select(held => Roles.Of(held.Role).Relation).ToHashSet();
        var items = new List<(string, string)> { ("nav.overview", Urls.Overview), ("nav.notices", Urls.Notices) };
        if (relations.Contains(Relation.Owner)) { items.Add(("nav.need-reports", Urls.NeedReports)); }
        if (actor.Mandates.Any(held => Roles.Of(held.Role).ReadsCases)) { items.Add(("nav.cases", Urls.Cases)); }
        if (relations.Contains(Relation.Body) || actor.MaySomewhere(Permission.DraftDecisions) || actor.MaySomewhere(Permission.DecideGrants)) { items.Add(("nav.recommendations", Urls.Recommendations)); }
        items.Add(("nav.rounds", Urls.Rounds));
        items.Add(("nav.bodies", Urls.Bodies));
        if (actor.MaySomewhere(Permission.GiveMandates)) { items.Add(("nav.persons", Urls.Persons)); }
        return items;
    }
}
