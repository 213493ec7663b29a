using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The caseworker proposes that a report is dismissed; a decider decides (grants.md c.2 row 8).</summary>
public sealed class ProposeDismissalPage(Reader reader, Recorder recorder, TextCatalog texts) : ReasonPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    [BindProperty]
    public DismissalGround? Ground { get; set; }

    public override string Name => texts["cases.do.propose-dismissal"];

    /// <summary>The only grounds there are; none is chosen beforehand.</summary>
    public IEnumerable<SelectListItem> Grounds => Enum.GetValues<DismissalGround>().Select(ground => new SelectListItem(texts.Of(ground), ground.ToString()));

    protected override Act<GrantCase> For(string reason) => new ProposeDismissal(Ground ?? DismissalGround.NotEligible, reason);

    public override Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Ground is null && ModelState[nameof(Ground)]?.Errors.Count is null or 0) { ModelState.AddModelError(nameof(Ground), texts["cases.dismissal.ground-missing"]); }
        return base.OnPostAsync(ct);
    }
}
