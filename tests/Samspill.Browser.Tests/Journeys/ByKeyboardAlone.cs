using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Web;
using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>A municipality's leader writes a report, a partner confirms it and the leader sends it, on a screen 360 px wide and without a mouse.</summary>
[Collection(InCounty.Name)]
public sealed class ByKeyboardAlone(Chromium chromium)
{
    private const string Title = "Skriving i alle fag";
    private const string OwnWords = "Vi prøver ut lesestrategier i egne klasser, ser på hverandres timer og deler det vi lærer på felles samlinger gjennom hele skoleåret.";
    private const string GoOn = "button[name=GoOn]";
    private World world = null!;

    [Fact]
    public async Task A_report_is_written_confirmed_and_sent()
    {
        world = new World();
        await world.InitializeAsync();
        try
        {
            await using var owner = await Typist.AsAsync(chromium, world, "Kommunalsjef oppvekst");
            owner.Path.ShouldBe(Urls.Overview);
            await StartAsync(owner);
            await WriteAsync(owner);
            await AskAsync(owner);
            await ConfirmAsync();
            await SendAsync(owner);
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private static async Task StartAsync(Typist owner)
    {
        await owner.PressAsync($"main a[href='{Urls.StartNeedReport}']");
        await owner.PickAsync("SchemeCode", "DES");
        await owner.WriteAsync("Title", Title);
        await owner.PressAsync("main form[method=post] button[type=submit]");
    }

    private async Task WriteAsync(Typist owner)
    {
        var @case = await CaseAsync();
        owner.Path.ShouldBe(Urls.NeedReportPart(@case.Id, "om-sokeren"));
        await ApplicantAsync(owner);
        await MeasureAsync(owner, @case.Year);
        await TextsAsync(owner, "Form.Assessment", "Form.StaffInvolvement", "Form.UnionInvolvement", "Form.PlanReference");
        await owner.PickAsync("Form.Private", nameof(PrivateInvolvement.InvitedAndTakePart));
        await owner.PressAsync(GoOn);
        await owner.ChooseAsync("Form.Partners[0].Organisation", (await PartnerAsync()).ToString());
        await TextsAsync(owner, "Form.Description", "Form.TeacherEducation");
        await owner.PressAsync(GoOn);
        await TextsAsync(owner, [.. await NamesAsync(owner, "textarea[name^='Form.Answers']")]);
        await owner.PressAsync(GoOn);
        await owner.WriteAsync("Form.Lines[1].Year1", "400 000");
        await owner.WriteAsync("Form.OwnShare[0].Year1", "120 000");
        await owner.PressAsync(GoOn);
        foreach (var declaration in LocalCompetence2021.OsloAndVikenVersion2.Declarations) { await owner.TickAsync("Form.Declared", declaration.Id); }
        await owner.PressAsync(GoOn);
    }

    private static async Task ApplicantAsync(Typist owner)
    {
        await owner.WriteAsync("Form.ContactName", "Rådgiver oppvekst");
        await owner.WriteAsync("Form.ContactEmail", "oppvekst@example.no");
        await owner.WriteAsync("Form.ContactPhone", "22 00 35 00");
        await owner.WriteAsync("Form.Units[0].Name", "Eksempel ungdomsskole");
        await owner.WriteAsync("Form.Units[0].Number", OrganisationNumber.Synthetic(9001));
        await owner.ChooseAsync("Form.Units[0].Kind", nameof(UnitKind.School));
        await owner.PressAsync(GoOn);
    }

    private static async Task MeasureAsync(Typist owner, int year)
    {
        await owner.WriteDayAsync("Form.StartsOn", new DateOnly(year, 8, 15));
        await owner.WriteDayAsync("Form.EndsOn", new DateOnly(year + 1, 6, 20));
        await owner.PickAsync("Form.Years", "1");
        await owner.TickAsync("Form.Activities", nameof(ActivityKind.CarryOutAndEvaluate));
        await owner.ToAsync("[name='Form.Themes']");
        await owner.Page.Keyboard.PressAsync("Space");
        await owner.WriteAsync("Form.TargetGroups[Teachers]", "40");
        await TextsAsync(owner, "Form.Description", "Form.Goals", "Form.Plan");
        await owner.PressAsync(GoOn);
    }

    private async Task AskAsync(Typist owner)
    {
        var id = (await CaseAsync()).Id;
        owner.Path.ShouldBe(Urls.SubmitNeedReport(id));
        await owner.PressAsync($"main a[href^='{Urls.Confirmations(id)}']");
        await owner.PressAsync("main button[name=Party][value^='Partner:']");
        (await CaseAsync()).Confirmations.Single().Kind.ShouldBe(ConfirmationKind.Partner);
    }

    private async Task ConfirmAsync()
    {
        var @case = await CaseAsync();
        await using var partner = await Typist.AsAsync(chromium, world, "Koordinator ved universitetet");
        await partner.PressAsync($"main .sp-duty a[href='{Urls.ConfirmReport(@case.Id, @case.Confirmations.Single().Id)}']");
        await partner.WriteAsync("Comment", "Vi har planlagt tiltaket sammen.");
        await partner.PressAsync("main form[method=post] button[type=submit]");
        (await CaseAsync()).Confirmations.Single().Confirmed.ShouldNotBeNull();
    }

    private async Task SendAsync(Typist owner)
    {
        var @case = await CaseAsync();
        await owner.OpenAsync("main .sp-narrow-only");
        await owner.PressAsync($"main .sp-narrow-only a[href='{Urls.SubmitNeedReport(@case.Id)}']");
        await owner.PressAsync("main form[method=post] button[type=submit]");
        owner.Path.ShouldBe(Urls.Receipt(@case.Id));
        (await owner.Page.Locator("main").InnerTextAsync()).ShouldContain(@case.Number);
        (await CaseAsync()).Status.ShouldBe(CaseStatus.Submitted);
    }

    private static async Task TextsAsync(Typist owner, params string[] names)
    {
        foreach (var name in names) { await owner.WriteAsync(name, OwnWords); }
    }

    private static async Task<string[]> NamesAsync(Typist owner, string selector) =>
        await owner.Page.Locator(selector).EvaluateAllAsync<string[]>("(fields) => fields.map((field) => field.name)");

    private Task<GrantCase> CaseAsync() => world.AskAsync(db => db.Cases.AsNoTracking().SingleAsync(one => one.Title == Title));

    private Task<Guid> PartnerAsync() => world.AskAsync(db => db.Organisations.Where(row => row.Name == "Universitetet i Sørøst-Norge").Select(row => row.Id).SingleAsync());
}
