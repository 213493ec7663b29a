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

    /// <summary>The setting that says how many minutes a session lasts without anybody doing anything; eight hours when it says nothing.</summary>
    public const string MinutesSetting = "SAMSPILL_SESSION_MINUTES";

    /// <summary>The header by which a script says that it asks, so that it is answered and not sent to another page.</summary>
    public const string FetchHeader = "X-Requested-With";

    /// <summary>What the header says when a page asks by itself, because a stream told it to.</summary>
    public const string Following = "stream";

    private const string LeftKey = "session-left";

    /// <summary>How long the session lasts from now if nothing more is done.</summary>
    public static TimeSpan? Left(HttpContext context) => context.Items[LeftKey] as TimeSpan?;

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            (options.LoginPath, options.AccessDeniedPath, options.ReturnUrlParameter) = ("/logg-inn", "/ingen-tilgang", "retur");
            (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite) = ("samspill", true, SameSiteMode.Lax);
            (options.ExpireTimeSpan, options.SlidingExpiration) = (TimeSpan.FromMinutes(builder.Configuration.GetValue<int?>(MinutesSetting) ?? 480), true);
            options.Cookie.SecurePolicy = builder.Environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

            options.Events.OnRedirectToLogin = ToSignIn;
            options.Events.OnCheckSlidingExpiration = Slide;

            // A refusal is an answer in place, not a detour: the address stays and the status is true.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    // A script is told that nobody is signed in; a person is sent to sign in and back.
    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers[FetchHeader] == "fetch" || IsFollowing(context.Request)) { context.Response.StatusCode = StatusCodes.Status401Unauthorized; }
        else { context.Response.Redirect(context.RedirectUri); }
        return Task.CompletedTask;
    }

    // A page that asks by itself who is there or what has changed keeps no session alive; a person who asks to go on does.
    private static Task Slide(CookieSlidingExpirationContext context)
    {
        var isPolling = (context.Request.Path.Value?.EndsWith("/tilstede", StringComparison.Ordinal) == true || IsFollowing(context.Request)) && !context.Request.Query.ContainsKey("fortsett");
        context.ShouldRenew = !isPolling && (context.ShouldRenew || context.Request.Query.ContainsKey("fortsett"));
        context.HttpContext.Items[LeftKey] = context.ShouldRenew ? context.Options.ExpireTimeSpan : context.RemainingTime;
        return Task.CompletedTask;
    }

    private static bool IsFollowing(HttpRequest request) => request.Headers[FetchHeader] == Following || request.Headers.Accept == "text/event-stream";

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
