using Microsoft.AspNetCore.Diagnostics;

namespace Samspill.Web.Security;

/// <summary>Refuses the sign with number zero: no keyboard writes it, and PostgreSQL cannot keep it.</summary>
public static class ReadableText
{
    /// <summary>The largest form in bytes; the server takes no more either.</summary>
    public const int Largest = 4 * 1024 * 1024;

    public static IApplicationBuilder UseReadableText(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // The page that explains a refusal is not refused once more.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        if (context.Request.ContentLength > (LargeForms.Of(context)?.Largest ?? Largest))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (!await IsReadableAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    });

    private static async Task<bool> IsReadableAsync(HttpContext context)
    {
        var request = context.Request;
        if (Holds(request.Path.Value) || request.Query.Any(pair => pair.Value.Any(Holds))) { return false; }

        // A form with a file is read when it is known who sends it; the bytes of the file are no text.
        if (!request.HasFormContentType || LargeForms.Of(context) is not null) { return true; }
        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            return !form.Any(pair => Holds(pair.Key) || pair.Value.Any(Holds));
        }
        catch (Exception unread) when (unread is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }

    private static bool Holds(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
