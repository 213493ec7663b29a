using Microsoft.EntityFrameworkCore;
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
        return new ScopeSight(scope, null, body?.Kind, body?.District ?? Guid.Empty)
        {
            Seats = [.. body?.Seats.Select(seat => seat.Key) ?? []],
            Held = body is null ? [] : await HeldAsync(looking, scope),
        };
    }

    private static async Task<IReadOnlyList<HeldSeat>> HeldAsync(Looking looking, Guid body)
    {
        var held = await looking.Db.Mandates.AsNoTracking().Where(mandate => mandate.Scope == body && mandate.Seat != null)
            .Select(mandate => new { mandate.Person, mandate.Role, mandate.Seat, mandate.Period }).ToListAsync(looking.Ct);
        return [.. held.Where(mandate => mandate.Period.IsOrdered).Select(mandate => new HeldSeat(mandate.Person.Value, mandate.Seat!, Roles.IsDeputy(mandate.Role), mandate.Period))];
    }
}
