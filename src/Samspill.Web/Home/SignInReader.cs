using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Home;

/// <summary>A role to sign in as: a person with the mandates valid today, the lowest role first.</summary>
public sealed record DemoPerson(Guid Id, string Name, IReadOnlyList<Mandate> Mandates);

/// <summary>
/// Who can be signed in as where the demo sign-in is open. The one reader that asks storage itself: nobody has signed in yet, so there is no
/// actor that <see cref="Spine.Reader"/> could limit the answer to.
/// </summary>
internal static class SignInReader
{
    public static async Task<List<DemoPerson>> PersonsAsync(SamspillDb db, DateOnly today, CancellationToken ct)
    {
        var mandates = await db.Mandates.AsNoTracking().ToListAsync(ct);
        var names = await db.Persons.AsNoTracking().Select(person => new { person.Id, person.DisplayName }).ToDictionaryAsync(person => person.Id, person => person.DisplayName, ct);
        return
        [
            .. mandates.Where(held => held.Period.Contains(today) && names.ContainsKey(held.Person.Value)).GroupBy(held => held.Person.Value)
                .Select(held => new DemoPerson(held.Key, names[held.Key], [.. held.OrderBy(mandate => mandate.Role).ThenBy(mandate => mandate.ScopeName, StringComparer.Ordinal)]))
                .OrderBy(person => person.Mandates[0].Role).ThenBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Mandates[0].ScopeName, StringComparer.Ordinal),
        ];
    }

    /// <summary>True when the person holds the mandate today.</summary>
    public static async Task<bool> HoldsAsync(SamspillDb db, Guid person, Guid mandate, DateOnly today, CancellationToken ct)
    {
        var reference = new Ref<Person>(person);
        var held = await db.Mandates.AsNoTracking().FirstOrDefaultAsync(row => row.Id == mandate && row.Person == reference, ct);
        return held?.Period.Contains(today) == true;
    }

    /// <summary>True for a caseworker's mandate whose holder opens the list of cases with a view of their own.</summary>
    public static Task<bool> BeginsInCasesAsync(SamspillDb db, Guid person, Guid mandate, CancellationToken ct) =>
        db.SavedViews.AnyAsync(view => view.Person == person && view.IsDefault && view.Query != "" && db.Mandates.Any(held => held.Id == mandate && held.Role == Role.Caseworker), ct);
}
