using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Registry;

/// <summary>What acts on the registry see of it.</summary>
internal static class RegistrySights
{
    public static async Task<Sight> NumberAsync(Looking looking)
    {
        var typed = ((RegisterOrganisation)looking.Act).Entry.Number;
        var number = OrganisationNumber.TryParse(typed, out var valid) ? valid : typed;
        return new RegistrySight(await looking.Db.Organisations.AnyAsync(organisation => organisation.Number == number, looking.Ct));
    }

    public static async Task<Sight> ScopeAsync(Looking looking)
    {
        var scope = looking.Act is GiveMandate giving ? giving.Scope : ((Mandate)looking.Subject).Scope;
        var organisation = await looking.Db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == scope, looking.Ct);
        if (organisation is not null) { return new ScopeSight(scope, organisation.Kind, null, organisation.District.Value); }
        var body = await looking.Db.Bodies.AsNoTracking().FirstOrDefaultAsync(row => row.Id == scope, looking.Ct);
        return body is null ? new ScopeSight(scope, null, null, Guid.Empty) : await OfBodyAsync(body, looking.Db.Mandates.AsNoTracking(), looking.Ct);
    }

    /// <summary>A body as the scope of a mandate: its seats, and who has them among the mandates.</summary>
    public static async Task<ScopeSight> OfBodyAsync(Body body, IQueryable<Mandate> mandates, CancellationToken ct) => (await OfBodiesAsync([body], mandates, ct))[0];

    /// <summary>The same for several bodies, in their order, in one question.</summary>
    public static async Task<IReadOnlyList<ScopeSight>> OfBodiesAsync(IReadOnlyList<Body> bodies, IQueryable<Mandate> mandates, CancellationToken ct)
    {
        var scopes = bodies.Select(body => body.Id).ToList();
        var held = await mandates.Where(mandate => scopes.Contains(mandate.Scope) && mandate.Seat != null)
            .Select(mandate => new { mandate.Scope, mandate.Person, mandate.Role, mandate.Seat, mandate.Period }).ToListAsync(ct);
        return
        [
            .. bodies.Select(body => new ScopeSight(body.Id, null, body.Kind, body.District)
            {
                Seats = [.. body.Seats.Select(seat => new BodySeat(seat.Key, seat.Valid))],
                Held =
                [
                    .. held.Where(mandate => mandate.Scope == body.Id && mandate.Period.IsOrdered)
                        .Select(mandate => new HeldSeat(mandate.Person.Value, mandate.Seat!, Roles.IsDeputy(mandate.Role), mandate.Period)),
                ],
            }),
        ];
    }
}
