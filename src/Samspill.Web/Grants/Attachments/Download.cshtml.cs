using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Web.Files;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.Attachments;

/// <summary>Sends a file that the scanner has found clean; tells of any other why it cannot be opened.</summary>
public sealed class DownloadPage(Reader reader, IFileStore files, IVirusScanner scanner) : PageModel
{
    public ReadFile Read { get; private set; } = null!;

    public bool HasScanner => scanner.IsThere;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid attachment, CancellationToken ct)
    {
        if (await reader.FileAsync(id, attachment, ct) is not { } read) { return NotFound(); }
        Read = read;
        if (FileList.Opens(read.File)) { return this.Send(files, read.File); }
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
