using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Web.Spine.Live;

namespace Samspill.Web.Home;

/// <summary>Signing out, which ends what is followed, and back to the front page.</summary>
[AllowAnonymous]
public sealed class SignOutPage(LiveFeed feed) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        feed.End(StreamEndpoints.PersonOf(User));
        return LocalRedirect(Urls.Front);
    }
}
