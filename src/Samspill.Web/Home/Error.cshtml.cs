using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Home;

/// <summary>Every answer that is not the page asked for, said in plain words. Reached again with the method of the request, whatever it was.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class ErrorPage : PageModel
{
    /// <summary>The status to explain.</summary>
    [BindProperty(SupportsGet = true)]
    public virtual int Code { get; set; }

    /// <summary>What the person lacks; null when it is not known.</summary>
    public Permission? Lacking { get; private set; }

    /// <summary>Who could do it, and so knows whom to ask.</summary>
    public IReadOnlyList<Role> WhoCould { get; private set; } = [];

    /// <summary>Finds the request in the log.</summary>
    public string Reference => HttpContext.TraceIdentifier;

    public void OnGet() => Explain();

    public void OnPost() => Explain();

    public void OnPut() => Explain();

    public void OnPatch() => Explain();

    public void OnDelete() => Explain();

    public void OnOptions() => Explain();

    private void Explain()
    {
        // A form that cannot be read stops the binding of the address too.
        if (Code == 0 && int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var code)) { Code = code; }

        if (Code is < 400 or > 599) { Code = StatusCodes.Status404NotFound; }
        Response.StatusCode = Code;
        if (Code == StatusCodes.Status403Forbidden && HttpContext.Items["permission"] is Permission permission)
        {
            (Lacking, WhoCould) = (permission, [.. Roles.With(permission)]);
        }
    }
}
