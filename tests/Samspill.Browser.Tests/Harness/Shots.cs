using System.Globalization;

namespace Samspill.Browser.Tests.Harness;

/// <summary>Pictures for the documentation, taken only when SAMSPILL_SCREENSHOTS is 1.</summary>
internal static class Shots
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("SAMSPILL_SCREENSHOTS") == "1";

    /// <summary>The whole page, or what the window shows of a page that is many windows long.</summary>
    public static async Task TakeAsync(IPage page, string name, bool isWhole = true)
    {
        if (!Wanted)
        {
            return;
        }

        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{page.ViewportSize!.Width}.png");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, file), FullPage = isWhole });
    }
}
