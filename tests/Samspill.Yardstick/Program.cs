using System.Globalization;
using System.Text;
using Samspill.Yardstick;

// What the product is held against: the same rows and as many bytes with hardly anything between, no sign-in, no rules. Never shipped.
var (setting, port) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Error);
builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
await using var app = builder.Build();
await using var rows = new Rows(setting);

app.MapGet("/list", async (HttpContext context, int bytes) => await Page.WriteAsync(context, await rows.ListAsync(context.RequestAborted), bytes));
app.MapGet("/case/{id:guid}", async (HttpContext context, Guid id, int bytes) => await Page.WriteAsync(context, await rows.CaseAsync(id, context.RequestAborted), bytes));
app.MapPost("/save/{id:guid}/{part}", async (HttpContext context, Guid id, string part, int bytes) =>
{
    using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
    await rows.SaveAsync(id, part, await reader.ReadToEndAsync(context.RequestAborted), context.RequestAborted);
    await Page.WriteAsync(context, "saved", bytes);
});
app.MapPost("/send/{id:guid}", async (HttpContext context, Guid id) =>
{
    using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
    await rows.SendAsync(id, await reader.ReadToEndAsync(context.RequestAborted), context.RequestAborted);
    return Results.Redirect("/sent");
});
await app.RunAsync();

namespace Samspill.Yardstick
{
    /// <summary>An answer of so many bytes, beginning with what was read.</summary>
    internal static class Page
    {
        private static readonly byte[] Filling = [.. Enumerable.Repeat((byte)' ', 1_000_000)];

        public static async Task WriteAsync(HttpContext context, string text, int bytes)
        {
            var start = Encoding.UTF8.GetBytes(text).AsMemory();
            if (start.Length > bytes) { start = start[..bytes]; }
            (context.Response.ContentType, context.Response.ContentLength) = ("text/html; charset=utf-8", bytes);
            await context.Response.Body.WriteAsync(start, context.RequestAborted);
            await context.Response.Body.WriteAsync(Filling.AsMemory(0, bytes - start.Length), context.RequestAborted);
        }
    }
}
