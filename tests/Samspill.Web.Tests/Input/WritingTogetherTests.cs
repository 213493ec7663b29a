using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Web.Tests.Input;

/// <summary>Saving while one writes, as the script does it: each field answered for itself, few questions to the database, and nothing for strangers.</summary>
public sealed class WritingTogetherTests : IAsyncLifetime
{
    private const int MostCommands = 4;
    private const string Colleague = "Rådgiver oppvekst";

    private readonly World world = new();
    private GrantCase draft = null!;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        draft = await world.CompleteDraftAsync();
    }

    public Task DisposeAsync() => world.DisposeAsync();

    [Theory]
    [InlineData("om-sokeren", "Form.ContactName")]
    [InlineData("tiltaket", "Form.Description")]
    [InlineData("behov", "Form.Assessment")]
    [InlineData("partnerskap", "Form.Description")]
    [InlineData("kriterier", "Form.SamiPerspective")]
    [InlineData("budsjett", "Form.CoordinatorNote")]
    [InlineData("erklaringer", "Form.Declared")]
    public async Task A_field_is_saved_with_at_most_four_commands(string part, string field)
    {
        using var visitor = await world.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, part));

        // The first save of what somebody has confirmed writes in the ledger that they are asked again, and the second sees that; the many after them are measured.
        await AutosaveAsync(page, (field, "Skrevet først"));
        await AutosaveAsync(page, (field, "Skrevet så"));

        var answer = await AutosaveAsync(page, (field, field == "Form.Declared" ? LocalCompetence2021.OsloAndViken.Declarations[0].Id : "Målt i en prøve"));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        StateOf(answer, field).ShouldBe("saved");
        answer.Commands.ShouldBeLessThanOrEqualTo(MostCommands, part);
    }

    [Fact]
    public async Task An_amount_that_cannot_be_read_does_not_stop_the_other_fields()
    {
        using var visitor = await world.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, "budsjett"));

        var answer = await AutosaveAsync(page, ("Form.Lines[0].Year1", "tolv tusen"), ("Form.CoordinatorNote", "Lagret likevel"));
        var onlyBad = await AutosaveAsync(page, ("Form.Lines[0].Year1", "tolv tusen"), ("Form.CoordinatorNote", "Lagret likevel"));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        StateOf(answer, "Form.CoordinatorNote").ShouldBe("saved");
        StateOf(answer, "Form.Lines[0].Year1").ShouldBe("refused");
        onlyBad.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await visitor.GetAsync(page.Url)).Typed("Form.CoordinatorNote").ShouldBe("Lagret likevel");
    }

    [Fact]
    public async Task A_half_filled_row_waits_without_a_word()
    {
        using var visitor = await world.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, "om-sokeren"));

        var answer = await AutosaveAsync(page, ("Form.Owners[0].Number", "1234"), ("Form.ContactTitle", "Fagleder"));

        StateOf(answer, "Form.Owners").ShouldBe("waiting");
        StateOf(answer, "Form.ContactTitle").ShouldBe("saved");
        Field(answer, "Form.Owners").TryGetProperty("message", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_people_in_the_same_field_see_both_texts_and_who_wrote_the_other()
    {
        using var mine = await world.AsAsync(Scenes.Owner);
        using var theirs = await world.AsAsync(Colleague);
        var (one, other) = (await mine.GetAsync(Need), await theirs.GetAsync(Need));
        await AutosaveAsync(other, ("Form.Assessment", "Skrevet av en kollega"));

        var answer = await AutosaveAsync(one, ("Form.Assessment", "Skrevet av meg"), ("Form.PlanReference", "Kommuneplanen"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        StateOf(answer, "Form.PlanReference").ShouldBe("saved");
        StateOf(answer, "Form.Assessment").ShouldBe("conflict");
        Field(answer, "Form.Assessment").GetProperty("theirs").GetString().ShouldBe("Skrevet av en kollega");
        Field(answer, "Form.Assessment").GetProperty("who").GetString()!.ShouldStartWith("Innmelder hos eier (Ringerike kommune) endret dette kl. ");
    }

    [Fact]
    public async Task A_stale_form_without_a_script_changes_only_what_was_touched()
    {
        using var mine = await world.AsAsync(Scenes.Owner);
        using var theirs = await world.AsAsync(Colleague);
        var stale = await mine.GetAsync(Need);
        await AutosaveAsync(await theirs.GetAsync(Need), ("Form.Assessment", "Skrevet av en kollega"));

        (await stale.SaveAsync(("Form.PlanReference", "Skrevet av meg"))).ShouldBe(HttpStatusCode.Redirect);

        var now = await mine.GetAsync(Need);
        (now.Typed("Form.Assessment"), now.Typed("Form.PlanReference")).ShouldBe(("Skrevet av en kollega", "Skrevet av meg"));
    }

    [Fact]
    public async Task A_changed_budget_line_moves_the_split_with_it_whoever_changes_another()
    {
        using var mine = await world.AsAsync(Scenes.Owner);
        using var theirs = await world.AsAsync(Colleague);
        var address = Urls.NeedReportPart(draft.Id, "budsjett");
        var (one, other) = (await mine.GetAsync(address), await theirs.GetAsync(address));
        await AutosaveAsync(other, ("Form.CoordinatorNote", "Skrevet av en kollega"));

        // What a partner charges is locked for the owner; the first line that is not.
        var line = one.Document.QuerySelectorAll("#del input[name^='Form.Lines['][name$='.Year1']:not([type=hidden]):not([readonly])")[0].GetAttribute("name")!;
        var answer = await AutosaveAsync(one, (line, "111 000"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldNotContain("conflict");
        var report = await world.AskAsync(async db => Samspill.Web.Spine.DraftSights.Report(draft, await db.Drafts.AsNoTracking().Where(row => row.CaseId == draft.Id).ToListAsync()));
        report.Budget.CoordinatorNote.ShouldBe("Skrevet av en kollega");
        YearAmounts.Years.ShouldAllBe(year => report.Budget.SharedIn(year) == report.Budget.RequestedIn(year));
    }

    [Fact]
    public async Task A_session_that_has_ended_is_told_to_a_script_and_not_hidden_in_a_redirect()
    {
        using var visitor = await world.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Need);
        world.Clock.Set(world.Clock.GetUtcNow().AddHours(9));

        (await AutosaveAsync(page, ("Form.Assessment", "For sent"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await page.SaveAsync(("Form.Assessment", "For sent"))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_report_that_was_sent_meanwhile_says_so()
    {
        using var visitor = await world.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Need);
        var person = await world.PersonAsync(Scenes.Owner);
        await world.ActingAsync(person, recorder => recorder.RecordAsync(new Samspill.Domain.Spine.Ref<GrantCase>(draft.Id), new WithdrawNeedReport(""), null, CancellationToken.None));

        var answer = await AutosaveAsync(page, ("Form.Assessment", "For sent"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("message").GetString()!.ShouldContain(draft.Number);
    }

    [Fact]
    public async Task Only_the_same_person_is_given_the_key_to_what_they_have_not_sent()
    {
        using var mine = await world.AsAsync(Scenes.Owner);
        using var again = await world.AsAsync(Scenes.Owner);
        using var theirs = await world.AsAsync(Colleague);
        using var nobody = world.Visitor();

        var key = (await mine.GetAsync(Urls.DeviceKey)).Body;
        key.ShouldBe((await again.GetAsync(Urls.DeviceKey)).Body);
        key.ShouldNotBe((await theirs.GetAsync(Urls.DeviceKey)).Body);
        (await nobody.GetAsync(Urls.DeviceKey)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task One_sees_who_else_writes_where_until_they_have_gone()
    {
        using var mine = await world.AsAsync(Scenes.Owner);
        using var theirs = await world.AsAsync(Colleague);
        await theirs.GetAsync(Urls.NeedReportPart(draft.Id, "tiltaket"));

        var page = await mine.GetAsync(Need);
        page.Document.GetElementById("tilstede")!.TextContent.ShouldBe("Innmelder hos eier (Ringerike kommune) har «Tiltaket» åpen.");
        page.Document.QuerySelector("[data-present=tiltaket]")!.TextContent.ShouldContain("er her nå");
        await AutosaveAsync(await theirs.GetAsync(Need), ("Form.Assessment", "Skrevet av en kollega"));
        var seen = page.Document.GetElementById("tilstede")!.GetAttribute("data-seen")!;
        var told = await mine.GetAsync($"{Urls.Presence(draft.Id, "behov")}&sett={Uri.EscapeDataString(seen)}");
        JsonDocument.Parse(told.Body).RootElement.GetProperty("news").GetString()!.ShouldStartWith("Innmelder hos eier (Ringerike kommune) lagret «Behov og forankring» kl. ");
        told.Commands.ShouldBeLessThanOrEqualTo(6);

        world.Clock.Set(world.Clock.GetUtcNow().AddSeconds(46));
        (await mine.GetAsync(Need)).Document.GetElementById("tilstede")!.TextContent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Looking_who_is_there_keeps_no_session_alive_and_asking_to_go_on_does()
    {
        using var visitor = await world.AsAsync(Scenes.Owner);
        world.Clock.Set(world.Clock.GetUtcNow().AddHours(7));

        (await visitor.GetAsync(Urls.Presence(draft.Id, "behov"))).Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await visitor.GetAsync(Urls.Presence(draft.Id, "behov") + "&fortsett=1")).Headers.Contains("Set-Cookie").ShouldBeTrue();
    }

    private string Need => Urls.NeedReportPart(draft.Id, "behov");

    private static async Task<PageSeen> AutosaveAsync(PageSeen page, params (string Name, string Value)[] changes)
    {
        var changed = changes.Select(change => change.Name).ToHashSet();
        var form = (IHtmlFormElement)page.Document.GetElementById("del")!;
        var fields = PageSeen.FieldsOf(form).Where(field => !changed.Contains(field.Key)).Concat(changes.Select(change => KeyValuePair.Create(change.Name, change.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Url + "?handler=Autosave") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Requested-With", "fetch");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await page.Visitor.SendAsync(request, page.Url);
    }

    private static string StateOf(PageSeen answer, string name) => Field(answer, name).GetProperty("state").GetString()!;

    private static JsonElement Field(PageSeen answer, string name) =>
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("fields").EnumerateArray().First(field => field.GetProperty("name").GetString() == name);
}
