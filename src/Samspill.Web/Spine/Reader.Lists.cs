using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <content>Lists and what belongs to them: who sees which, and what is kept from those who step aside or have not given their own view (b.2; c.7; g-3; R-53).</content>
public sealed partial class Reader
{
    /// <summary>
    /// Lists of the actor's bodies, for a forum those of its round's groups once it has its own, all of the district for the County Governor's staff,
    /// and finished ones for owners and partners with a case in the scheme (b.2). A list whose members give their own view first is not there for a member who has not.
    /// </summary>
    public async Task<IQueryable<Recommendation>> RecommendationsAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var reach = Reach.Of(actor);
        var lists = db.Recommendations.AsNoTracking();
        if (reach.IsNation) { return lists; }
        var (asked, me) = (AskedFirst(actor), actor.Person);
        var partners = actor.ScopesOf(role => role is { Relation: Relation.Partner, ReadsCases: true }).ToList();
        return lists.Where(list =>
            (reach.Bodies.Contains(list.Body)
                || reach.Districts.Contains(list.District)
                || db.Recommendations.Any(own => own.Round == list.Round && own.StageIndex > list.StageIndex && reach.Bodies.Contains(own.Body))
                || (list.Final != null && reach.Owners.Count > 0 && db.Cases.Any(one => one.Round == list.Round && one.SchemeCode == list.SchemeCode && one.Status != CaseStatus.Draft && one.Status != CaseStatus.Withdrawn && reach.Owners.Contains(one.Owner)))
                || (list.Final != null && partners.Count > 0 && db.Cases.Any(one => one.Round == list.Round && one.SchemeCode == list.SchemeCode && one.Status != CaseStatus.Draft && one.Status != CaseStatus.Withdrawn
                    && db.Parties.Any(party => party.CaseId == one.Id && party.Relation == nameof(Relation.Partner) && partners.Contains(party.Organisation)))))
            && (!list.OwnViewFirst || list.Final != null || !asked.Contains(list.Body)
                || db.OwnViews.Any(view => view.List == list.Id && view.Person == me)
                || db.Cases.Any(one => one.Round == list.Round && one.StageIndex > list.StageIndex)));
    }

    /// <summary>One list as the actor may see it: without reasons and remarks on cases in which they step aside (R-80, g-3). Null when there is none for them.</summary>
    public async Task<Recommendation?> SeenListAsync(Guid id, CancellationToken ct)
    {
        var found = (await RecommendationsAsync(ct)).Where(row => row.Id == id);
        var around = await AsRead<Recommendation>.ListAsync(db.Recommendations.AsNoTracking().Where(row => found.Any(one => one.Round == row.Round && one.SchemeCode == row.SchemeCode)), ct);
        var list = around.Find(row => row.Id == id);
        if (list is not null) { await HideAsync([list], around, ct); }
        return list;
    }

    /// <summary>Takes out what the actor may not see of the lists: whoever steps aside in a case does so in every list of the scheme that has it .</summary>
    public async Task HideAsync(IReadOnlyList<Recommendation> shown, IReadOnlyList<Recommendation> around, CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        var aside = new HashSet<Guid>();
        foreach (var list in around.Where(list => list.Recusals.Any(recusal => recusal.Person == person)))
        {
            var mode = (await rules.ForAsync(db, list.RulesId, ct))?.PolicyOf(list.BodyKind).Recuses ?? RecusalMode.StrictItem;
            aside.UnionWith(Recusing.AsideIn(list, person, mode));
        }

        foreach (var list in shown) { list.HideFrom(person, aside); }
    }

    /// <summary>Lists of which the actor must give a view of their own before they see them: the cases alone, without places, figures and remarks (c.7).</summary>
    public async Task<IReadOnlyList<Recommendation>> ListsToViewAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var asked = AskedFirst(actor);
        if (asked.Count == 0) { return []; }
        var open = await db.Recommendations.AsNoTracking().Where(list => list.OwnViewFirst && list.Final == null && asked.Contains(list.Body)).OrderBy(list => list.SchemeCode).ToListAsync(ct);
        var seen = (await (await RecommendationsAsync(ct)).Where(list => list.OwnViewFirst && list.Final == null).Select(list => list.Id).ToListAsync(ct)).ToHashSet();
        List<Recommendation> blind = [.. open.Where(list => !seen.Contains(list.Id))];
        foreach (var list in blind) { list.HideTable(actor.Person); }
        return blind;
    }

    /// <summary>The members' own views of a list the actor has read.</summary>
    public IQueryable<OwnView> OwnViewsOf(Recommendation readable)
    {
        var list = readable.Id;
        return db.OwnViews.AsNoTracking().Where(view => view.List == list).OrderBy(view => view.GivenAt);
    }

    /// <summary>What was granted in earlier years and is bound in the years of a list the actor has read: its scheme and its regions.</summary>
    public IQueryable<Commitment> CommitmentsBefore(Recommendation readable, int year)
    {
        var (regions, scheme) = (readable.Regions, readable.SchemeCode);
        return from commitment in db.Commitments.AsNoTracking()
               join one in db.Cases.AsNoTracking() on commitment.CaseId equals one.Id
               where commitment.SchemeCode == scheme && regions.Contains(commitment.Region) && commitment.Year >= year && one.Year < year && one.District == readable.District
               select commitment;
    }

    /// <summary>Ties between the members of the body and the cases of a list the actor has read: all of them for whoever keeps the list, else the actor's own (g-3).</summary>
    public async Task<IReadOnlyList<OwnLink>> LinksAsync(Recommendation readable, DateOnly today, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        return actor.May(Permission.FinaliseRecommendation, readable.Place)
            ? await OwnLinks.OfMembersAsync(db, readable, today, ct, actor.Person)
            : await OwnLinks.OfActorAsync(db, readable, actor, ct);
    }

    /// <summary>Who sits where in the body of a list the actor keeps: persons by their ids alone; empty for everybody else.</summary>
    public async Task<IReadOnlyList<Sitting>> RosterAsync(Recommendation kept, Body body, DateOnly today, CancellationToken ct) =>
        body.Id == kept.Body && (await current.GetAsync(ct)).May(Permission.FinaliseRecommendation, kept.Place) ? await Rosters.OfAsync(db, body, today, ct) : [];

    // Whoever keeps the list must see it to prepare the meeting, and has no voice in it.
    private static List<Guid> AskedFirst(Actor actor) =>
    [
        .. actor.ScopesOf(role => role.Permissions.Contains(Permission.GiveOwnView))
            .Except(actor.ScopesOf(role => role.Permissions.Contains(Permission.FinaliseRecommendation))),
    ];
}
