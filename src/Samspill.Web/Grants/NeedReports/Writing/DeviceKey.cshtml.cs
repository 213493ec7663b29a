using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Gives the signed-in person the key to their own unsent text; asked by the script on the pages of the form.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DeviceKeyPage(DeviceKeys keys) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => new JsonResult(new { key = await keys.OfTheSignedInAsync(ct) });
}
