using Microsoft.AspNetCore.Http.Features;

namespace Samspill.Web.Security;

/// <summary>A page that takes files: its form may be larger than others, by so many bytes with everything in it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargeFormAttribute(int largest) : Attribute
{
    public int Largest { get; } = largest;
}

/// <summary>Reads the forms of pages that take files: after it is known who sends, never more than the page allows, and with an honest status when it is too much.</summary>
public static class LargeForms
{
    private const int MostValues = 50;

    public static IApplicationBuilder UseLargeForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Of(context) is { } form && context.Request.HasFormContentType && await RefusedAsync(context, form) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        await next(context);
    });

    /// <summary>What the page that was asked for takes; null for all others.</summary>
    public static LargeFormAttribute? Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<LargeFormAttribute>();

    private static async Task<int?> RefusedAsync(HttpContext context, LargeFormAttribute form)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) { limit.MaxRequestBodySize = form.Largest; }
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = form.Largest, ValueCountLimit = MostValues }));
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException unread)
        {
            return unread.StatusCode;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
