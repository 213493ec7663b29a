using Designsystemet.Razor;

namespace Samspill.Web.Texts;

/// <summary>Which language a request is answered in: the one chosen, else the one the browser asks for, else bokmål .</summary>
public static class LanguageChoice
{
    public const string Cookie = "samspill-sprak";

    /// <summary>Sets the language before anything is written.</summary>
    public static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<TextCatalog>().Language = Of(context.Request);
        return next(context);
    });

    /// <summary>The address that changes the language and comes back.</summary>
    public static void MapLanguageChoice(this IEndpointRouteBuilder routes) => routes.MapGet("/sprak/{language}", (string language, string? retur, HttpContext context) =>
    {
        if (!TextCatalog.Languages.Contains(language)) { return Results.NotFound(); }
        context.Response.Cookies.Append(Cookie, language, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect(retur is ['/', not ('/' or '\\'), ..] && !retur.Any(char.IsControl) ? retur : "/");
    }).AllowAnonymous();

    /// <summary>What the tag helpers say by themselves.</summary>
    public static DsTexts ForTagHelpers(IServiceProvider services)
    {
        var texts = services.GetRequiredService<TextCatalog>();
        return new DsTexts
        {
            Optional = texts["shared.optional"],
            CharactersLeft = texts["shared.characters-left"],
            CharactersTooMany = texts["shared.characters-too-many"],
            ErrorSummaryTitle = texts["shared.error-summary-title"],
            Previous = texts["shared.previous"],
            Next = texts["shared.next"],
            Page = texts["shared.page"],
            BreadcrumbsLabel = texts["shared.breadcrumbs"],
            CloseLabel = texts["shared.close"],
        };
    }

    private static string Of(HttpRequest request)
    {
        if (request.Cookies[Cookie] is { } chosen && TextCatalog.Languages.Contains(chosen)) { return chosen; }
        foreach (var accepted in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1))
        {
            var two = accepted.Value.Value is { Length: >= 2 } value ? value[..2] : "";
            if (two == "no") { return "nb"; }
            if (TextCatalog.Languages.Contains(two)) { return two; }
        }

        return "nb";
    }
}
