using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Tests.Attachments;

namespace Samspill.Web.Tests.Input;

/// <summary>A report that was sent back: only what was named opens, and what comes again is held against what was sent (c.2 rows 5 and 6, R-82).</summary>
public sealed class ReturnTests : IAsyncLifetime
{
    private OwnWorld own = null!;
    private GrantCase returned = null!;

    public async Task InitializeAsync()
    {
        own = await OwnWorld.NewAsync();
        returned = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Returned && one.RoundNumber == "demo-1"));
    }

    public async Task DisposeAsync() => await own.DisposeAsync();

    [Fact]
    public async Task Only_the_named_field_is_on_the_form_with_its_remark_and_the_rest_is_read()
    {
        using var visitor = await own.World.AsAsync(Scenes.Owner);

        var page = await visitor.GetAsync(Urls.NeedReportPart(returned.Id, "behov"));

        var remark = returned.Correction!.Defects.First(defect => defect.Unit == "Need.Assessment").Text;
        page.Document.QuerySelectorAll("#del textarea").Select(area => area.GetAttribute("name")).ShouldBe(["Form.Assessment"]);
        page.Document.QuerySelector("#del")!.TextContent.ShouldContain(remark);
        page.Document.QuerySelector("main")!.TextContent.ShouldContain(returned.Content!.Need.StaffInvolvement);
        (await visitor.GetAsync(Urls.NeedReportPart(returned.Id, "tiltaket"))).Document.QuerySelector("#del").ShouldBeNull("nothing in the part is to be mended");
    }

    [Fact]
    public async Task Saving_the_named_field_leaves_everything_else_as_it_was_sent()
    {
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.NeedReportPart(returned.Id, "behov"));

        (await page.SaveAsync(("Form.Assessment", "Bygger på kartlegging i hver barnehage."))).ShouldBe(HttpStatusCode.Redirect);

        var review = await visitor.GetAsync(Urls.SubmitNeedReport(returned.Id));
        (await review.SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        var after = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Id == returned.Id));
        ReportUnits.Changed(returned.Content!, after.Content!).ShouldBe(["Need.Assessment"]);
        (after.FirstSubmittedAt, after.Submissions).ShouldBe((returned.FirstSubmittedAt, 2));
    }

    [Fact]
    public async Task A_field_outside_is_refused_when_somebody_posts_it_all_the_same_R_82()
    {
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.NeedReportPart(returned.Id, "behov"));

        var answer = await page.SaveAsync(("Form.Assessment", "Bygger på tall."), ("Form.StaffInvolvement", "Skrevet utenom"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.ShouldContain(DraftRights.NotNamed.Said());
        (await visitor.GetAsync(Urls.NeedReportPart(returned.Id, "behov"))).Document.QuerySelector("main")!.TextContent.ShouldNotContain("Skrevet utenom");
    }

    [Fact]
    public async Task The_versions_show_the_words_that_changed_to_the_owner_and_the_caseworker_and_nobody_else()
    {
        await MendAsync("Bygger på kartlegging i hver barnehage.");
        var address = Urls.Versions(returned.Id, 1, 2);
        foreach (var somebody in new[] { Scenes.Owner, Scenes.Caseworker, "Beslutter" })
        {
            using var visitor = await own.World.AsAsync(somebody);
            var page = await visitor.GetAsync(address);
            page.ShouldBe(HttpStatusCode.OK);
            page.Document.QuerySelectorAll("main ins").Select(added => added.TextContent).ShouldContain(text => text.Contains("kartlegging", StringComparison.Ordinal));
            page.Document.QuerySelectorAll("main h4").Length.ShouldBe(1, "only what differs is shown");
        }

        using var stranger = await own.World.AsAsync("Innsender for Oslo kommune");
        (await stranger.GetAsync(address)).ShouldBe(HttpStatusCode.NotFound);
        using var owner = await own.World.AsAsync(Scenes.Owner);
        (await owner.GetAsync(Urls.Versions(returned.Id, 1, 7))).ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetAsync($"/saker/{returned.Id}/versjoner?fra=x&til=2")).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_time_limit_is_the_owners_duty_until_its_day_and_the_caseworkers_after_it_R_82()
    {
        var (mend, followUp) = (Answers.Text("overview.mend-report", returned.Title), Answers.Text("duties.follow-up", returned.Title));
        (await DutiesAsync(Scenes.Owner)).ShouldContain(mend);
        (await DutiesAsync(Scenes.Caseworker)).ShouldNotContain(followUp);

        own.World.Clock.Set(OsloTime.FirstInstantAfter(returned.Correction!.CorrectBy).AddHours(9));

        (await DutiesAsync(Scenes.Owner)).ShouldNotContain(mend);
        (await DutiesAsync(Scenes.Caseworker)).ShouldContain(followUp);
    }

    [Fact]
    public async Task Files_are_attached_only_to_the_named_fields_and_the_page_says_why_R_82()
    {
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.Attachments(returned.Id));
        page.Document.QuerySelector("main")!.TextContent.ShouldContain(AttachFile.NotNamed.Said());
        var offered = page.Document.QuerySelectorAll("select[name=Field] option").Select(option => option.GetAttribute("value")).ToList();
        offered.ShouldContain("Need.Assessment");
        offered.ShouldNotContain("Need.PlanReference");

        (await page.UploadAsync(SomeFile.Pdf(), "Plan.pdf", "Need.PlanReference")).ShouldPointAt("Field", AttachFile.NotNamed.Said());
        (await (await visitor.GetAsync(Urls.Attachments(returned.Id))).UploadAsync(SomeFile.Pdf(), "Kartlegging.pdf", "Need.Assessment")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_return_without_a_field_or_with_a_limit_in_the_past_comes_back()
    {
        var subject = await own.World.InCheckAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync(Urls.ReturnForCorrection(subject.Id));

        var nothing = await page.SaveAsync(("CorrectBy", "2020-01-01"));

        nothing.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nothing.Errors.ShouldContain(ReturnForCorrection.DefectMissing.Said());
        nothing.ShouldPointAt("CorrectBy", ReturnForCorrection.LimitTooSoon.Said());
        (await page.SaveAsync(("Defects[0].Unit", "Need.Nothing"), ("Defects[0].Text", "Noe"))).Errors.ShouldContain(ReturnForCorrection.UnknownField.Said());
    }

    private async Task MendAsync(string text)
    {
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        await (await visitor.GetAsync(Urls.NeedReportPart(returned.Id, "behov"))).SaveAsync(("Form.Assessment", text));
        (await (await visitor.GetAsync(Urls.SubmitNeedReport(returned.Id))).SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<string> DutiesAsync(string person)
    {
        using var visitor = await own.World.AsAsync(person);
        return (await visitor.GetAsync(Urls.Overview)).Document.QuerySelector("main")!.TextContent;
    }
}
