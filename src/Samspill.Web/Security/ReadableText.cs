namespace Samspill.Web.Security;

/// <summary>Refuses the sign with number zero: no keyboard writes it, and PostgreSQL cannot keep it.</summary>
public static class ReadableText
{
    public static IApplicationBuilder UseReadableText(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
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
        if (!request.HasFormContentType || request.ContentLength > 4 * 1024 * 1024) { return true; }
        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            return !form.Any(pair => Holds(pair.Key) || pair.Value.Any(Holds));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool Holds(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
