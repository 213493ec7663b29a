using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Home;

/// <summary>The front page: the open call, the year, who does what, and how it went.</summary>
[AllowAnonymous]
public sealed class IndexPage(Reader reader, TimeProvider clock) : PageModel
{
    public PublicRound? Call { get; private set; }

    public YearResults? Results { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Call = await PublicRound.FindAsync(reader, OsloTime.DayOf(clock.GetUtcNow()), ct);
        Results = await YearResults.ReadAsync(reader, ct);
    }
}
