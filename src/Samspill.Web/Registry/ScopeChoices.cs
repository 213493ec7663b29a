using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Registry;

/// <summary>Where a role can be held: the organisations and bodies of the district that fit it, and those of the whole country.</summary>
internal sealed class ScopeChoices(Reader reader, TextCatalog texts)
{
    public async Task<IReadOnlyList<SelectListItem>> ForAsync(Role role, Ref<Organisation> district, CancellationToken ct) =>
        Roles.Of(role).Relation == Relation.Body ? await BodiesAsync(role, district.Value, ct) : await OrganisationsAsync(role, district, ct);

    private async Task<IReadOnlyList<SelectListItem>> BodiesAsync(Role role, Guid district, CancellationToken ct)
    {
        var bodies = await reader.Bodies.Where(body => body.District == district)
            .OrderBy(body => EF.Functions.Collate(body.Name, "nb")).Select(body => new { body.Id, body.Name, body.Kind }).ToListAsync(ct);
        return [.. bodies.Where(body => new ScopeSight(body.Id, null, body.Kind, district).Fits(role)).Select(body => new SelectListItem(body.Name, body.Id.ToString()))];
    }

    /// <summary>The seats a member or deputy can sit in today or later, under the body they belong to; none for other roles.</summary>
    public async Task<IReadOnlyList<SelectListItem>> SeatsAsync(Role role, Guid district, DateOnly today, CancellationToken ct)
    {
        if (!Roles.Sits(role)) { return []; }
        var bodies = await reader.Bodies.Where(body => body.District == district).OrderBy(body => EF.Functions.Collate(body.Name, "nb")).ToListAsync(ct);
        return
        [
            .. from body in bodies
               where new ScopeSight(body.Id, null, body.Kind, district).Fits(role)
               let own = new SelectListGroup { Name = body.Name }
               from seat in body.Seats
               where seat.Valid.To is not { } end || end > today
               select new SelectListItem(NameOf(seat), $"{body.Id}/{seat.Key}") { Group = own },
        ];
    }

    /// <summary>The seats in the body of a mandate that exist, and that nobody has in its role, while it holds.</summary>
    public async Task<IReadOnlyList<SelectListItem>> FreeSeatsAsync(Mandate mandate, IQueryable<Mandate> mandates, CancellationToken ct)
    {
        var scope = mandate.Scope;
        if (!Roles.Sits(mandate.Role) || await reader.Bodies.FirstOrDefaultAsync(body => body.Id == scope, ct) is not { } body) { return []; }
        var sight = await RegistrySights.OfBodyAsync(body, mandates, ct);
        return [.. body.Seats.Where(seat => seat.Valid.Covers(mandate.Period) && Seating.Of(sight, mandate.Person.Value, mandate.Role, seat.Key, mandate.Period) is null).Select(seat => new SelectListItem(NameOf(seat), seat.Key))];
    }

    private string NameOf(Seat seat) => $"{texts.Of(seat.Category)}, {seat.Holder} ({seat.Key})";

    private async Task<IReadOnlyList<SelectListItem>> OrganisationsAsync(Role role, Ref<Organisation> district, CancellationToken ct)
    {
        var none = Ref<Organisation>.None;
        var organisations = await OrganisationFilter.Sorted(reader.Organisations.Where(one => one.District == district || one.District == none))
            .Select(one => new { one.Id, one.Name, one.Kind }).ToListAsync(ct);
        var groups = new Dictionary<OrganisationKind, SelectListGroup>();
        return
        [
            .. organisations.Where(one => new ScopeSight(one.Id, one.Kind, null, district.Value).Fits(role)).OrderBy(one => one.Kind)
                .Select(one => new SelectListItem(one.Name, one.Id.ToString()) { Group = GroupOf(groups, one.Kind) }),
        ];
    }

    private SelectListGroup GroupOf(Dictionary<OrganisationKind, SelectListGroup> groups, OrganisationKind kind) =>
        groups.TryGetValue(kind, out var known) ? known : groups[kind] = new SelectListGroup { Name = texts.Of(kind) };
}
