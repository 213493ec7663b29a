using System.Net;
using Samspill.Browser.Tests.Harness;
using Samspill.Web.Tests;
using Samspill.Web.Tests.Contracts;

namespace Samspill.Browser.Tests;

/// <summary>Every page in a real browser, narrow and wide, light and dark: axe finds nothing, and nothing scrolls sideways (WCAG 2.2 AA).</summary>
[Collection(EveryPage.Name)]
public sealed class EveryPageTests(World world, Chromium chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Every_page_is_accessible_and_fits(int width)
    {
        var faults = new List<string>();
        var pages = await PagesAsync();
        pages.Count.ShouldBeGreaterThan(35);
        foreach (var same in pages.GroupBy(page => page.Person))
        {
            await using var context = await chromium.OpenAsync(new Visit { From = world.Address, Width = width, Inspected = true });
            var page = await context.NewPageAsync();
            if (same.Key != Guid.Empty) { await page.SignInAsync(same.Key); }
            foreach (var (url, _) in same) { faults.AddRange(await FaultsAsync(page, url)); }
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(820)]
    public async Task Every_page_fits_in_between_widths(int width)
    {
        var faults = new List<string>();
        foreach (var same in (await PagesAsync()).GroupBy(page => page.Person))
        {
            await using var context = await chromium.OpenAsync(new Visit { From = world.Address, Width = width, WithScript = true });
            var page = await context.NewPageAsync();
            if (same.Key != Guid.Empty) { await page.SignInAsync(same.Key); }
            foreach (var (url, _) in same)
            {
                await page.GotoAsync(url);
                if (await OverflowAsync(page) is { } overflow) { faults.Add(overflow); }
            }
        }

        faults.ShouldBeEmpty();
    }

    // What a script or a spreadsheet reads, nobody looks at.
    private static bool IsForPrograms(string route) => new[] { ".csv", ".xlsx", ".ics", "/tilstede", "/nokkel", "/strom" }.Any(end => route.EndsWith(end, StringComparison.Ordinal));

    private static async Task<List<string>> FaultsAsync(IPage page, string url)
    {
        var faults = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) { faults.Add($"{url}: {message.Text}"); } };
        await page.GotoAsync(url);
        var grounds = new HashSet<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            grounds.Add(await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
            try
            {
                await (scheme == ColorScheme.Light ? Axe.CheckAsync(page) : Axe.CheckColoursAsync(page));
            }
            catch (ShouldAssertException found)
            {
                faults.Add($"{scheme}: {found.Message}");
            }
        }

        if (grounds.Count < 2) { faults.Add($"{url} looks the same in light and dark."); }
        if (await OverflowAsync(page) is { } overflow) { faults.Add(overflow); }
        return faults;
    }

    private static async Task<string?> OverflowAsync(IPage page)
    {
        try
        {
            await Width.FitsAsync(page);
            return null;
        }
        catch (ShouldAssertException found)
        {
            return found.Message;
        }
    }

    // Each route once, with the first person of the county who gets an answer; the public page where it is public.
    private async Task<List<(string Url, Guid Person)>> PagesAsync()
    {
        var persons = await Everybody.OfAsync(world);
        var found = new List<(string, Guid)>();
        foreach (var route in Samples.Routes(world).Where(route => !Everybody.HasNoPage(route) && !IsForPrograms(route)))
        {
            foreach (var sample in await Samples.ForAsync(world, route))
            {
                foreach (var (name, visitor) in persons)
                {
                    if ((await visitor.GetAsync(sample.Url)).Status != HttpStatusCode.OK) { continue; }
                    found.Add((sample.Url, name == "(public)" ? Guid.Empty : await world.PersonAsync(name)));
                    break;
                }
            }
        }

        return found;
    }
}
