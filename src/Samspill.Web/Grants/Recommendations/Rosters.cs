using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants;

/// <summary>Who sits in a body, and in which seat, as the mandates say.</summary>
internal static class Rosters
{
    private static readonly List<Role> Seated = [.. Roles.With(Permission.GiveOwnView)];

    /// <summary>Everybody who sits on the day, also where no seat is said; whoever had a seat that has gone sits nowhere.</summary>
    public static async Task<IReadOnlyList<Sitting>> OfAsync(SamspillDb db, Body body, DateOnly today, CancellationToken ct)
    {
        var scope = body.Id;
        var held = await db.Mandates.AsNoTracking().Where(mandate => mandate.Scope == scope && Seated.Contains(mandate.Role))
            .Select(mandate => new { mandate.Person, mandate.Role, mandate.Seat, mandate.Period }).ToListAsync(ct);
        var seats = body.SeatsOn(today);
        return
        [
            .. from mandate in held
               where mandate.Period.Contains(today)
               let seat = seats.FirstOrDefault(one => one.Key == mandate.Seat)
               where seat is not null || mandate.Seat is null
               select new Sitting(mandate.Person.Value, mandate.Seat, Roles.IsDeputy(mandate.Role), seat?.Votes ?? true),
        ];
    }
}
