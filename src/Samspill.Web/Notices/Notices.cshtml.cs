using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Web.Registry;

namespace Samspill.Web.Notices;

/// <summary>Everything somebody has been told: what is not read first, then the newest.</summary>
public sealed class NoticesPage(NoticeBox box) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "side")]
    public int? Asked { get; set; }

    /// <summary>The notice to mark as read; none for all of them.</summary>
    [BindProperty]
    public Guid? Read { get; set; }

    public Paging Pages { get; private set; } = new(0, 1);

    public int Unread { get; private set; }

    public IReadOnlyList<Notice> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = await box.OwnAsync(ct);
        var counts = await own.GroupBy(row => row.ReadAt == null).Select(same => new { IsUnread = same.Key, Count = same.Count() }).ToListAsync(ct);
        Unread = counts.Where(same => same.IsUnread).Sum(same => same.Count);
        Pages = new Paging(counts.Sum(same => same.Count), Asked ?? 1);
        Lines = await own.OrderBy(row => row.ReadAt != null).ThenByDescending(row => row.MadeAt).ThenBy(row => row.Id).Skip(Pages.Skip).Take(Paging.Size).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) { return NotFound(); }
        await box.ReadAsync(Read, ct);
        return LocalRedirect(Urls.Notices);
    }
}
