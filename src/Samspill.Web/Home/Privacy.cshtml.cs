using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samspill.Web.Home;

/// <summary>What is stored of persons and why .</summary>
[AllowAnonymous]
public sealed class PrivacyPage : PageModel
{
    public void OnGet()
    {
    }
}
