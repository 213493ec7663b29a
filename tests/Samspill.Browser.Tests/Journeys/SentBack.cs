using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Web;
using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>A report goes back to the owner with one field named, is mended there and only there, and comes again; both sides see what changed (c.2 rows 5 and 6).</summary>
[Collection(InCounty.Name)]
public sealed class SentBack(Chromium chromium)
{
    private const string Unit = "Need.StaffInvolvement";
    private const string Field = "Form.StaffInvolvement";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_is_sent_back_mended_and_sent_again(bool withScript)
    {
        var world = new World();
        await world.InitializeAsync();
        try
        {
            var sent = await world.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Submitted && one.OwnerName.StartsWith("Ringerike")).OrderBy(one => one.Number).FirstAsync());
            await using var caseworker = await Walker.AsAsync(chromium, world, "Saksbehandler", withScript);
            await using var owner = await Walker.AsAsync(chromium, world, "Kommunalsjef oppvekst", withScript);
            await ReturnAsync(caseworker, sent.Id);
            await MendAsync(owner, sent.Id);
            await CompareAsync(caseworker, sent.Id);
            var again = await world.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Id == sent.Id));
            again.Status.ShouldBe(CaseStatus.Submitted);
            again.FirstSubmittedAt.ShouldBe(sent.FirstSubmittedAt);
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private static async Task ReturnAsync(Walker caseworker, Guid id)
    {
        await caseworker.GoAsync(Urls.ReturnForCorrection(id));
        var name = await caseworker.Page.Locator($"main input[type=hidden][value='{Unit}']").GetAttributeAsync("name");
        var defect = name!.Replace(".Unit", "", StringComparison.Ordinal);
        await caseworker.Page.Locator($"main details:has(input[name='{name}']) > summary").ClickAsync();
        await caseworker.Page.Locator($"main input[name='{defect}.IsChosen'][type=checkbox]").CheckAsync();
        await caseworker.FillAsync($"{defect}.Text", "Fortell hvordan lederne har deltatt.");
        await Shots.TakeAsync(caseworker.Page, "journey-return");
        await caseworker.PressAsync();
    }

    private static async Task MendAsync(Walker owner, Guid id)
    {
        await owner.GoAsync(Urls.Overview);
        await Shots.TakeAsync(owner.Page, "journey-returned-duty");
        await owner.GoAsync(Urls.NeedReportPart(id, "behov"));
        (await owner.TextAsync()).ShouldContain("Fortell hvordan lederne har deltatt.");
        var open = await owner.Page.Locator("main form#del :is(textarea, input, select)[name^='Form.']:not([type=hidden]):not([readonly]):not([disabled])").AllAsync();
        (await Task.WhenAll(open.Select(field => field.GetAttributeAsync("name")))).ShouldBe([Field]);
        await Shots.TakeAsync(owner.Page, "journey-mend");
        await owner.FillAsync(Field, "Ansatte og ledere møttes 14 ganger og valgte målene sammen.");
        await owner.Page.Locator(".sp-formbar button[form=del]:not([name])").LeadsOnAsync();
        await owner.GoAsync(Urls.SubmitNeedReport(id));
        await owner.PressAsync();
        owner.Page.Url.ShouldEndWith(Urls.Receipt(id));
    }

    private static async Task CompareAsync(Walker caseworker, Guid id)
    {
        await caseworker.GoAsync(Urls.Versions(id, 1, 2));
        (await caseworker.Page.Locator("main ins").AllInnerTextsAsync()).ShouldContain(text => text.Contains("14", StringComparison.Ordinal));
        (await caseworker.Page.Locator("main del").CountAsync()).ShouldBeGreaterThan(0);
        await Shots.TakeAsync(caseworker.Page, "journey-versions");
    }
}
