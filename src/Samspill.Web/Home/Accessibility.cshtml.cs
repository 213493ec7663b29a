using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samspill.Web.Home;

/// <summary>What is tested of accessibility, and what is not .</summary>
[AllowAnonymous]
public sealed class AccessibilityPage : PageModel
{
    public void OnGet()
    {
    }
}
