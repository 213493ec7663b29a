using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Registry;

/// <summary>Persons and mandates of the districts in which the actor gives mandates, and nowhere else .</summary>
internal static class PersonReader
{
    public static async Task<IQueryable<Person>> PersonsOfAsync(Reader reader, CancellationToken ct)
    {
        var districts = (await DistrictsAsync(reader, ct)).ConvertAll(id => new Ref<Organisation>(id));
        return (await reader.PersonsAsync(ct)).Where(person => districts.Contains(person.District));
    }

    public static async Task<IQueryable<Mandate>> MandatesOfAsync(Reader reader, CancellationToken ct)
    {
        var districts = await DistrictsAsync(reader, ct);
        return (await reader.MandatesAsync(ct)).Where(mandate => districts.Contains(mandate.District));
    }

    /// <summary>True when the actor gives mandates somewhere: only then does the page exist for them.</summary>
    public static async Task<bool> MayAsync(Reader reader, CancellationToken ct) => (await reader.ActorAsync(ct)).MaySomewhere(Permission.GiveMandates);

    private static async Task<List<Guid>> DistrictsAsync(Reader reader, CancellationToken ct) =>
        [.. (await reader.ActorAsync(ct)).ScopesOf(role => role.Permissions.Contains(Permission.GiveMandates))];
}
