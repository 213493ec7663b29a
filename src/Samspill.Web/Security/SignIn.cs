using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Samspill.Web.Spine;

namespace Samspill.Web.Security;

/// <summary>The session: a cookie that names the person and the mandate they work under, nothing else.</summary>
public static class SignIn
{
    /// <summary>The setting that allows signing in as a demo role.</summary>
    public const string DemoSetting = "SAMSPILL_DEMO_SIGNIN";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            (options.LoginPath, options.AccessDeniedPath, options.ReturnUrlParameter) = ("/logg-inn", "/ingen-tilgang", "retur");
            (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite) = ("samspill", true, SameSiteMode.Lax);
            (options.ExpireTimeSpan, options.SlidingExpiration) = (TimeSpan.FromHours(8), true);
            options.Cookie.SecurePolicy = builder.Environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

            // A refusal is an answer in place, not a detour: the address stays and the status is true.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>True when roles can be signed in to without a password.</summary>
    /// <exception cref="InvalidOperationException">Somebody asks for it in production.</exception>
    public static bool AllowsDemo(IConfiguration configuration, IHostEnvironment environment)
    {
        var asked = configuration.GetValue<bool?>(DemoSetting);
        if (asked == true && environment.IsProduction())
        {
            throw new InvalidOperationException($"{DemoSetting} is set in production: anybody could sign in as anybody. Remove it, or run in another environment.");
        }

        return asked ?? environment.IsDevelopment();
    }

    public static Task AsAsync(HttpContext context, Guid person, Guid mandate)
    {
        // The name identifier binds antiforgery tokens to the person, so that forms in other tabs outlive a change of role.
        Claim[] claims = [new(ClaimTypes.NameIdentifier, person.ToString()), new(CurrentActor.PersonClaim, person.ToString()), new(CurrentActor.MandateClaim, mandate.ToString())];
        return context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }
}

/// <summary>Whether the demo sign-in is open in this installation.</summary>
public sealed record DemoSignIn(bool IsOpen);
