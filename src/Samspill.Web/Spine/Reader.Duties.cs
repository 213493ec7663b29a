using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Spine;

/// <summary>A list that is not finished, as it stands for the reader.</summary>
/// <param name="LacksView">The reader gives a view of their own before they see it (c.7).</param>
/// <param name="IsReopened">It has been finished before.</param>
/// <param name="Ties">How many of the reader's own ties to its cases are not answered (R-80, g-3).</param>
public sealed record UnfinishedList(
    Guid Id, Guid Body, string BodyName, BodyKind Kind, Guid District, Guid Round, string SchemeCode, int StageIndex, bool LacksView, bool IsReopened, int Ties);

/// <content>What lists ask of the reader.</content>
public sealed partial class Reader
{
    /// <summary>Unfinished lists of the actor's bodies, and all of the district for the County Governor's staff: without their lines.</summary>
    public async Task<IReadOnlyList<UnfinishedList>> UnfinishedListsAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var (reach, asked, me) = (Reach.Of(actor), AskedFirst(actor), actor.Person);
        var rows = await db.Recommendations.AsNoTracking().Where(list => list.Final == null && (reach.Bodies.Contains(list.Body) || reach.Districts.Contains(list.District)))
            .OrderBy(list => list.Id)
            .Select(list => new
            {
                list.Id,
                list.Body,
                list.BodyName,
                list.BodyKind,
                list.District,
                list.Round,
                list.SchemeCode,
                list.StageIndex,
                list.Recusals,
                list.Proceedings,
                Employer = db.Persons.Where(person => person.Id == me).Select(person => person.Employer).FirstOrDefault(),
                LacksView = list.OwnViewFirst && asked.Contains(list.Body) && !db.OwnViews.Any(view => view.List == list.Id && view.Person == me),
            }).ToListAsync(ct);
        var bodies = rows.Select(row => row.Body).Intersect(actor.ScopesOf(role => role.Permissions.Contains(Permission.DeclareBodyRecusal))).ToList();
        var ties = bodies.Count == 0 ? [] : await TiesAsync(actor, rows[0].Employer, bodies, ct);
        return
        [
            .. rows.Select(row => new UnfinishedList(
                row.Id, row.Body, row.BodyName, row.BodyKind, row.District.Value, row.Round.Value, row.SchemeCode, row.StageIndex, row.LacksView, row.Proceedings.Reopenings.Count > 0,
                ties.Count(tie => tie.Body == row.Body && tie.Round == row.Round.Value && tie.SchemeCode == row.SchemeCode
                    && !row.Recusals.Any(recusal => recusal.Person == me && recusal.Case == tie.Case) && !row.Proceedings.Answers.Any(answer => answer.Person == me && answer.Case == tie.Case)))),
        ];
    }

    // Cases in the bodies that the actor is tied to, by the rule that the table itself asks by.
    private async Task<IReadOnlyList<(Guid Case, Guid Body, Guid Round, string SchemeCode)>> TiesAsync(Actor actor, Ref<Organisation>? employer, List<Guid> bodies, CancellationToken ct)
    {
        var organisations = Recusing.TyingOrganisations(actor.Mandates.Select(mandate => (mandate.Role, mandate.Scope)), employer).ToList();
        if (organisations.Count == 0) { return []; }
        var owners = organisations.ConvertAll(id => new Ref<Organisation>(id));
        var rows = await (
            from body in db.CaseBodies.AsNoTracking()
            where bodies.Contains(body.Body)
            join one in db.Cases on body.CaseId equals one.Id
            where db.Recommendations.Any(list => list.Final == null && list.Body == body.Body && list.Round == one.Round)
                && one.Status != CaseStatus.Withdrawn && one.Status != CaseStatus.Dismissed
                && (owners.Contains(one.Owner) || db.Parties.Any(party => party.CaseId == one.Id && organisations.Contains(party.Organisation)))
            select new { one.Id, body.Body, one.Round, one.SchemeCode }).ToListAsync(ct);
        return [.. rows.Select(row => (row.Id, row.Body, row.Round.Value, row.SchemeCode))];
    }
}
