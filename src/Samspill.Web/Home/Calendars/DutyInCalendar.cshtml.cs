using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Home.Calendars;

/// <summary>One duty of the reader's own, to put into a calendar.</summary>
public sealed class DutyInCalendarPage(Reader reader, PublicAddress address, TextCatalog texts, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "plikt")] string? key, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(key)) { return NotFound(); }
        var (actor, now) = (await reader.ActorAsync(ct), clock.GetUtcNow());
        var every = await new DutyReader(reader, actor, OsloTime.DayOf(now)).ReadAsync(ct);
        var named = every.Concat(Duties.Grouped(every)).Where(duty => duty.Key == key).Take(1);
        if (DutiesInCalendar.Of(texts, named, actor.Person, address.Root(Request)).FirstOrDefault() is not { } day) { return NotFound(); }
        return File(Encoding.UTF8.GetBytes(CalendarWriting.Write(texts["calendar.name"], [day], now)), CalendarWriting.MediaType, "frist.ics");
    }
}
