using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Web;
using Samspill.Web.Tests;
using Samspill.Web.Tests.Load;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>The net goes, the session ends, the program is killed: whoever writes goes on, and every word is there afterwards (ux.md section 5).</summary>
[Collection(InCounty.Name)]
public sealed class NothingIsLost(Chromium chromium) : IAsyncLifetime
{
    private const string Field = "Form.Assessment";
    private const string Writer = "Kommunalsjef oppvekst";
    private readonly World world = new();
    private Guid id;

    private string Page => Urls.NeedReportPart(id, "behov");

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        id = await world.AskAsync(db => db.Cases.Where(one => one.Status == CaseStatus.Draft && one.OwnerName.StartsWith("Ringerike")).OrderBy(one => one.Number).Select(one => one.Id).FirstAsync());
    }

    public Task DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Offline_one_writes_on_and_it_is_saved_when_the_net_is_back()
    {
        await using var context = await chromium.OpenAsync(new Visit { From = world.Address, Width = 360 });
        var page = await OpenAsync(context);
        await context.SetOfflineAsync(true);
        await page.WriteAsync(Field, " Skrevet uten nett.");
        await page.Keyboard.PressAsync("Tab");
        await page.ShowsAsync("#frakoblet");
        await Shots.TakeAsync(page, "journey-offline");
        (await page.Locator("button[form=del]").First.GetAttributeAsync("aria-disabled")).ShouldBe("true");

        await context.SetOfflineAsync(false);
        await page.ShowsAsync("#frakoblet", isShown: false);
        await page.SaysAsync("#lagring", "Lagret");
        (await SavedAsync(page)).ShouldContain("Skrevet uten nett.");
    }

    [Fact]
    public async Task A_closed_page_gives_back_what_was_typed_offline()
    {
        await using var context = await chromium.OpenAsync(new Visit { From = world.Address });
        var page = await OpenAsync(context);
        await context.SetOfflineAsync(true);
        await page.WriteAsync(Field, " Skrevet før lokket ble lukket.");
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).some((name) => name.startsWith('samspill:'))");
        (await page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })")).ShouldNotContain("lokket");
        await page.CloseAsync();

        await context.SetOfflineAsync(false);
        var again = await context.NewPageAsync();
        await again.GotoAsync(Page);
        await again.SaysAsync("#lagring", "Lagret");
        (await again.ValueAsync(Field)).ShouldContain("Skrevet før lokket ble lukket.");
        (await SavedAsync(again)).ShouldContain("Skrevet før lokket ble lukket.");
    }

    [Fact]
    public async Task Signed_out_in_the_middle_of_a_sentence_one_goes_on_after_signing_in()
    {
        await using var context = await chromium.OpenAsync(new Visit { From = world.Address });
        var page = await OpenAsync(context);
        await page.WriteAsync(Field, " Midt i en");
        await context.ClearCookiesAsync(new() { Name = "samspill" });
        await page.WriteAsync(Field, " setning");
        await page.ShowsAsync("#utlogget");
        await Shots.TakeAsync(page, "journey-signed-out");

        await page.Locator("#utlogget a").LeadsOnAsync();
        await page.SignInHereAsync(await world.PersonAsync(Writer));
        await page.SaysAsync("#lagring", "Lagret");
        (await page.ValueAsync(Field)).ShouldContain("Midt i en setning");
        (await page.EvaluateAsync<string>("() => document.activeElement.name")).ShouldBe(Field);
        (await SavedAsync(page)).ShouldContain("Midt i en setning");
    }

    [Fact]
    public async Task Another_person_at_the_same_machine_does_not_get_what_was_typed()
    {
        await using var context = await chromium.OpenAsync(new Visit { From = world.Address });
        var page = await OpenAsync(context);
        await context.SetOfflineAsync(true);
        await page.WriteAsync(Field, " Bare for meg.");
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).some((name) => name.startsWith('samspill:'))");
        await page.CloseAsync();
        await context.SetOfflineAsync(false);
        await context.ClearCookiesAsync(new() { Name = "samspill" });

        var other = await context.NewPageAsync();
        await other.SignInAsync(await world.PersonAsync("Rådgiver oppvekst"));
        await other.GotoAsync(Page);
        await other.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await other.ValueAsync(Field)).ShouldNotContain("Bare for meg.");
    }

    [Fact]
    public async Task The_program_is_killed_and_comes_back_and_the_text_is_saved()
    {
        await using var program = new RunningProgram(world.Database.Setting);
        await program.StartAsync();
        await using var context = await chromium.OpenAsync(new Visit { From = program.Address });
        var page = await OpenAsync(context);
        await program.KillAsync();
        await page.WriteAsync(Field, " Skrevet mens tjenesten var nede.");
        await page.Keyboard.PressAsync("Tab");
        await page.ShowsAsync("#frakoblet");

        await program.StartAsync();
        await page.ShowsAsync("#frakoblet", isShown: false);
        await page.SaysAsync("#lagring", "Lagret");
        (await SavedAsync(page)).ShouldContain("Skrevet mens tjenesten var nede.");
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.SignInAsync(await world.PersonAsync(Writer));
        await page.GotoAsync(Page);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return page;
    }

    // As somebody else reads it, from the program.
    private async Task<string> SavedAsync(IPage page)
    {
        await page.WaitForFunctionAsync("() => document.querySelectorAll('[data-unsent]').length === 0");
        return await world.AskAsync(async db => string.Concat(await db.Drafts.Where(row => row.CaseId == id).Select(row => row.Content).ToListAsync()));
    }
}
