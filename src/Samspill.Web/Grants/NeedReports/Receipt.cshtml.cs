using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>What was sent, when and by whom, and what happens next.</summary>
public sealed class ReceiptPage(Reader reader, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public WorkingReport Work { get; private set; } = null!;

    /// <summary>True when the reader sent it.</summary>
    public bool IsMine => Work.Case.SubmittedBy == Work.Actor.Person;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await WorkingReport.ReadAsync(reader, clock, Id, ct) is not { Case.SubmittedAt: not null } work) { return NotFound(); }
        Work = work;
        return work.MayWrite || work.MaySubmit ? Page() : Forbid();
    }
}
