using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Web;
using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>An adviser, a director and the university write one report at the same time, meet in one field, confirm and send (c.2 rows 1–3; g-21).</summary>
[Collection(InCounty.Name)]
public sealed class ThreeOnOneReport(Chromium chromium)
{
    private const string Title = "Lesing i alle fag, skrevet av tre";

    [Fact]
    public async Task Three_people_write_one_report_without_losing_a_word()
    {
        var world = new World();
        await world.InitializeAsync();
        try
        {
            await WalkAsync(world);
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private async Task WalkAsync(World world)
    {
        await using var director = await Walker.AsAsync(chromium, world, "Kommunalsjef oppvekst", withScript: true);
        await using var adviser = await Walker.AsAsync(chromium, world, "Rådgiver oppvekst", withScript: true);
        await using var university = await Walker.AsAsync(chromium, world, "Koordinator ved universitetet", withScript: true);
        var id = await BeginAsync(world, director);

        await MeetAsync(director, adviser, id);
        var confirm = await AskAsync(world, director, id);
        await PartnerWritesAsync(university, id);
        await ConfirmAsync(university, confirm);
        await ChangeAsync(director, university, id, confirm);
        await SendAsync(director, id);
        (await world.AskAsync(db => db.Cases.Where(one => one.Id == id).Select(one => one.Status).FirstAsync())).ShouldBe(CaseStatus.Submitted);
    }

    private static async Task<Guid> BeginAsync(World world, Walker director)
    {
        var round = await world.AskAsync(db => db.Rounds.AsNoTracking().FirstAsync(one => one.Status == RoundStatus.Open));
        var partner = await world.AskAsync(db => db.Organisations.Where(one => one.Name == "Universitetet i Sørøst-Norge").Select(one => one.Id).FirstAsync());
        await ReportWriting.StartAsync(director, Title, round.Id);
        var id = await world.AskAsync(db => db.Cases.Where(one => one.Title == Title).Select(one => one.Id).FirstAsync());
        await ReportWriting.WriteAsync(director, id, Title, round.Year + 1, partner);
        return id;
    }

    // Both have the same field open; the one who saves last is shown both texts and keeps both.
    private static async Task MeetAsync(Walker director, Walker adviser, Guid id)
    {
        const string Field = "Form.StaffInvolvement";
        await director.GoAsync(Urls.NeedReportPart(id, "behov"));
        await adviser.GoAsync(Urls.NeedReportPart(id, "behov"));
        await director.Page.SaysAsync("#tilstede", "Ringerike");

        await adviser.Page.WriteAsync(Field, " Rådgiverens setning.");
        await adviser.Page.LeaveAsync();
        await director.Page.WriteAsync("Form.Assessment", " Dette er det bare jeg som skriver.");
        await director.Page.WriteAsync(Field, " Kommunalsjefens setning.");
        await director.Page.Keyboard.PressAsync("Tab");
        await director.Page.ShowsAsync("#uenige");
        await Shots.TakeAsync(director.Page, "journey-conflict-told");

        await director.Page.Locator("#uenige button").LeadsOnAsync();
        await director.Page.ShowsAsync("#to-tekster");
        (await director.TextAsync()).ShouldContain("Rådgiverens setning.");
        await Shots.TakeAsync(director.Page, "journey-conflict");
        await director.Page.Locator("#to-tekster input[type=radio]").Last.CheckAsync();
        await director.Page.Locator(".sp-formbar button[form=del]:not([name])").LeadsOnAsync();
        await director.Page.ShowsAsync("#to-tekster", isShown: false);
        var both = await director.Page.ValueAsync(Field);
        both.ShouldContain("Rådgiverens setning.");
        both.ShouldContain("Kommunalsjefens setning.");
        (await director.Page.ValueAsync("Form.Assessment")).ShouldContain("Dette er det bare jeg som skriver.");
    }

    private static async Task<string> AskAsync(World world, Walker director, Guid id)
    {
        await director.GoAsync(Urls.Confirmations(id));
        await director.Page.Locator("main button[name=Party][value^='Partner:']").LeadsOnAsync();
        var request = await world.AskAsync(async db => (await db.Cases.AsNoTracking().FirstAsync(one => one.Id == id)).Confirmations.Single(one => one.Kind == Domain.Grants.Rules.ConfirmationKind.Partner).Id);
        await Shots.TakeAsync(director.Page, "journey-asked");
        return Urls.ConfirmReport(id, request);
    }

    private static async Task PartnerWritesAsync(Walker university, Guid id)
    {
        await university.GoAsync(Urls.NeedReportPart(id, "partnerskap"));
        await university.Page.WriteAsync("Form.TeacherEducation", " Universitetet skriver at studentene deltar.");
        await university.Page.LeaveAsync();
        await Shots.TakeAsync(university.Page, "journey-partner-writes");
    }

    private static async Task ConfirmAsync(Walker university, string confirm)
    {
        await university.GoAsync(confirm);
        await university.FillAsync("Comment", "Vi har planlagt tiltaket sammen.");
        await university.PressAsync();
        (await university.TextAsync()).ShouldContain("Dere bekreftet");
    }

    // What was confirmed changes, and must be confirmed again, with the difference shown.
    private static async Task ChangeAsync(Walker director, Walker university, Guid id, string confirm)
    {
        await director.GoAsync(Urls.NeedReportPart(id, "tiltaket"));
        await director.Page.WriteAsync("Form.Goals", " Et nytt mål.");
        await director.Page.LeaveAsync();
        await university.GoAsync(confirm);
        var text = await university.TextAsync();
        text.ShouldContain("Bekreft på nytt");
        text.ShouldContain("Et nytt mål.");
        await Shots.TakeAsync(university.Page, "journey-confirm-again");
        await university.PressAsync();
        (await university.TextAsync()).ShouldContain("Dere bekreftet");
    }

    private static async Task SendAsync(Walker director, Guid id)
    {
        await director.GoAsync(Urls.SubmitNeedReport(id));
        await Shots.TakeAsync(director.Page, "journey-review");
        await director.PressAsync();
        director.Page.Url.ShouldEndWith(Urls.Receipt(id));
    }
}
