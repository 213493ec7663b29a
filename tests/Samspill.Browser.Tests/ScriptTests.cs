using Samspill.Browser.Tests.Harness;

namespace Samspill.Browser.Tests;

/// <summary>The scripts on a page of their own: samspill.js mirrors the server's sums (R-17: share of each year's grant, rounded up) and knows no rule itself; list.js tells what is chosen.</summary>
public sealed class ScriptTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Budget = """
        <form>
          <input id="first" data-money data-adds="grant-1 grant" value="333 334">
          <input id="second" data-money data-adds="grant-2 grant" value="0">
          <input id="own" data-money data-adds="own-1" value="0">
          <output id="total" data-total="grant"></output>
          <output id="required" data-share="3/10" data-of="grant-1 grant-2"></output>
          <output id="lacks" data-share="3/10" data-of="grant-1" data-lacks="own-1"></output>
        </form>
        <input id="search" type="search" data-search>
        <button id="blocked" aria-disabled="true" type="submit" form="other">Send</button>
        <form id="other"></form>
        <form id="liste" data-keys="on">
          <table><thead><tr><th><input data-picks type="checkbox" hidden></th></tr></thead><tbody><tr><th><input name="valg" type="checkbox" data-fits="ta"></th></tr></tbody></table>
          <input name="alle" type="checkbox">
          <button value="ta"><span data-of="av">Ta sakene</span></button>
        </form>
        <button id="print" data-print hidden>Skriv ut</button>
        """;

    [Fact]
    public async Task Sums_and_required_share_follow_what_is_written()
    {
        var page = await OpenAsync();

        await page.FillAsync("#second", "1");
        (await TextAsync(page, "#total")).ShouldBe("333 335");
        (await TextAsync(page, "#required")).ShouldBe("100 002");

        await page.FillAsync("#own", "100.000 kr");
        (await TextAsync(page, "#lacks")).ShouldBe("1");

        await page.FillAsync("#own", "250 000");
        (await TextAsync(page, "#lacks")).ShouldBe("0");
    }

    [Theory]
    [InlineData("120000", "120 000")]
    [InlineData("120.000 kr", "120 000")]
    [InlineData("1 200 000,-", "1 200 000")]
    [InlineData("12.5", "12.5")]
    [InlineData("omtrent 5", "omtrent 5")]
    public async Task An_amount_is_set_out_when_the_field_is_left_and_other_text_is_kept(string written, string shown)
    {
        var page = await OpenAsync();

        await page.FillAsync("#first", written);
        await page.FocusAsync("#second");

        (await page.InputValueAsync("#first")).Replace('\u00a0', ' ').ShouldBe(shown);
    }

    [Fact]
    public async Task Slash_goes_to_the_search_field_but_not_while_writing()
    {
        var page = await OpenAsync();

        await page.PressAsync("#first", "/");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("first");

        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("search");
        (await page.InputValueAsync("#search")).ShouldBe("");
    }

    [Fact]
    public async Task Slash_opens_the_fold_the_search_field_is_in()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("const fold = document.createElement('details'); fold.append(document.querySelector('#search')); document.body.append(fold)");

        await page.Keyboard.PressAsync("/");

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("search");
    }

    [Fact]
    public async Task Acts_on_a_whole_list_are_not_said_to_fit_the_rows_of_the_page_alone()
    {
        var page = await OpenAsync("list.js");
        await page.CheckAsync("[name=valg]");
        (await page.GetAttributeAsync("[value=ta]", "aria-description")).ShouldBe("1 av 1");

        await page.CheckAsync("[name=alle]");

        (await page.GetAttributeAsync("[value=ta]", "aria-description")).ShouldBeNull();
    }

    [Fact]
    public async Task Slash_can_be_turned_off()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("document.body.dataset.keys = 'off'");

        await page.Keyboard.PressAsync("/");

        (await page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBe("BODY");
    }

    [Fact]
    public async Task An_act_that_is_not_possible_can_be_reached_and_does_nothing()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("document.querySelector('#other').addEventListener('submit', (e) => { e.preventDefault(); document.title = 'sent'; })");

        await page.FocusAsync("#blocked");
        await page.Keyboard.PressAsync("Enter");

        (await page.TitleAsync()).ShouldNotBe("sent");
    }

    [Fact]
    public async Task The_print_button_shows_itself_when_script_is_on() =>
        (await (await OpenAsync()).Locator("#print").IsVisibleAsync()).ShouldBeTrue();

    private async Task<IPage> OpenAsync(string script = "samspill.js")
    {
        var page = await (await chromium.OpenAsync(new Visit())).NewPageAsync();
        await page.SetContentAsync(Budget);
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Repository.Root, "src", "Samspill.Web", "wwwroot", script), Type = "module" });
        return page;
    }

    private static async Task<string> TextAsync(IPage page, string selector) =>
        (await page.TextContentAsync(selector) ?? "").Replace('\u00a0', ' ');
}
