using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Web;
using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>A caseworker without script chooses the cases of a list with the keyboard alone, takes them, puts one back, and sends on those no rule has remarked on.</summary>
[Collection(InCounty.Name)]
public sealed class ACaseworkersMorning(Chromium chromium)
{
    [Fact]
    public async Task Cases_are_taken_and_cleared_by_keyboard_and_one_is_put_back()
    {
        var world = new World();
        await world.InitializeAsync();
        try
        {
            await using var context = await chromium.OpenAsync(new Visit { From = world.Address, WithScript = false });
            var page = await context.NewPageAsync();
            await page.SignInAsync(await world.PersonAsync("Saksbehandler"));
            var before = await InCheckAsync(world);

            await page.GotoAsync($"{Urls.Cases}?steg=kvalitetssjekk&runde=demo-2");
            (await page.Locator(".sp-bulk").IsVisibleAsync()).ShouldBeFalse("nothing is chosen yet");
            var chosen = await ChooseAllAsync(page);
            (await page.Locator(".sp-bulk").IsVisibleAsync()).ShouldBeTrue();
            (await ToldAsync(page, "ta")).ShouldBe(("Ta sakene", null));
            await PressAsync(page, "button[name=handling][value=ta]");
            await PressAsync(page, "main form[method=post] button[type=submit]");
            (await world.AskAsync(db => db.Cases.CountAsync(one => one.AssignedTo != null))).ShouldBe(chosen);

            await TickAsync(page.Locator("section[aria-labelledby=gjort] [name=valg]").First);
            await PressAsync(page, "button[name=handling][value=angre-fordeling]");
            (await world.AskAsync(db => db.Cases.CountAsync(one => one.AssignedTo != null))).ShouldBe(chosen - 1);

            await ClearAsync(page);
            (await InCheckAsync(world)).ShouldBeLessThan(before);
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private static async Task ClearAsync(IPage page)
    {
        await page.GotoAsync($"{Urls.Cases}?steg=kvalitetssjekk&runde=demo-2");
        await ChooseAllAsync(page);
        await PressAsync(page, "button[name=handling][value=godkjenn]");
        foreach (var group in await page.Locator("main form[method=post] fieldset").AllAsync()) { await TickAsync(group.Locator("input[type=radio]").First); }
        await PressAsync(page, "main form[method=post] button[type=submit]");
        (await page.Locator("section[aria-labelledby=gjort] li").CountAsync()).ShouldBeGreaterThan(0);
    }

    // What the bar's button is called, and what is told of it besides.
    private static async Task<(string Name, string? Description)> ToldAsync(IPage page, string act)
    {
        var button = page.Locator($".sp-bulk button[value={act}]");
        return ((await button.InnerTextAsync()).Trim(), await button.GetAttributeAsync("aria-description"));
    }

    private static Task<int> InCheckAsync(World world) => world.AskAsync(db => db.Cases.CountAsync(one => one.Status == CaseStatus.Submitted && one.RoundNumber == "demo-2"));

    private static async Task<int> ChooseAllAsync(IPage page)
    {
        var boxes = await page.Locator("#liste tbody [name=valg]").AllAsync();
        foreach (var box in boxes) { await TickAsync(box); }
        return boxes.Count;
    }

    // As somebody without a mouse: what is pressed must take the focus, and answer to a key.
    private static async Task TickAsync(ILocator box)
    {
        await box.FocusAsync();
        await box.PressAsync("Space");
        (await box.IsCheckedAsync()).ShouldBeTrue();
    }

    private static async Task PressAsync(IPage page, string button)
    {
        var found = page.Locator(button).First;
        await found.FocusAsync();
        await page.LeadsOnAsync(() => found.PressAsync("Enter"));
    }
}
