using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The owner tells of a change in a running measure (d.4 no. 12, R-69a).</summary>
public sealed class ReportChangePage(Reader reader, Recorder recorder, TextCatalog texts) : CaseActPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    [BindProperty]
    public ChangeKind? Kind { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    public override string Name => texts["act.ReportChange"];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ChangeKind>().Select(kind => new SelectListItem(texts.Of(kind), kind.ToString()));

    protected override Act<GrantCase> Unfilled => new ReportChange(ChangeKind.Other, "", default);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Kind is null && ModelState.IsValid) { ModelState.AddModelError(nameof(Kind), texts["changes.kind-missing"]); }
        return await RecordAsync(new ReportChange(Kind ?? ChangeKind.Other, What ?? "", From ?? default), Urls.Case(Id.Value), ct);
    }
}
