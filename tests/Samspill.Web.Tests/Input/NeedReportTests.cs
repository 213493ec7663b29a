using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>What an owner can get wrong in a need report: said at the field and in the summary, with everything typed still there.</summary>
public sealed class NeedReportTests(World world) : IClassFixture<World>
{
    private const string Applicant = "om-sokeren";
    private const string Measure = "tiltaket";
    private const string Need = "behov";
    private const string Budget = "budsjett";

    [Fact]
    public async Task A_wrong_organisation_number_of_a_participating_owner_is_pointed_out()
    {
        var page = await OpenAsync(Applicant);

        var answer = await page.SaveAsync(("Form.Owners[0].Number", "123456789"), ("Form.ContactName", "Rådgiver, skole"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.Owners[0].Number", Answers.Text("report.wrong-owner-number"));
        answer.Typed("Form.Owners[0].Number").ShouldBe("123456789");
        answer.Typed("Form.ContactName").ShouldBe("Rådgiver, skole");
    }

    [Fact]
    public async Task An_owner_that_is_not_in_the_registry_is_pointed_out()
    {
        var page = await OpenAsync(Applicant);
        var unknown = OrganisationNumber.Synthetic(777_777);

        var answer = await page.SaveAsync(("Form.Owners[0].Number", unknown));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.Owners[0].Number", Answers.Text("report.owner-not-in-registry"));
        answer.Typed("Form.Owners[0].Number").ShouldBe(unknown);
    }

    [Theory, InlineData("nb"), InlineData("nn"), InlineData("en")]
    public async Task A_wrong_organisation_number_of_a_unit_is_pointed_out_in_the_users_language(string language)
    {
        var page = await OpenAsync(Applicant, language);

        var answer = await page.SaveAsync(("Form.Units[0].Number", "999 999 990"), ("Form.Units[0].Name", "Eksempel skole «øst»"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.DocumentElement.GetAttribute("lang").ShouldBe(language);
        answer.ShouldPointAt("Form.Units[0].Number", ApplicantChecks.WrongUnitNumber.SaidIn(language));
        answer.Typed("Form.Units[0].Number").ShouldBe("999 999 990");
        answer.Typed("Form.Units[0].Name").ShouldBe("Eksempel skole «øst»");
    }

    // Rows nobody has written in go last, so the row that is written in comes first.
    [Theory, InlineData("nb"), InlineData("nn"), InlineData("en")]
    public async Task An_amount_with_letters_is_pointed_out_in_the_users_language(string language)
    {
        var page = await OpenAsync(Budget, language);

        var answer = await page.SaveAsync(("Form.Lines[1].Year1", "hundre tusen"), ("Form.CoordinatorNote", "Leder prosjektet"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.Lines[0].Year1", Answers.TextIn(language, "shared.must-be-amount"));
        answer.Typed("Form.Lines[0].Year1").ShouldBe("hundre tusen");
        answer.Typed("Form.CoordinatorNote").ShouldBe("Leder prosjektet");
    }

    [Theory, InlineData("123456789012"), InlineData("-1"), InlineData("1,5"), InlineData("12e3"), InlineData("٣٤٥")]
    public async Task What_is_no_whole_amount_is_pointed_out(string typed)
    {
        var page = await OpenAsync(Budget);

        var answer = await page.SaveAsync(("Form.Lines[1].Year1", typed));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.Lines[0].Year1", Answers.Text("shared.must-be-amount"));
        answer.Typed("Form.Lines[0].Year1").ShouldBe(typed);
    }

    [Fact]
    public async Task An_amount_above_the_largest_is_pointed_out()
    {
        var page = await OpenAsync(Budget);

        var answer = await page.SaveAsync(("Form.Lines[0].Year1", "50 000 001"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.Lines[0].Year1", BudgetChecks.AmountTooLarge.Said(new Nok(50_000_000)));
        answer.Typed("Form.Lines[0].Year1").ShouldBe("50 000 001");
    }

    [Fact]
    public async Task An_end_before_the_start_is_pointed_out()
    {
        var page = await OpenAsync(Measure);

        var answer = await page.SaveAsync(("Form.StartsOn", "2027-08-15"), ("Form.EndsOn", "2027-08-14"), ("Form.Title", "Lesing «for alle»"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.EndsOn", MeasureChecks.EndBeforeStart.Said());
        answer.Typed("Form.EndsOn").ShouldBe("2027-08-14");
        answer.Typed("Form.Title").ShouldBe("Lesing «for alle»");
    }

    [Theory, InlineData("31.12.2027 kl. 12"), InlineData("2027-02-30"), InlineData("i morgen")]
    public async Task What_is_no_date_is_pointed_out(string typed)
    {
        var page = await OpenAsync(Measure);

        var answer = await page.SaveAsync(("Form.EndsOn", typed));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.EndsOn", Answers.Text("shared.cannot-read"));
        answer.Typed("Form.EndsOn").ShouldBe(typed);
    }

    [Fact]
    public async Task A_fourth_year_is_pointed_out()
    {
        var page = await OpenAsync(Measure);

        var answer = await page.SaveAsync(("Form.Years", "4"), ("Form.Goals", "Bedre lesere"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.Years", MeasureChecks.TooManyYears.Said(3));
        answer.Typed("Form.Goals").ShouldBe("Bedre lesere");
    }

    [Fact]
    public async Task A_text_of_4001_characters_is_pointed_out_with_its_length()
    {
        var page = await OpenAsync(Measure);
        var text = new string('å', 4001);

        var answer = await page.SaveAsync(("Form.Description", text));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.Description", NeedReportChecks.TextTooLong.Said(4000, 4001));
        answer.Typed("Form.Description").ShouldBe(text);
    }

    [Theory, InlineData("Kontakt 01019912345 for mer"), InlineData("Født 010199 12345.")]
    public async Task A_national_id_number_in_free_text_is_refused(string text)
    {
        var page = await OpenAsync(Need);

        var answer = await page.SaveAsync(("Form.Assessment", text));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.Assessment", Answers.Text("report.national-id"));
        answer.Typed("Form.Assessment").ShouldBe(text);
    }

    [Fact]
    public async Task The_id_of_an_organisation_is_not_taken_for_a_national_id_number()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, person) = (await own.World.CompleteDraftAsync(), await own.World.PersonAsync(Scenes.Owner));
        var elevenDigits = Guid.Parse("01a2024b-280d-763c-8928-a12345678901");
        var revision = await own.World.AskAsync(db => db.Drafts.Where(row => row.CaseId == draft.Id && row.Part == nameof(ReportPart.Applicant)).Select(row => row.Revision).SingleAsync());
        var part = new ApplicantPart { IsNetwork = true, Owners = [new ParticipatingOwner(elevenDigits, OrganisationNumber.Synthetic(1), "Eksempel kommune")] };
        await own.World.ActingAsync(person, recorder => recorder.SaveDraftAsync(draft, ReportPart.Applicant, revision, part, CancellationToken.None));
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, Budget));

        var answer = await page.SaveAsync(("Form.Lines[1].Recipient", elevenDigits.ToString()));

        answer.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("Mine", "Min Mine")]
    [InlineData("Theirs", "Deres Theirs")]
    [InlineData("Both", "Deres Both\n\nMin Both")]
    public async Task A_field_that_others_have_saved_meanwhile_is_not_saved_over_until_one_has_chosen(string chosen, string stands)
    {
        var mine = await OpenAsync(Need);
        var theirs = await OpenAsync(Need);
        (await theirs.SaveAsync(("Form.Assessment", $"Deres {chosen}"))).ShouldBe(HttpStatusCode.Redirect);

        var answer = await mine.SaveAsync(("Form.Assessment", $"Min {chosen}"));

        answer.ShouldBe(HttpStatusCode.Conflict);
        answer.Typed("Form.Assessment").ShouldBe($"Min {chosen}");
        var choice = answer.Document.GetElementById("to-tekster").ShouldNotBeNull();
        choice.TextContent.ShouldContain($"Deres {chosen}");
        choice.TextContent.ShouldContain($"Min {chosen}");
        choice.TextContent.ShouldContain(Answers.Text("writing.you"));
        choice.QuerySelectorAll("input[type=radio][checked]").ShouldBeEmpty();
        (await OpenAsync(Need)).Typed("Form.Assessment").ShouldBe($"Deres {chosen}");
        (await answer.SaveAsync()).ShouldBe(HttpStatusCode.Conflict);
        (await answer.SaveAsync(("Choices[Need.Assessment]", chosen))).ShouldBe(HttpStatusCode.Redirect);
        (await OpenAsync(Need)).Typed("Form.Assessment").ReplaceLineEndings("\n").ShouldBe(stands);
    }

    [Fact]
    public async Task Sums_that_do_not_meet_are_saved_and_stop_the_report_on_the_review_page()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.CompleteDraftAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var budget = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, Budget));

        (await budget.SaveAsync(("Form.Recipients[0].Year1", "1"))).ShouldBe(HttpStatusCode.Redirect);

        var said = BudgetChecks.SumsDoNotMeet.Said(draft.Year, "¤", "¤").Split('¤')[0];
        var saved = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, Budget));
        saved.Document.QuerySelector("aside")!.TextContent.ShouldContain(said);
        var review = await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id));
        review.Document.GetElementById("Remaining")!.TextContent.ShouldContain(said);
        var sent = await review.SaveAsync();
        sent.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sent.ShouldSumUp(Answers.Text("report.mend-one", 1), "Remaining");
        (await own.World.FactsAsync(draft.Id, nameof(SubmitNeedReport))).ShouldBe(0);
    }

    private async Task<PageSeen> OpenAsync(string part, string language = "nb")
    {
        var draft = await world.DraftAsync();
        var visitor = await world.AsAsync(Scenes.Owner);
        await visitor.SpeakAsync(language);
        var page = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, part));
        page.ShouldBe(HttpStatusCode.OK);
        return page;
    }
}
