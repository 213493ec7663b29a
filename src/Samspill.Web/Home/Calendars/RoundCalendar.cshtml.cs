using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Web.Grants;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Home.Calendars;

/// <summary>The dates of a public round, for the calendar of whoever wants them.</summary>
[AllowAnonymous]
public sealed class RoundCalendarPage(Reader reader, PublicAddress address, TextCatalog texts, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await reader.RoundAsync(number, ct) is not { Round.IsPublic: true } view) { return NotFound(); }
        var days = DutiesInCalendar.Of(texts, view.Round, view.Rules, address.Root(Request));
        return File(Encoding.UTF8.GetBytes(CalendarWriting.Write(texts["calendar.round-name", view.Round.Year], days, clock.GetUtcNow())), CalendarWriting.MediaType, $"frister-{view.Round.Year}.ics");
    }
}
