using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Home.Calendars;

/// <summary>
/// Somebody's deadlines for a calendar program, which cannot sign in: the secret in the address opens it, and what it shows is what that person's
/// mandates of today give them to do.
/// </summary>
[AllowAnonymous]
public sealed class FeedPage(CalendarFeeds feeds, FeedGate gate, Reader reader, CurrentActor current, PublicAddress address, TextCatalog texts, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        Response.Headers.CacheControl = "private, no-store";
        var owner = token.Length < 100 ? await feeds.OwnerOfAsync(token, ct) : null;
        if (!gate.LetsIn(owner?.Person, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "")) { return TooOften(); }
        if (owner is not var (person, language)) { return NotFound(); }
        texts.Language = language;

        // Whoever is signed in in the browser that asks: the calendar is its owner's.
        current.SignedInAs(new ClaimsPrincipal(new ClaimsIdentity([new Claim(CurrentActor.PersonClaim, person.ToString())])));
        var (actor, now) = (await current.GetAsync(ct), clock.GetUtcNow());
        var duties = Duties.Grouped(await new DutyReader(reader, actor, OsloTime.DayOf(now)).ReadAsync(ct));
        var root = address.Root(Request);

        // The stamp is the day's, so that the same answer has the same tag.
        var text = CalendarWriting.Write(texts["calendar.name"], DutiesInCalendar.Of(texts, duties, person, root), OsloTime.StartOf(OsloTime.DayOf(now)));
        Response.Headers.CacheControl = "private, max-age=900";
        var content = Encoding.UTF8.GetBytes(text);
        return new FileContentResult(content, CalendarWriting.MediaType) { EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"") };
    }

    private StatusCodeResult TooOften()
    {
        Response.Headers.RetryAfter = "3600";
        return StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
