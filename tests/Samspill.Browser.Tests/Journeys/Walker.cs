using Samspill.Browser.Tests.Harness;
using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>Somebody at a browser of their own, who fills in what a page asks for and presses what it offers.</summary>
internal sealed class Walker(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    /// <summary>Signs in as the person with this title.</summary>
    public static async Task<Walker> AsAsync(Chromium chromium, World world, string person, bool withScript)
    {
        var context = await chromium.OpenAsync(new Visit { From = world.Address, WithScript = withScript });
        var page = await context.NewPageAsync();
        await page.SignInAsync(await world.PersonAsync(person));
        return new Walker(context, page);
    }

    public async Task GoAsync(string url)
    {
        var answer = await page.GotoAsync(url);
        answer!.Status.ShouldBe(200, url);
    }

    public Task FillAsync(string name, string value) => page.Locator($"main [name='{name}']:not([type=hidden])").FillAsync(value);

    public Task ChooseAsync(string name, string value) => page.Locator($"main select[name='{name}']").SelectOptionAsync(value);

    public Task TickAsync(string name, string value) => page.Locator($"main input[name='{name}'][value='{value}']:not([type=hidden])").CheckAsync();

    /// <summary>Ticks every box and circle whose name begins and ends like this.</summary>
    public async Task TickAllAsync(string begins, string ends, string? value = null)
    {
        var with = value is null ? "" : $"[value='{value}']";
        foreach (var box in await page.Locator($"main input[name^='{begins}'][name$='{ends}']{with}:not([type=hidden])").AllAsync()) { await box.CheckAsync(); }
    }

    /// <summary>Answers a choice, whichever way the page asks it.</summary>
    public async Task TickOrChooseAsync(string name, string value)
    {
        if (await page.Locator($"main select[name='{name}']").CountAsync() > 0) { await ChooseAsync(name, value); }
        else if (await OffersAsync(name)) { await TickAsync(name, value); }
    }

    /// <summary>True when the page offers a field of this name.</summary>
    public async Task<bool> OffersAsync(string name) => await page.Locator($"main [name='{name}']:not([type=hidden])").CountAsync() > 0;

    /// <summary>Presses the page's confirming button: the last one that submits the main form.</summary>
    public async Task PressAsync()
    {
        await page.Locator("main form[method=post] button[type=submit]:not([name])").Last.LeadsOnAsync();
        await IsThroughAsync();
    }

    /// <summary>Presses a button by its name and value.</summary>
    public async Task PressAsync(string name, string value)
    {
        await page.Locator($"main button[name='{name}'][value='{value}']").First.LeadsOnAsync();
        await IsThroughAsync();
    }

    public async Task<string> TextAsync() => await page.Locator("main").InnerTextAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task IsThroughAsync()
    {
        var errors = await page.Locator("#feil").AllInnerTextsAsync();
        errors.ShouldBeEmpty(errors.Count > 0 ? $"{page.Url}{Environment.NewLine}{await TextAsync()}" : "");
    }
}
