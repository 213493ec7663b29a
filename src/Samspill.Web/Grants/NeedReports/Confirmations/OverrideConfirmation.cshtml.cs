using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>The owner records a confirmation given elsewhere, with a reason and one of the report's attachments (g-21).</summary>
public sealed class OverrideConfirmationPage(Reader reader, Recorder recorder, TextCatalog texts) : RequestPage(reader, recorder, texts)
{
    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public Guid? Attachment { get; set; }

    /// <summary>The attachments of the report that can be pointed to.</summary>
    public IReadOnlyList<SelectListItem> Files { get; private set; } = [];

    protected override Act<GrantCase> Unfilled => new OverrideConfirmation(RequestId, "", Guid.Empty);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => RecordAsync(
        new OverrideConfirmation(RequestId, (Reasons ?? "").ReplaceLineEndings("\n").Trim(), Attachment ?? Guid.Empty), Urls.Confirmations(Id.Value), ct);

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (!await base.ShowAsync(ct)) { return false; }
        if (!await MayAsync(ct)) { return true; }
        var files = await Reader.AttachmentsOf(Case).OrderBy(file => file.AttachedAt).ToListAsync(ct);
        Files = [.. files.Where(file => file.Counts).Select(file => new SelectListItem(file.Name, file.Id.ToString()))];
        return true;
    }
}
