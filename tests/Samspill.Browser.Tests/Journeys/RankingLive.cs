using System.Globalization;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web;
using Samspill.Web.Spine;
using Samspill.Web.Tests;
using Samspill.Web.Tests.Input;
using Samspill.Web.Tests.Live;
using Xunit.Abstractions;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>A group of five at one list: each sees what the others do, nobody is disturbed in what they write, and one steps aside in a case (R-80).</summary>
[Collection(InCounty.Name)]
public sealed class RankingLive(World world, Chromium chromium, ITestOutputHelper output)
{
    private const string Member = "Medlem i arbeidsgruppen, Buskerud";
    private const string Secretary = "Sekretær for samarbeidsforum";
    private const string Deputy = "Varamedlem i arbeidsgruppen, Buskerud";
    private const string Numbers = "() => [...document.querySelectorAll('#linjer tr[data-line]')].map((row) => row.dataset.line).join(' ')";

    // When a page first showed an order, by the clock all five share.
    private const string NoteOrders = $$"""
        () => {
          window.shown = {};
          new MutationObserver(() => (window.shown[({{Numbers}})()] ??= Date.now())).observe(document.getElementById("linjer"), { childList: true, subtree: true });
        }
        """;

    private const string Shown = "(expected) => Object.entries(window.shown).find(([order]) => order.startsWith(expected))[1]";
    private const string Answered = "() => performance.timeOrigin + performance.getEntriesByType('resource').findLast((one) => one.name.includes('handler=Move')).responseEnd";

    private static readonly string[] Five = [Scenes.Coordinator, Member, Member, Deputy, Scenes.Owner];

    [Fact]
    public async Task A_group_of_five_ranking_live_with_one_recused()
    {
        var list = await LargeList.OpenAsync(world, 9);
        var (id, aside) = (new Ref<Recommendation>(list.Id), list.Lines[3]);
        (await world.ActingAsync(await world.PersonAsync(Deputy), recorder => recorder.RecordAsync(id, new DeclareBodyRecusal(aside.Case, "Jeg leder virksomheten"), null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();
        var pages = await Task.WhenAll(Five.Select(who => OpenAsync(who, list.Id)));
        var (leader, writer, recused) = (pages[0], pages[1], pages[3]);

        (await recused.Locator(Row(aside)).Locator("input:not([type=hidden]), select, textarea, button").CountAsync()).ShouldBe(0);
        (await recused.Locator(Row(aside)).TextContentAsync()).ShouldNotBeNull().ShouldContain("Du er inhabil i denne saken");

        // Somebody is writing; the leader moves a case past the row, and writes in another cell of it.
        var reason = writer.Locator($"{Row(list.Lines[1])} textarea");
        await reason.FillAsync("Halvskrevet tek");
        await leader.Locator($"{Row(list.Lines[2])} [data-move='-1']").ClickAsync();
        foreach (var page in pages) { await StandsAsync(page, Ordered(list, 0, 2, 1, 3, 4, 5)); }

        (await leader.Locator("#flytt").TextContentAsync()).ShouldBe("Flyttet til plass 2.");
        (await writer.Locator("#siste").TextContentAsync()).ShouldNotBeNull().ShouldContain("Leder av arbeidsgruppe flyttet");
        (await reason.InputValueAsync()).ShouldBe("Halvskrevet tek");
        (await reason.EvaluateAsync<bool>("(field) => field === document.activeElement && field.selectionStart === 15")).ShouldBeTrue("focus and caret stay where they were");

        await AmountsInTheSameRowAsync(list, leader, writer, reason);
        await Shots.TakeAsync(recused, "journey-ranking-recused");
        await Shots.TakeAsync(leader, "journey-ranking-live");
        await Task.WhenAll(pages.Select(page => page.Context.CloseAsync()));
    }

    [Fact]
    public async Task Five_browsers_see_a_move_within_a_second()
    {
        var list = await LargeList.OpenAsync(world, 8);
        var pages = await Task.WhenAll(Five.Select(who => OpenAsync(who, list.Id)));
        foreach (var page in pages) { await page.EvaluateAsync(NoteOrders); }

        // Past one another, so that no order comes twice.
        var (order, slowest) = (list.Lines.Where(line => line.Rank is not null).Select(line => line.Number).ToList(), new List<double>());
        foreach (var from in new[] { 1, 2, 3, 1, 2 })
        {
            var moved = order[from];
            order.RemoveAt(from);
            order.Insert(from - 1, moved);
            var times = await MoveAsync(pages, moved, string.Join(' ', order));
            output.WriteLine($"Five browsers showed the move {string.Join(", ", times.Select(time => time.ToString("0", CultureInfo.InvariantCulture)))} ms after the answer to whoever moved.");
            slowest.Add(times.Max());
        }

        slowest.Order().ElementAt(slowest.Count / 2).ShouldBeInRange(0, 1000, "the slowest of five, in the middle one of five moves");
        await Task.WhenAll(pages.Select(page => page.Context.CloseAsync()));
    }

    [Fact]
    public async Task A_member_ranks_by_keyboard_alone_on_a_narrow_screen()
    {
        var list = await LargeList.OpenAsync(world, 6);
        var page = await OpenAsync(Member, list.Id, 360);
        await Width.FitsAsync(page);
        await page.Locator($"{Row(list.Lines[2])} [name$='.Rank']").FocusAsync();

        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await SaysAsync(page, "Flyttet til plass 2.");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await SaysAsync(page, "Flyttet til plass 1.");
        (await page.EvaluateAsync<string>("() => document.activeElement.closest('tr').dataset.line")).ShouldBe(list.Lines[2].Number);

        // By number, then taken back with the button.
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("3");
        await page.Keyboard.PressAsync("Enter");
        await SaysAsync(page, "Flyttet til plass 3.");
        await page.Locator("#angre").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await SaysAsync(page, "Flyttet til plass 1.");

        // An amount above the ask is said at the field, and what was typed stays.
        var amount = page.Locator($"{Row(list.Lines[0])} [name$='.Year1']");
        await amount.FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("9999999");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(amount).ToHaveAttributeAsync("aria-invalid", "true");
        (await amount.InputValueAsync()).Replace('\u00A0', ' ').ShouldBe("9 999 999");
        (await amount.EvaluateAsync<int>("(field) => field.scrollWidth - field.clientWidth")).ShouldBe(0, "all seven digits are seen");
        await Axe.CheckAsync(page);
        await Width.FitsAsync(page);
        await Shots.TakeAsync(page, "journey-ranking-keyboard");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_case_is_dragged_to_its_place()
    {
        var list = await LargeList.OpenAsync(world, 6);
        var page = await OpenAsync(Scenes.Coordinator, list.Id);
        var (from, to) = (await BoxAsync(page, $"{Row(list.Lines[2])} [data-drag]"), await BoxAsync(page, $"{Row(list.Lines[0])} [data-drag]"));

        await page.Mouse.MoveAsync(from.X + 5, from.Y + 10);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 5, to.Y + 20);
        await page.Mouse.MoveAsync(to.X + 5, to.Y - 8);
        await page.Mouse.UpAsync();

        await SaysAsync(page, "Flyttet til plass 1.");
        await Axe.CheckAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_groups_own_words_come_forth_when_the_forum_rewrites_them_R_53()
    {
        var list = await world.ShortListAsync("SAF-VIKEN");
        var line = list.Lines.First(line => line.Reason.Length > 0 && line.Groups.Any(group => group.Reason == line.Reason));
        var page = await OpenAsync(Secretary, list.Id);
        await Assertions.Expect(page.Locator($"{Row(line)} [data-groups]")).Not.ToContainTextAsync(line.Reason);

        await page.Locator($"{Row(line)} textarea").FillAsync("Forumets egne ord.");
        await page.Keyboard.PressAsync("Tab");

        await SaysAsync(page, "Lagret.");
        await Assertions.Expect(page.Locator($"{Row(line)} [data-groups]")).ToContainTextAsync(line.Reason);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_somebody_has_unfolded_stays_so_when_others_change_the_list()
    {
        var list = await world.ShortListAsync("SAF-VIKEN");
        var (reader, writer) = (await OpenAsync(Secretary, list.Id, 360), await OpenAsync(Secretary, list.Id));
        var fold = reader.Locator("#rammen details");
        await fold.Locator("summary").ClickAsync();
        await fold.EvaluateAsync("(fold) => { fold.dataset.before = ''; document.activeElement.blur(); }");

        await ChangeAsync(writer, list.Lines[0], "41000");
        await Assertions.Expect(reader.Locator("#rammen details[data-before]")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        (await fold.GetAttributeAsync("open")).ShouldNotBeNull("the frame is as it stands now, and unfolded as before");

        await fold.Locator("summary").ClickAsync();
        await fold.EvaluateAsync("(fold) => { fold.dataset.before = ''; document.activeElement.blur(); }");
        await ChangeAsync(writer, list.Lines[0], "42000");
        await Assertions.Expect(reader.Locator("#rammen details[data-before]")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        (await fold.GetAttributeAsync("open")).ShouldBeNull();
        await Task.WhenAll(reader.Context.CloseAsync(), writer.Context.CloseAsync());
    }

    private static async Task ChangeAsync(IPage page, RecommendationLine line, string amount)
    {
        await page.Locator($"{Row(line)} [name$='.Year1']").FillAsync(amount);
        await page.Keyboard.PressAsync("Tab");
        await SaysAsync(page, "Lagret.");
    }

    private static async Task AmountsInTheSameRowAsync(Recommendation list, IPage leader, IPage writer, ILocator reason)
    {
        var amount = leader.Locator($"{Row(list.Lines[1])} [name$='.Year1']");
        await amount.FillAsync("50000");
        await amount.PressAsync("Tab");
        await Assertions.Expect(writer.Locator($"{Row(list.Lines[1])} [name$='.Year1']")).ToHaveValueAsync("50\u00A0000");
        await Assertions.Expect(writer.Locator($"{Row(list.Lines[1])} [name$='.Outcome']")).ToHaveValueAsync(nameof(LineOutcome.Partial));
        (await writer.Locator("#siste").TextContentAsync()).ShouldNotBeNull().ShouldContain("endret utfall, 2026");
        await reason.PressSequentiallyAsync("st");
        await reason.PressAsync("Tab");
        await SaysAsync(writer, "Lagret.");
        await Assertions.Expect(leader.Locator($"{Row(list.Lines[1])} textarea")).ToHaveValueAsync("Halvskrevet tekst");
        await Assertions.Expect(amount).ToHaveValueAsync("50\u00A0000");
    }

    // How long after the answer to the first page each page showed the order, in milliseconds.
    private static async Task<double[]> MoveAsync(IPage[] pages, string moved, string expected)
    {
        await pages[0].Locator($"tr[data-line='{moved}'] [data-move='-1']").ClickAsync();
        foreach (var page in pages) { await StandsAsync(page, expected); }
        var answered = await pages[0].EvaluateAsync<double>(Answered);
        return await Task.WhenAll(pages.Select(async page => await page.EvaluateAsync<double>(Shown, expected) - answered));
    }

    private static async Task StandsAsync(IPage page, string expected) => await page.WaitForFunctionAsync($"(expected) => ({Numbers})().startsWith(expected)", expected, new() { Timeout = 15_000 });

    private static string Ordered(Recommendation list, params int[] places) => string.Join(' ', places.Select(place => list.Lines[place].Number));

    private static string Row(RecommendationLine line) => $"tr[data-line='{line.Number}']";

    private static Task SaysAsync(IPage page, string text) => Assertions.Expect(page.Locator("#flytt")).ToHaveTextAsync(text, new() { Timeout = 15_000 });

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string selector) => (await page.Locator(selector).BoundingBoxAsync()).ShouldNotBeNull();

    private async Task<IPage> OpenAsync(string who, Guid list, int width = 1440)
    {
        var context = await chromium.OpenAsync(new Visit { From = world.Address, Width = width, Inspected = true });
        var page = await context.NewPageAsync();
        await page.SignInAsync(await world.PersonAsync(who));
        await page.GotoAsync(Urls.Recommendation(list));
        await page.Locator("#arbeidsbenk[data-live]").WaitForAsync();
        return page;
    }
}
