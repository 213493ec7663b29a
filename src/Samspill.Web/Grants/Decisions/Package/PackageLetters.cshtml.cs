using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>All letters of the decided cases in some lists, each on a sheet of its own; the recipients' own language form, as they are sent.</summary>
public sealed class PackageLettersPage(Reader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "liste")]
    public List<Guid> Chosen { get; set; } = [];

    public IReadOnlyList<LetterModel> Letters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await reader.RoundAsync(Number, ct) is not { } view) { return NotFound(); }
        var actor = await reader.ActorAsync(ct);
        HttpContext.Items["permission"] = Permission.DecideGrants;
        if (!actor.May(Permission.DraftDecisions, view.Round.Place) && !actor.May(Permission.DecideGrants, view.Round.Place)) { return Forbid(); }
        var content = await PackageContent.ReadAsync(reader, view, Chosen, ct);
        Letters = [.. from one in content.Cases.Values
                      let decision = one.Decision
                      where decision is not null && !one.IsRecused(actor.Person)
                      orderby one.Number
                      from recipient in LetterWriting.Recipients(one, decision)
                      let letter = LetterWriting.Of(one, decision, view.Rules, recipient)
                      where letter is not null
                      select letter with { IsPreview = true }];
        return Page();
    }
}
