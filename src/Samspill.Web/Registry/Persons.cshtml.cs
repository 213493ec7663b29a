using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Registry;

/// <summary>A person with the mandates they hold today.</summary>
public sealed record PersonLine(Guid Id, string Name, string? Email, IReadOnlyList<Mandate> Held);

/// <summary>Everybody with a mandate in the district, for the one who gives them.</summary>
public sealed class PersonsPage(Reader reader, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sok")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int? Asked { get; set; }

    public Paging Pages { get; private set; } = new(0, 1);

    public IReadOnlyList<PersonLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await PersonReader.MayAsync(reader, ct))
        {
            HttpContext.Items["permission"] = Permission.GiveMandates;
            return Forbid();
        }

        var persons = await PersonReader.PersonsOfAsync(reader, ct);
        var mandates = await PersonReader.MandatesOfAsync(reader, ct);
        if (!string.IsNullOrWhiteSpace(Search)) { persons = await MatchingAsync(persons, mandates, Search.Trim(), ct); }
        Pages = new Paging(await persons.CountAsync(ct), Asked ?? 1);
        var shown = await persons.OrderBy(person => EF.Functions.Collate(person.DisplayName, "nb")).ThenBy(person => person.Id)
            .Skip(Pages.Skip).Take(Paging.Size).Select(person => new { person.Id, person.DisplayName, person.Email }).ToListAsync(ct);
        var ids = shown.ConvertAll(person => new Ref<Person>(person.Id));
        var today = OsloTime.DayOf(clock.GetUtcNow());
        var held = (await mandates.Where(mandate => ids.Contains(mandate.Person)).ToListAsync(ct))
            .Where(mandate => mandate.Period.Contains(today)).ToLookup(mandate => mandate.Person.Value);
        Lines = [.. shown.Select(person => new PersonLine(person.Id, person.DisplayName, person.Email, [.. held[person.Id].OrderBy(mandate => mandate.Role)]))];
        return Page();
    }

    public string Address(int page) =>
        Urls.Page(string.IsNullOrWhiteSpace(Search) ? Urls.Persons : $"{Urls.Persons}?sok={Uri.EscapeDataString(Search)}", page);

    // By what the person is called, or by where a mandate is held.
    private static async Task<IQueryable<Person>> MatchingAsync(IQueryable<Person> persons, IQueryable<Mandate> mandates, string typed, CancellationToken ct)
    {
        var words = SearchWord.In(typed).ToList();
        var there = words.Aggregate(mandates, (found, word) => found.Where(mandate =>
            mandate.ScopeName.Contains(word.Typed) || mandate.ScopeName.Contains(word.Small) || mandate.ScopeName.Contains(word.Name) || mandate.ScopeName.Contains(word.Large)));
        var ids = (await there.Select(mandate => mandate.Person).Distinct().ToListAsync(ct)).ConvertAll(holder => holder.Value);
        return words.Aggregate(persons, (found, word) => found.Where(person => ids.Contains(person.Id)
            || person.DisplayName.Contains(word.Typed) || person.DisplayName.Contains(word.Small) || person.DisplayName.Contains(word.Name) || person.DisplayName.Contains(word.Large)));
    }
}
