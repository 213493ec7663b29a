using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Registry;

/// <summary>Seats somebody can be given.</summary>
/// <param name="Full">Names of the bodies where none is free.</param>
internal sealed record SeatsOffered(IReadOnlyList<SelectListItem> Choices, IReadOnlyList<string> Full);

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

    /// <summary>
    /// The seats a person can have as member or deputy today or later, under the body they belong to, with the days they are taken until then; none for
    /// other roles. A seat that is taken until further notice is left out, unless it is the one that was chosen.
    /// </summary>
    public async Task<SeatsOffered> SeatsAsync(Role role, Person person, string? chosen, DateOnly today, CancellationToken ct)
    {
        if (!Roles.Sits(role)) { return new([], []); }
        var district = person.District.Value;
        var fitting = (await reader.Bodies.Where(body => body.District == district).OrderBy(body => EF.Functions.Collate(body.Name, "nb")).ToListAsync(ct))
            .Where(body => new ScopeSight(body.Id, null, body.Kind, district).Fits(role) && body.Seats.Any(seat => Exists(seat, today))).ToList();
        var sights = await RegistrySights.OfBodiesAsync(fitting, await PersonReader.MandatesOfAsync(reader, ct), ct);
        List<(Body Body, IReadOnlyList<SelectListItem> Seats)> offered = [.. fitting.Zip(sights, (body, sight) => (body, OfBody(body, sight, role, person.Id, chosen, today)))];
        return new([.. offered.SelectMany(one => one.Seats)], [.. offered.Where(one => one.Seats.Count == 0).Select(one => one.Body.Name)]);
    }

    private IReadOnlyList<SelectListItem> OfBody(Body body, ScopeSight sight, Role role, Guid person, string? chosen, DateOnly today)
    {
        var own = new SelectListGroup { Name = body.Name };
        return
        [
            .. from seat in body.Seats
               where Exists(seat, today)
               let taken = Seating.TakenFrom(sight, person, role, seat.Key, today)
               let key = $"{body.Id}/{seat.Key}"
               where key == chosen || Seating.IsFreeFrom(seat.Valid, taken, today)
               select new SelectListItem(taken.Count == 0 ? NameOf(seat) : texts["registry.seat-taken", NameOf(seat), string.Join(", ", taken.Select(days => Days(days, today)))], key) { Group = own },
        ];
    }

    private static bool Exists(Seat seat, DateOnly today) => seat.Valid.To is not { } end || end > today;

    private string Days(Period period, DateOnly today) => period switch
    {
        { To: { } end } when period.From <= today => texts["registry.through", end.AddDays(-1)],
        { To: { } end } => texts["shared.from-to", period.From, end.AddDays(-1)],
        _ => texts["shared.from-until-further-notice", period.From],
    };

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
