using System.IO.Compression;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.ResponseCompression;

namespace Samspill.Web.Shared;

/// <summary>What pages link to and how it travels: style and script by a name that tells their content, so that a browser keeps them for a year; pages compressed.</summary>
public static class Linked
{
    private const string ForAYear = "max-age=31536000, immutable";

    private static string[]? fonts;

    /// <summary>The address of a style or a script, with its fingerprint.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">The path under wwwroot.</param>
    public static string Url(HttpContext context, string path) =>
        "/" + (context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path);

    /// <summary>The addresses of the fonts every page is written in: fetched together with the style, and so there when the page is first drawn.</summary>
    public static IReadOnlyList<string> Fonts(HttpContext context) => fonts ??=
    [
        .. context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetDirectoryContents("lib/fonts")
            .Where(file => file.Name.Contains("-latin.", StringComparison.Ordinal)).Select(file => $"/lib/fonts/{file.Name}").Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Pages are compressed over HTTPS too: what an attacker could learn of a secret by lengths needs their text and the secret in one answer, asked
    /// for often. The session's cookie is not sent with what other sites ask for, and the form's token is encrypted anew in each answer (ADR 0015).
    /// </summary>
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        // Files are served as they were built. The framework's reading anew in development gives compressed files an empty body.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        var services = builder.Services;
        services.AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, ["text/html"]));
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>Serves the files; a font's own name tells its content, so it is kept as long as what has a fingerprint.</summary>
    public static void MapLinked(this WebApplication app)
    {
        var files = app.MapStaticAssets();
        files.AllowAnonymous();
        files.Add(endpoint =>
        {
            if (endpoint is not RouteEndpointBuilder { RoutePattern.RawText: { } route, RequestDelegate: { } serve } || !route.StartsWith("lib/fonts/", StringComparison.Ordinal)) { return; }
            endpoint.RequestDelegate = context =>
            {
                context.Response.OnStarting(Keep, context.Response);
                return serve(context);
            };
        });
    }

    private static Task Keep(object response)
    {
        ((HttpResponse)response).Headers.CacheControl = ForAYear;
        return Task.CompletedTask;
    }
}
