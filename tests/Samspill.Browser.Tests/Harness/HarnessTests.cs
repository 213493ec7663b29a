namespace Samspill.Browser.Tests.Harness;

/// <summary>The tools must be able to see a fault before we trust them when they see none.</summary>
public sealed class HarnessTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Sound =
        "data:text/html,<!doctype html><html lang=nb><title>Prøve</title><main><h1>Prøve</h1><p id=p>uten skript</p><script>p.textContent='med skript'</script></main></html>";

    [Fact]
    public async Task A_page_is_drawn()
    {
        var page = await OpenAsync(new Visit { Width = 320 }, Sound);

        var picture = await page.ScreenshotAsync();

        picture.Length.ShouldBeGreaterThan(1000);
        page.ViewportSize!.Width.ShouldBe(320);
    }

    [Theory]
    [InlineData(true, "med skript")]
    [InlineData(false, "uten skript")]
    public async Task Script_runs_only_when_it_is_on(bool withScript, string expected)
    {
        var page = await OpenAsync(new Visit { WithScript = withScript }, Sound);

        (await page.Locator("#p").TextContentAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task Axe_accepts_a_sound_page_in_spite_of_a_strict_policy()
    {
        var page = await OpenAsync(new Visit { Inspected = true }, Sound.Replace("<title>", "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><title>", StringComparison.Ordinal));

        await Axe.CheckAsync(page);
    }

    [Fact]
    public async Task Axe_names_what_is_wrong_and_where()
    {
        var page = await OpenAsync(new Visit { Inspected = true }, "data:text/html,<html lang=nb><title>Prøve</title><main><h1>Prøve</h1><input name=belop></main></html>");

        var fault = await Assert.ThrowsAsync<ShouldAssertException>(() => Axe.CheckAsync(page));

        fault.Message.ShouldContain("label");
        fault.Message.ShouldContain("belop");
    }

    [Fact]
    public async Task A_page_that_is_too_wide_is_found_out()
    {
        var page = await OpenAsync(new Visit { Width = 320 }, "data:text/html,<html lang=nb><title>Prøve</title><div style='width:400px'>bred</div></html>");

        await Assert.ThrowsAsync<ShouldAssertException>(() => Width.FitsAsync(page));
    }

    private async Task<IPage> OpenAsync(Visit visit, string address)
    {
        var context = await chromium.OpenAsync(visit);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }
}
