using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Spine;
using Samspill.Web.Files;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.Attachments;

/// <summary>
/// Explains what it risks to open a file no scanner has looked at, and sends it to staff who choose to. That somebody did is remembered before the
/// first byte goes.
/// </summary>
public sealed class OpenUnscannedPage(Reader reader, Recorder recorder, TextCatalog texts, IFileStore files, IVirusScanner scanner) : PageModel
{
    public ReadFile Read { get; private set; } = null!;

    /// <summary>Why it cannot be opened this way now; empty while it can.</summary>
    public IReadOnlyList<Hindrance> Hindered { get; private set; } = [];

    private OpenUnscanned Act => new(scanner.IsThere);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid attachment, CancellationToken ct) => await RefusedAsync(id, attachment, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid attachment, CancellationToken ct)
    {
        if (await RefusedAsync(id, attachment, ct) is { } refused) { return refused; }
        if (!files.Exists(Read.File.Hash)) { return NotFound(); }
        var recorded = await recorder.RecordAsync(new Ref<Attachment>(attachment), Act, null, ct);
        if (recorded is Recorded.Done) { return this.Send(files, Read.File); }
        Hindered = recorded is Recorded.Hindered(var hindrances) ? hindrances : [];
        foreach (var hindrance in Hindered) { ModelState.AddModelError("", texts.Of(hindrance)); }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult?> RefusedAsync(Guid id, Guid attachment, CancellationToken ct)
    {
        if (await reader.FileAsync(id, attachment, ct) is not { } read) { return NotFound(); }
        Read = read;
        if (await recorder.PreviewAsync(read.File, Act, ct) is { } hindrances)
        {
            Hindered = hindrances;
            return null;
        }

        HttpContext.Items["permission"] = Act.Requires;
        return Forbid();
    }
}
