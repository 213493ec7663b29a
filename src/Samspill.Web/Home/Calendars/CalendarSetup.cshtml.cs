using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Home.Calendars;

/// <summary>Somebody gets an address for their calendar, renews it, or switches it off; with how to use it.</summary>
public sealed class CalendarSetupPage(CalendarFeeds feeds, PublicAddress address, TextCatalog texts) : PageModel
{
    /// <summary>When the address was made; null when there is none.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>The address, in the answer to the form that made it and never again.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => MadeAt = await feeds.MadeAtAsync(ct);

    /// <summary>Makes an address. Sent again, as by a browser that reloads the answer, it finds another than the one it replaces, and changes nothing.</summary>
    /// <param name="replaces">When the address was made that goes; null for the first.</param>
    public async Task<IActionResult> OnPostAsync(long? replaces, CancellationToken ct)
    {
        var secret = replaces > DateTimeOffset.MaxValue.UtcTicks || replaces < 0 ? null : await feeds.MakeAsync(replaces is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null, ct);
        MadeAt = await feeds.MadeAtAsync(ct);
        Address = secret is null ? null : address.Root(Request) + Urls.CalendarFeed(secret);
        var page = Page();
        if (secret is not null) { return page; }
        ModelState.AddModelError("", texts["calendar.made-already"]);
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct)
    {
        await feeds.StopAsync(ct);
        return LocalRedirect(Urls.CalendarSetup);
    }
}
