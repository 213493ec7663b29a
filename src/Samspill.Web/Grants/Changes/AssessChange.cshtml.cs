using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A caseworker answers a reported change (R-69a).</summary>
public sealed class AssessChangePage(Reader reader, Recorder recorder, TextCatalog texts) : CaseActPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public ChangeOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public override string Name => texts["act.AssessChange"];

    /// <summary>The change that is answered; null when the case has none with that number.</summary>
    public ReportedChange? Change => Case.Changes.FirstOrDefault(change => change.Number == Number);

    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<ChangeOutcome>().Select(outcome => new SelectListItem(texts.Of(outcome), outcome.ToString()));

    protected override Act<GrantCase> Unfilled => new AssessChange(Number, ChangeOutcome.Noted, "");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Outcome is null && ModelState.IsValid) { ModelState.AddModelError(nameof(Outcome), texts["changes.outcome-missing"]); }
        return await RecordAsync(new AssessChange(Number, Outcome ?? ChangeOutcome.Noted, Text ?? ""), Urls.Case(Id.Value), ct);
    }
}
