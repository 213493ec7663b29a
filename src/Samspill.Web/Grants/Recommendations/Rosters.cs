using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Registry;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants;

/// <summary>Who sits in which seat of a body, as the mandates say.</summary>
internal static class Rosters
{
    /// <summary>Only those whose seat exists on the day: a seat that has gone counts no more than one that was never said.</summary>
    public static async Task<IReadOnlyList<Sitting>> OfAsync(SamspillDb db, Body body, DateOnly today, CancellationToken ct)
    {
        var scope = body.Id;
        var held = await db.Mandates.AsNoTracking().Where(mandate => mandate.Scope == scope && mandate.Seat != null)
            .Select(mandate => new { mandate.Person, mandate.Role, mandate.Seat, mandate.Period }).ToListAsync(ct);
        return
        [
            .. from mandate in held
               where mandate.Period.Contains(today)
               join seat in body.SeatsOn(today) on mandate.Seat equals seat.Key
               select new Sitting(mandate.Person.Value, seat.Key, Roles.IsDeputy(mandate.Role), seat.Votes),
        ];
    }
}
