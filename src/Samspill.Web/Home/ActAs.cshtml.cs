using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Registry;
using Samspill.Web.Spine;

namespace Samspill.Web.Home;

/// <summary>Chooses which of one's own mandates to work under; every act records the one that was used.</summary>
public sealed class ActAsPage(CurrentActor current) : PageModel
{
    public IReadOnlyList<Mandate> Mandates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await current.GetAsync(ct);
        Mandates = current.Mandates;
    }

    public async Task<IActionResult> OnPostAsync(Guid mandate, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        if (actor.Mandates.All(held => held.Id != mandate)) { return NotFound(); }
        await Security.SignIn.AsAsync(HttpContext, actor.Person, mandate);
        return LocalRedirect(Back());
    }

    // Only a page of this site, and not this one.
    private string Back() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value
            && from.AbsolutePath != Urls.ActAs && Url.IsLocalUrl(from.PathAndQuery)
            ? from.PathAndQuery
            : Urls.Overview;
}
