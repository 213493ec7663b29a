using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Registry;

/// <summary>One person: how to reach them, and every mandate they hold or held.</summary>
public sealed class PersonPage(Reader reader, TimeProvider clock) : PageModel
{
    public Person Shown { get; private set; } = null!;

    public string Employer { get; private set; } = "";

    public IReadOnlyList<Mandate> Mandates { get; private set; } = [];

    public DateOnly Today => OsloTime.DayOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await PersonReader.MayAsync(reader, ct)) { return NotFound(); }
        if (await (await PersonReader.PersonsOfAsync(reader, ct)).FirstOrDefaultAsync(person => person.Id == id, ct) is not { } shown) { return NotFound(); }
        Shown = shown;
        var employer = shown.Employer?.Value ?? Guid.Empty;
        Employer = await reader.Organisations.Where(one => one.Id == employer).Select(one => one.Name).FirstOrDefaultAsync(ct) ?? "";
        var reference = new Ref<Person>(id);
        var held = await (await PersonReader.MandatesOfAsync(reader, ct)).Where(mandate => mandate.Person == reference).ToListAsync(ct);
        Mandates = [.. held.OrderBy(mandate => mandate.IsOverOn(Today)).ThenBy(mandate => mandate.Role).ThenBy(mandate => mandate.Period.From)];
        return Page();
    }
}
