using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants;

/// <summary>Finds ties between people and cases: an organisation they act for or work for owns the case, takes part in it or is its partner (R-80, g-3).</summary>
internal static class OwnLinks
{
    private static readonly List<Role> Seated = [.. Roles.With(Permission.GiveOwnView)];

    /// <summary>The actor's own ties.</summary>
    public static async Task<IReadOnlyList<OwnLink>> OfActorAsync(SamspillDb db, Recommendation list, Actor actor, CancellationToken ct)
    {
        var employer = await db.Persons.AsNoTracking().Where(person => person.Id == actor.Person).Select(person => person.Employer).FirstOrDefaultAsync(ct);
        var tying = Recusing.TyingOrganisations(actor.Mandates.Select(mandate => (mandate.Role, mandate.Scope)), employer);
        return await AmongAsync(db, list, [.. tying.Select(organisation => (actor.Person, organisation))], ct);
    }

    /// <summary>The ties of everybody who sits in the body today, and of whoever keeps the list when they ask.</summary>
    public static async Task<IReadOnlyList<OwnLink>> OfMembersAsync(SamspillDb db, Recommendation list, DateOnly today, CancellationToken ct, Guid? keeper = null)
    {
        var seats = await db.Mandates.AsNoTracking().Where(mandate => mandate.Scope == list.Body && Seated.Contains(mandate.Role)).Select(mandate => new { mandate.Person, mandate.Period }).ToListAsync(ct);
        var sitting = seats.Where(seat => seat.Period.Contains(today)).Select(seat => seat.Person);
        var persons = sitting.Concat(keeper is { } asking ? [new Ref<Person>(asking)] : []).Distinct().ToList();
        if (persons.Count == 0) { return []; }
        var held = await db.Mandates.AsNoTracking().Where(mandate => persons.Contains(mandate.Person)).Select(mandate => new { mandate.Person, mandate.Role, mandate.Scope, mandate.Period }).ToListAsync(ct);
        var ids = persons.ConvertAll(person => person.Value);
        var employed = await db.Persons.AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Employer }).ToListAsync(ct);
        var roles = held.Where(mandate => mandate.Period.Contains(today)).ToLookup(mandate => mandate.Person.Value, mandate => (mandate.Role, mandate.Scope));
        return await AmongAsync(db, list, [.. employed.SelectMany(person => Recusing.TyingOrganisations(roles[person.Id], person.Employer).Select(organisation => (person.Id, organisation)))], ct);
    }

    private static async Task<IReadOnlyList<OwnLink>> AmongAsync(SamspillDb db, Recommendation list, IReadOnlyList<(Guid Person, Guid Organisation)> ties, CancellationToken ct)
    {
        var organisations = ties.Select(tie => tie.Organisation).Distinct().ToList();
        if (organisations.Count == 0) { return []; }
        var owners = organisations.ConvertAll(id => new Ref<Organisation>(id));

        // The parties are sought by organisation, as they are kept: by case alone, every party of every case would be looked through once for each line.
        var parts = await (
            from one in db.Cases.AsNoTracking()
            where one.Round == list.Round && one.SchemeCode == list.SchemeCode
            from party in db.Parties.Where(party => party.CaseId == one.Id && organisations.Contains(party.Organisation)).DefaultIfEmpty()
            where owners.Contains(one.Owner) || party != null
            select new { one.Id, one.Owner, Party = (Guid?)party.Organisation, party.Relation }).ToListAsync(ct);
        if (parts.Count == 0) { return []; }
        var cases = list.Lines.Select(line => line.Case).ToHashSet();
        var names = await db.Organisations.AsNoTracking().Where(row => organisations.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var found = from part in parts
                    where cases.Contains(part.Id)
                    from tie in ties
                    let kind = part.Owner.Value == tie.Organisation ? LinkKind.Owner : part.Party != tie.Organisation ? (LinkKind?)null : part.Relation == "Partner" ? LinkKind.Partner : LinkKind.CoOwner
                    where kind is not null
                    select new OwnLink(tie.Person, part.Id, kind.Value, names.GetValueOrDefault(tie.Organisation, ""));

        // One tie for each person and case: the closest.
        return [.. found.GroupBy(link => (link.Person, link.Case)).Select(same => same.OrderBy(link => link.Kind).First())];
    }
}
