using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What assigning a case sees of the one who gets it.</summary>
internal static class CaseworkSights
{
    public static async Task<Sight> AssigneeAsync(Looking looking)
    {
        var (district, person) = (((GrantCase)looking.Subject).District.Value, ((AssignCase)looking.Act).Person);
        var mandates = await looking.Db.Mandates.AsNoTracking().Where(row => row.Person == person && row.Scope == district).ToListAsync(looking.Ct);
        return new AssigneeSight(mandates.Any(mandate => mandate.Period.Contains(looking.Today) && Roles.Of(mandate.Role).Permissions.Contains(Permission.CheckQuality)));
    }
}
