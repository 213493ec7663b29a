using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What acts of casework see: the one who gets a case, and the case a note is about.</summary>
internal static class CaseworkSights
{
    public static async Task<Sight> NotedAsync(Looking looking)
    {
        var (one, district) = looking.Act is WriteNote write ? (write.Case, write.District) : (((CaseNote)looking.Subject).Case, ((CaseNote)looking.Subject).District);
        var person = looking.Actor.Person;
        var found = await looking.Db.Cases.AsNoTracking().Where(row => row.Id == one.Value && row.District == district).Select(row => new { row.Status, row.Recused }).FirstOrDefaultAsync(looking.Ct);
        return new NotedSight(found is { Status: not CaseStatus.Draft }, found?.Recused.Contains(person) == true);
    }

    public static async Task<Sight> AssigneeAsync(Looking looking)
    {
        var (district, person) = (((GrantCase)looking.Subject).District.Value, ((AssignCase)looking.Act).Person);
        var mandates = await looking.Db.Mandates.AsNoTracking().Where(row => row.Person == person && row.Scope == district).ToListAsync(looking.Ct);
        return new AssigneeSight(mandates.Any(mandate => mandate.Period.Contains(looking.Today) && Roles.Of(mandate.Role).Permissions.Contains(Permission.CheckQuality)));
    }
}
