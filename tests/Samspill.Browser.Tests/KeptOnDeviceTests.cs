using Samspill.Browser.Tests.Harness;

namespace Samspill.Browser.Tests;

/// <summary>What could not be saved stays on the device until it is in its field again, or the writer says it can go.</summary>
public sealed class KeptOnDeviceTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Address = "http://localhost:9/behovsmeldinger/1/behov";

    private bool hasRow = true;

    private string Form => $"""
        <!doctype html><meta charset="utf-8">
        <p id="tilstede" data-url="/her?x=1" data-seen=""></p><p id="nytt"></p><p id="linjer"></p><p id="frakoblet" hidden></p><p id="utlogget" hidden><a href="/inn" data-back="/"></a></p>
        <p id="snart-utlogget" hidden></p><button type="button" id="fortsett"></button><p id="uenige" hidden></p><p id="uenige-hvem"></p>
        <section id="uten-felt" hidden><ul></ul><button type="button">Fjern</button></section>
        <form id="del" data-part="Need" data-who="x" data-key-url="/nokkel" data-posted="no">
          <input type="hidden" name="Revision" value="1"><input type="hidden" name="Basis" value="Need.Assessment:a"><input type="hidden" name="Sign" value="s{Guid.CreateVersion7()}">
          <div><textarea id="behov" name="Form.Assessment"></textarea></div>
          {(hasRow ? "<div><input id='rad' name='Form.Rows[a].Name'></div>" : "")}
        </form>
        <span id="lagring" data-retry="igjen" data-restored="hentet" data-saving="lagrer" data-full="fullt"></span>
        <script type="module" src="/writing.js"></script>
        """;

    [Fact]
    public async Task A_text_whose_field_is_gone_is_shown_and_kept_until_the_writer_removes_it()
    {
        var page = await OpenAsync();
        await page.FillAsync("#behov", "Vi trenger mer");
        await page.FillAsync("#rad", "Ny barnehage");
        await page.WaitForFunctionAsync("Object.keys(localStorage).length === 1 && document.querySelectorAll('[data-unsent]').length === 2");
        await page.WaitForTimeoutAsync(600);

        hasRow = false;
        for (var visit = 0; visit < 2; visit++)
        {
            await page.ReloadAsync();
            await page.WaitForSelectorAsync("#uten-felt:not([hidden])");
            (await page.InputValueAsync("#behov")).ShouldBe("Vi trenger mer");
            (await page.TextContentAsync("#uten-felt li")).ShouldBe("Ny barnehage");
        }

        hasRow = true;
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("document.getElementById('rad').value === 'Ny barnehage'");
        (await page.IsHiddenAsync("#uten-felt")).ShouldBeTrue();

        hasRow = false;
        await page.WaitForTimeoutAsync(600);
        await page.ReloadAsync();
        await page.ClickAsync("#uten-felt button");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("document.getElementById('behov').value.length > 0");
        (await page.IsHiddenAsync("#uten-felt")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_device_without_room_is_said_on_the_status_line()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }");

        await page.FillAsync("#behov", "Vi trenger mer");

        await page.WaitForFunctionAsync("document.getElementById('lagring').textContent === 'fullt'");
    }

    // The service answers with the page and the key, and takes no saves.
    private async Task<IPage> OpenAsync()
    {
        var page = await (await chromium.OpenAsync(new Visit())).NewPageAsync();
        await page.RouteAsync("**/*", async route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath;
            if (route.Request.Method == "POST") { await route.AbortAsync(); }
            else if (path.EndsWith(".js", StringComparison.Ordinal)) { await route.FulfillAsync(new() { Path = Path.Combine(Repository.Root, "src", "Samspill.Web", "wwwroot", path[1..]), ContentType = "text/javascript" }); }
            else if (path == "/nokkel") { await route.FulfillAsync(new() { ContentType = "application/json", Body = $$"""{"key":"{{Convert.ToBase64String(new byte[32])}}"}""" }); }
            else { await route.FulfillAsync(new() { ContentType = "text/html", Body = Form }); }
        });
        await page.GotoAsync(Address);
        await page.WaitForTimeoutAsync(300);
        return page;
    }
}
