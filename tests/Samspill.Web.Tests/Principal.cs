using System.Security.Claims;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests;

/// <summary>A signed-in user as the cookie would make it.</summary>
internal static class Principal
{
    public static ClaimsPrincipal Of(Guid person) => new(new ClaimsIdentity([new Claim(CurrentActor.PersonClaim, person.ToString())], "test"));
}
