using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The letter that tells one recipient of a decision, for screen and paper (d.4).</summary>
public sealed class LetterPage(Reader reader, TextCatalog texts) : PageModel
{
    /// <summary>The Norwegian letter itself, for one who reads in English.</summary>
    [BindProperty(SupportsGet = true, Name = "original")]
    public bool WantsOriginal { get; set; }

    public Guid CaseId { get; private set; }

    public LetterModel Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid recipient, CancellationToken ct)
    {
        var subject = await (await reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == id, ct);
        if (subject is not { Decision: { } decision } || await reader.RulesAsync(subject.RulesId, ct) is not { } rules) { return NotFound(); }
        var letter = LetterWriting.Of(subject, decision, rules, recipient, texts.Language == "en" && !WantsOriginal);
        if (letter is null || !MayRead(await reader.ActorAsync(ct), subject, recipient)) { return NotFound(); }
        (CaseId, Letter) = (id, letter);
        return Page();
    }

    /// <summary>
    /// Staff of the district, the applicant, the bodies that have treated the case and the auditor read every letter of it; a partner or an
    /// owner that takes part reads their own (b.2, "Decision and grant letter"). The case itself must be readable first.
    /// </summary>
    public static bool MayRead(Actor actor, GrantCase subject, Guid recipient) => !subject.IsRecused(actor.Person) && actor.Mandates
        .Where(held => Roles.Of(held.Role).ReadsCases)
        .Any(held => Roles.Of(held.Role).Relation switch
        {
            Relation.Nation => true,
            Relation.District => subject.District.Value == held.Scope,
            Relation.Body => subject.Bodies.Contains(held.Scope),
            Relation.Owner => subject.Owner.Value == held.Scope || recipient == held.Scope,
            _ => recipient == held.Scope,
        });
}
