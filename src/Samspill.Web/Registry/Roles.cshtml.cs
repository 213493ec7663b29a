using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Registry;

/// <summary>Who can do what: the permission matrix itself, read both ways, so that nobody has to guess.</summary>
[AllowAnonymous]
public sealed class RolesPage : PageModel
{
    /// <summary>Every permission with the roles that carry it.</summary>
    public IReadOnlyList<(Permission Permission, IReadOnlyList<Role> Roles)> Permissions { get; } =
        [.. Enum.GetValues<Permission>().Select(permission => (permission, (IReadOnlyList<Role>)[.. Roles.With(permission)]))];

    public void OnGet()
    {
    }
}
