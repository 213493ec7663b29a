using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samspill.Web.Home.Calendars;

/// <summary>Somebody gets an address for their calendar, renews it, or switches it off; with how to use it.</summary>
public sealed class CalendarSetupPage(CalendarFeeds feeds) : PageModel
{
    /// <summary>When the address was made; null when there is none.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>The address, in the answer to the form that made it and never again.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => MadeAt = await feeds.MadeAtAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Address = DutiesInCalendar.Root(Request) + Urls.CalendarFeed(await feeds.RenewAsync(ct));
        MadeAt = await feeds.MadeAtAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct)
    {
        await feeds.StopAsync(ct);
        return LocalRedirect(Urls.CalendarSetup);
    }
}
