namespace Samspill.Browser.Tests.Harness;

/// <summary>What somebody who writes in a report sees of how it goes.</summary>
internal static class Writing
{
    /// <summary>Types as a person does, at the end of what stands there.</summary>
    public static async Task WriteAsync(this IPage page, string name, string text)
    {
        var field = page.Locator($"main [name='{name}']:not([type=hidden])");
        await field.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await field.PressSequentiallyAsync(text);
    }

    /// <summary>Leaves the field, and waits until the program has said that it is saved.</summary>
    public static async Task LeaveAsync(this IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        await page.SaysAsync("#lagring", "Lagret");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('[data-unsent]').length === 0");
    }

    /// <summary>Waits until an element says this.</summary>
    public static Task SaysAsync(this IPage page, string element, string words) =>
        Assertions.Expect(page.Locator(element)).ToContainTextAsync(words, new() { Timeout = 20_000 });

    /// <summary>Waits until an element is shown, or no longer.</summary>
    public static Task ShowsAsync(this IPage page, string element, bool isShown = true) =>
        Assertions.Expect(page.Locator(element)).ToBeVisibleAsync(new() { Visible = isShown, Timeout = 20_000 });

    public static Task<string> ValueAsync(this IPage page, string name) => page.Locator($"main [name='{name}']:not([type=hidden])").InputValueAsync();
}
