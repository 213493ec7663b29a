using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Web;
using Samspill.Web.Commands.Demo;
using Samspill.Web.Tests;
using Samspill.Web.Tests.Input;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>
/// A caseworker's morning without a mouse, wide and narrow: what waits, a search with a slip of the finger, a filter, cases read one after the other,
/// ten of them taken and cleared together, what was wrong put back, a note, a colleague, and the list as a file (ux.md section 8).
/// </summary>
[Collection(InCounty.Name)]
public sealed class TenCasesByKeyboard(Chromium chromium) : IAsyncLifetime
{
    private const int Own = 20;
    private const string Colleague = "Saksbehandler, skole";
    private const string BackToList = "main nav a[href^='/saker?']";
    private const string Confirm = "main form[method=post] button[type=submit]";
    private readonly World world = new() { From = () => OneRound.ReachedAsync(Reached.InCheck, 300) };
    private Guid self;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        self = await world.PersonAsync(Scenes.Caseworker);
    }

    public Task DisposeAsync() => world.DisposeAsync();

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task Ten_cases_are_found_read_taken_and_cleared(int width)
    {
        await using var caseworker = await Typist.AsAsync(chromium, world, Scenes.Caseworker, width);
        await SearchAsync(caseworker);
        await TakeAsync(caseworker);
        var open = await ReadAsync(caseworker);
        await WriteNoteAsync(caseworker, open);
        await HandOverAsync(caseworker, open);
        await ClearAsync(caseworker);
        await ExportAsync(caseworker);
    }

    // From what waits for the caseworker to every case of the round, to those of a word, and to those of a scheme.
    private static async Task SearchAsync(Typist caseworker)
    {
        await caseworker.PressAsync("main .sp-duty a[href*='saksbehandler=meg']");
        await FilterAsync(caseworker, ("saksbehandler", ""));
        var all = await CountAsync(caseworker);
        await SlashAsync(caseworker);
        await caseworker.WriteAsync("sok", "barnhage");
        await caseworker.LeadsOnAsync("Enter");
        (await caseworker.Page.Locator("main").InnerTextAsync()).ShouldContain("ord som ligner");
        (await CountAsync(caseworker)).ShouldBeInRange(1, all - 1);

        await SlashAsync(caseworker);
        await caseworker.WriteAsync("sok", "");
        await FilterAsync(caseworker, ("ordning", "DES"));
        (await NumbersAsync(caseworker)).ShouldAllBe(number => number.Contains("-DES-", StringComparison.Ordinal));
    }

    // A colleague is away: twenty-one of the colleague's are taken, and one of them is put back.
    private async Task TakeAsync(Typist caseworker)
    {
        var before = await OwnAsync();
        await ChooseAsync(caseworker, Own + 1);
        (await caseworker.Page.Locator(".sp-bulk button[value=ta]").GetAttributeAsync("aria-description")).ShouldBe($"{Own + 1} av {Own + 1}", "what is drawn is also told to those who listen");
        await Shots.TakeAsync(caseworker.Page, "journey-chosen", isWhole: false);
        await caseworker.LeadsOnAsync("t");
        (await OwnAsync()).ShouldBe(before, "nothing is done before the preview is confirmed");
        await caseworker.PressAsync(Confirm);
        (await OwnAsync()).ShouldBe(before + Own + 1);
        await UndoAsync(caseworker, "angre-fordeling");
        (await OwnAsync()).ShouldBe(before + Own);
    }

    // From the list of one's own to a case, to the next, and to the one before it.
    private static async Task<Guid> ReadAsync(Typist caseworker)
    {
        await caseworker.PressAsync(BackToList);
        await FilterAsync(caseworker, ("ordning", "DES"), ("saksbehandler", "meg"));
        var numbers = await NumbersAsync(caseworker);
        numbers.Count.ShouldBe(Own);
        await caseworker.KeyAsync("j");
        await caseworker.LeadsOnAsync("Enter");
        var first = caseworker.Path;
        (await HeadAsync(caseworker)).ShouldContain(numbers[0]);
        await caseworker.LeadsOnAsync("j");
        (await HeadAsync(caseworker)).ShouldContain(numbers[1]);
        await caseworker.LeadsOnAsync("k");
        caseworker.Path.ShouldBe(first);
        return Guid.Parse(first.Split('/')[^1]);
    }

    private async Task WriteNoteAsync(Typist caseworker, Guid id)
    {
        await caseworker.PressAsync($"main a[href='{Urls.CaseNotes(id)}']");
        await caseworker.WriteAsync("Text", "Ringte eieren. Tallene stemmer.");
        await caseworker.PressAsync(Confirm);
        (await caseworker.Page.Locator("main ol.sp-list").InnerTextAsync()).ShouldContain("Ringte eieren. Tallene stemmer.");
        (await world.AskAsync(db => db.CaseNotes.CountAsync())).ShouldBe(1);
        await caseworker.PressAsync($"main a[href='{Urls.Case(id)}']");
    }

    // To a colleague and back again: whose the case is, is seen on the page.
    private async Task HandOverAsync(Typist caseworker, Guid id)
    {
        foreach (var to in new[] { await world.PersonAsync(Colleague), self })
        {
            await caseworker.PressAsync($"main a[href='{Urls.AssignCase(id)}']");
            await caseworker.ChooseAsync("Person", to.ToString());
            await caseworker.PressAsync(Confirm);
            (await world.AskAsync(db => db.Cases.Where(one => one.Id == id).Select(one => one.AssignedTo).FirstAsync()))!.Value.Value.ShouldBe(to);
        }
    }

    // All are chosen together; those with a remark stay behind with the reason, the rest get one checklist, and the result tells of each.
    private async Task ClearAsync(Typist caseworker)
    {
        var before = await InCheckAsync();
        await caseworker.PressAsync($"main a[href='{Urls.Cases}']");
        await FilterAsync(caseworker, ("ordning", "DES"), ("saksbehandler", "meg"));
        await ChooseAsync(caseworker, Own);
        await caseworker.PressAsync("button[name=handling][value=godkjenn]");
        var fitting = await caseworker.Page.Locator("section[aria-labelledby=med] tbody tr").CountAsync();
        fitting.ShouldBeInRange(10, Own - 1);
        (await caseworker.Page.Locator("section[aria-labelledby=utenfor] > ul > li").CountAsync()).ShouldBe(Own - fitting);
        foreach (var name in await caseworker.Page.Locator("main form[method=post] fieldset").EvaluateAllAsync<string[]>("(groups) => groups.map((group) => group.querySelector('input[type=radio]').name)"))
        {
            await caseworker.PickAsync(name, nameof(CheckAnswerValue.Yes));
        }

        await Shots.TakeAsync(caseworker.Page, "journey-checklist", isWhole: false);
        await caseworker.PressAsync(Confirm);
        (await caseworker.Page.Locator("section[aria-labelledby=gjort] li").CountAsync()).ShouldBe(fitting);
        (await InCheckAsync()).ShouldBe(before - fitting);
        await Shots.TakeAsync(caseworker.Page, "journey-cleared", isWhole: false);
        await UndoAsync(caseworker, "angre-godkjenning");
        (await InCheckAsync()).ShouldBe(before - fitting + 1);
    }

    // The file holds what the list shows, in the same order; after an empty line, what was asked.
    private static async Task ExportAsync(Typist caseworker)
    {
        await caseworker.PressAsync(BackToList);
        var numbers = await NumbersAsync(caseworker);
        numbers.Count.ShouldBe(Own, "the list is as it was filtered");
        await caseworker.ToAsync($"main a[href^='{Urls.CasesCsv}']");
        var file = await caseworker.Page.RunAndWaitForDownloadAsync(() => caseworker.Page.Keyboard.PressAsync("Enter"));
        file.SuggestedFilename.ShouldEndWith(".csv");
        var lines = await File.ReadAllLinesAsync(await file.PathAsync());
        lines.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(';')[0].Trim('"')).ShouldBe(numbers);
    }

    // Also out of a fold, which must be open the moment the field is to have the focus.
    private static async Task SlashAsync(Typist caseworker)
    {
        var isFolded = !await caseworker.Page.Locator("form[role=search] [name=sok]").IsVisibleAsync();
        isFolded.ShouldBe(caseworker.Page.ViewportSize!.Width < 768);
        await caseworker.KeyAsync("/");
        (await caseworker.Page.EvaluateAsync<string>("() => document.activeElement.name")).ShouldBe("sok");
    }

    // On a narrow screen the filters are folded away until one is in use.
    private static async Task FilterAsync(Typist caseworker, params (string Name, string Value)[] choices)
    {
        if (!await caseworker.Page.Locator("form[role=search] [name=sok]").IsVisibleAsync())
        {
            await caseworker.ToAsync("form[role=search] > details > summary");
            await caseworker.KeyAsync("Enter");
        }

        foreach (var (name, value) in choices) { await caseworker.ChooseAsync(name, value); }
        await caseworker.PressAsync("form[role=search] button");
    }

    // Down the list, row by row.
    private static async Task ChooseAsync(Typist caseworker, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            await caseworker.KeyAsync("j");
            await caseworker.KeyAsync("x");
        }

        (await caseworker.Page.Locator("#liste tbody [name=valg]:checked").CountAsync()).ShouldBe(rows);
    }

    private static async Task UndoAsync(Typist caseworker, string act)
    {
        await caseworker.ToAsync("section[aria-labelledby=gjort] [name=valg]");
        await caseworker.KeyAsync("Space");
        await caseworker.PressAsync($"button[name=handling][value={act}]");
    }

    private static Task<IReadOnlyList<string>> NumbersAsync(Typist caseworker) => caseworker.Page.Locator("#liste tbody th a").AllInnerTextsAsync();

    // What the stage one looks at says it holds, on this page and the next.
    private static async Task<int> CountAsync(Typist caseworker) => int.Parse(await caseworker.Page.Locator(".sp-stages a[aria-current] b").InnerTextAsync(), CultureInfo.InvariantCulture);

    private static Task<int> RowsAsync(Typist caseworker) => caseworker.Page.Locator("#liste tbody tr").CountAsync();

    private static Task<string> HeadAsync(Typist caseworker) => caseworker.Page.Locator("main p:has(+ h1)").InnerTextAsync();

    private Task<int> OwnAsync() => world.AskAsync(db => db.Cases.CountAsync(one => one.AssignedTo != null && one.AssignedTo == new Domain.Spine.Ref<Domain.Registry.Person>(self)));

    private Task<int> InCheckAsync() => world.AskAsync(db => db.Cases.CountAsync(one => one.Status == CaseStatus.Submitted && one.StageIndex == 0));
}
