using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Home;

/// <summary>The dates of the year, as a wheel and as a list.</summary>
[AllowAnonymous]
public sealed class DeadlinesPage(Reader reader, TimeProvider clock) : PageModel
{
    public PublicRound? Call { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Call = await PublicRound.FindAsync(reader, OsloTime.DayOf(clock.GetUtcNow()), ct);
}
