using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A finished list is opened again with a reason, until the next stage is released (c.2 rows 10 and 12).</summary>
public sealed class ReopenRecommendationPage(Recorder recorder, Reader reader, TextCatalog texts) : TablePage(recorder, reader, texts)
{
    [BindProperty]
    public string? Reasons { get; set; }

    protected override Permission Needs => Permission.FinaliseRecommendation;

    protected override bool ActsOnFinal => true;

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        return await MayAsync(ct) ? Page() : Forbid();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => RecordAsync(new ReopenRecommendation(Reasons ?? ""), Urls.Recommendation(Id.Value), ct);
}
