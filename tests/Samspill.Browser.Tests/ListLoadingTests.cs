using System.Globalization;
using System.Text.Json;
using Samspill.Browser.Tests.Harness;
using Samspill.Web;
using Samspill.Web.Tests.Decisions;
using Samspill.Web.Tests.Input;
using Xunit.Abstractions;

namespace Samspill.Browser.Tests;

/// <summary>The list people open many times a day comes in few and small pieces, and nothing in it moves while it comes.</summary>
[Collection(InCounty.Name)]
public sealed class ListLoadingTests(Chromium chromium, ITestOutputHelper output)
{
    private const double MostShift = 0.01;
    private const int MostFirst = 120_000;
    private const int MostRequests = 6;
    private const int MostNext = 30_000;

    // Every shift counts, also one that comes just after a key: nobody presses any here.
    private const string Watch = """
        window.shifts = 0;
        window.observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; });
        window.observer.observe({ type: "layout-shift", buffered: true });
        """;

    private const string Shifts = """
        async () => {
          await document.fonts.ready;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          for (const entry of window.observer.takeRecords()) window.shifts += entry.value;
          return window.shifts;
        }
        """;

    // What came over the wire for this page, with heads; what the browser had already costs nothing. The two fonts are kept for a year and counted by themselves.
    private const string Loaded = """
        () => {
          const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].filter((one) => !one.name.endsWith(".woff2"));
          return JSON.stringify({ bytes: all.reduce((sum, one) => sum + one.transferSize, 0), requests: all.filter((one) => one.transferSize > 0).length });
        }
        """;

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task A_list_of_fifty_loads_lightly_and_stands_still(int width)
    {
        await using var waiting = await Waiting.NewAsync(260);
        await using var context = await SignedInAsync(waiting, width);
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watch);

        var (bytes, requests, shift) = await OpenAsync(page, Urls.Cases);
        (bytes, requests, shift).ShouldSatisfyAllConditions(
            () => bytes.ShouldBeInRange(10_000, MostFirst),
            () => requests.ShouldBeInRange(2, MostRequests),
            () => shift.ShouldBeLessThan(MostShift));
        (await page.Locator("#liste tbody tr").CountAsync()).ShouldBe(50);

        var next = await OpenAsync(page, $"{Urls.Cases}?vis=alle&side=2");
        next.Bytes.ShouldBeInRange(1_000, MostNext);
        next.Shift.ShouldBeLessThan(MostShift);
        (await page.Locator("#liste tbody tr").CountAsync()).ShouldBe(50);

        // The measure must see a shift before it is trusted when it sees none.
        await page.EvaluateAsync("() => document.querySelector('main').prepend(Object.assign(document.createElement('p'), { textContent: 'Noe kommer til.' }))");
        (await page.EvaluateAsync<double>(Shifts)).ShouldBeGreaterThan(MostShift);
    }

    // Signed in, in a browser that has nothing of ours from before.
    private async Task<IBrowserContext> SignedInAsync(Waiting waiting, int width)
    {
        await using var before = await chromium.OpenAsync(new Visit { From = waiting.World.Address });
        await (await before.NewPageAsync()).SignInAsync(await waiting.World.PersonAsync(Scenes.Caseworker));
        var context = await chromium.OpenAsync(new Visit { From = waiting.World.Address, Width = width });
        await context.AddCookiesAsync((await before.CookiesAsync()).Select(one => new Cookie { Name = one.Name, Value = one.Value, Url = waiting.World.Address.ToString() }));
        return context;
    }

    private async Task<(long Bytes, int Requests, double Shift)> OpenAsync(IPage page, string url)
    {
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var shift = await page.EvaluateAsync<double>(Shifts);
        using var loaded = JsonDocument.Parse(await page.EvaluateAsync<string>(Loaded));
        var (bytes, requests) = (loaded.RootElement.GetProperty("bytes").GetInt64(), loaded.RootElement.GetProperty("requests").GetInt32());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{url} at {page.ViewportSize!.Width} px: {bytes} bytes in {requests} requests, shift {shift:0.0000}"));
        return (bytes, requests, shift);
    }
}
