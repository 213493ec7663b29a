using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Attachments;

/// <summary>Who can open a file, and when; where there is no scanner, and for those it is none of their business.</summary>
public sealed class OpeningTests(World world) : IClassFixture<World>
{
    private const string Sender = "Kommunalsjef oppvekst, Akershus";
    private const string Stranger = "Kommunalsjef oppvekst, Østfold";

    [Fact]
    public async Task Without_a_scanner_the_state_says_so_and_the_owner_cannot_open_it_R_105()
    {
        var (draft, file) = await OfAsync(CaseStatus.Draft);
        using var owner = await world.AsAsync(Scenes.Owner);
        var page = await owner.GetAsync(Urls.Attachments(draft.Id));
        page.Document.QuerySelector("main table")!.TextContent.ShouldContain(Answers.Text("AttachmentState.NotScanned"));
        page.Document.Body!.TextContent.ShouldContain(Answers.Text("attachments.rule-no-scanner"));
        var refused = await owner.GetAsync(Urls.Attachment(draft.Id, file.Id));
        (refused.Status, refused.MediaType).ShouldBe((HttpStatusCode.Conflict, "text/html"));
        (await owner.GetAsync(Urls.OpenUnscanned(draft.Id, file.Id))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Staff_open_an_unscanned_file_after_the_risk_is_explained_and_that_is_remembered_first_R_109()
    {
        var (sent, file) = await OfAsync(CaseStatus.Submitted);
        using var staff = await world.AsAsync(Scenes.Caseworker);
        (await staff.GetAsync(Urls.Case(sent.Id))).Body.ShouldContain(Urls.OpenUnscanned(sent.Id, file.Id));
        (await staff.GetAsync(Urls.Attachment(sent.Id, file.Id))).ShouldBe(HttpStatusCode.Conflict);
        var before = await world.FactsAsync(file.Id, nameof(OpenUnscanned));
        var page = await staff.GetAsync(Urls.OpenUnscanned(sent.Id, file.Id));
        page.Document.Body!.TextContent.ShouldContain(Answers.Text("attachments.risk"));

        var answer = await page.SubmitAsync();

        (answer.Status, answer.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));
        answer.Body.ShouldStartWith("%PDF-1.4");
        ShouldBeForSaving(answer, "Oppvekstplan.pdf");
        (await world.FactsAsync(file.Id, nameof(OpenUnscanned))).ShouldBe(before + 1);
        (await staff.GetAsync(Urls.Case(sent.Id))).Document.Body!.TextContent.ShouldContain(Answers.Text("fact.attachments.opened-unscanned.v1"));
    }

    [Fact]
    public async Task A_stranger_is_told_nothing()
    {
        foreach (var status in new[] { CaseStatus.Draft, CaseStatus.Submitted })
        {
            var (@case, file) = await OfAsync(status);
            using var stranger = await world.AsAsync(Stranger);
            foreach (var url in new[] { Urls.Attachments(@case.Id), Urls.Attachment(@case.Id, file.Id), Urls.OpenUnscanned(@case.Id, file.Id) })
            {
                (await stranger.GetAsync(url)).ShouldBe(HttpStatusCode.NotFound);
            }

            (await stranger.ForgeAsync(Urls.OpenUnscanned(@case.Id, file.Id))).ShouldBe(HttpStatusCode.NotFound);
            (await stranger.ForgeAsync(Urls.Attachments(@case.Id) + "?handler=Remove", ("Attachment", file.Id.ToString()))).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Staff_know_nothing_of_files_in_a_draft()
    {
        var (draft, file) = await OfAsync(CaseStatus.Draft);
        using var staff = await world.AsAsync(Scenes.Caseworker);
        (await staff.GetAsync(Urls.Attachment(draft.Id, file.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync(Urls.OpenUnscanned(draft.Id, file.Id))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_found_only_under_its_own_case()
    {
        var ((draft, _), (_, other)) = (await OfAsync(CaseStatus.Draft), await OfAsync(CaseStatus.Submitted));
        using var owner = await world.AsAsync(Scenes.Owner);
        (await owner.GetAsync(Urls.Attachment(draft.Id, other.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await owner.ForgeAsync(Urls.Attachments(draft.Id) + "?handler=Remove", ("Attachment", other.Id.ToString()))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_of_a_report_that_was_sent_cannot_be_taken_out()
    {
        var (sent, file) = await OfAsync(CaseStatus.Submitted);
        using var owner = await world.AsAsync(Sender);
        var answer = await owner.ForgeAsync(Urls.Attachments(sent.Id) + "?handler=Remove", ("Attachment", file.Id.ToString()));
        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldSumUp(RemoveAttachment.NotWritten.Said());
    }

    [Fact]
    public async Task The_report_that_was_sent_names_its_files_on_the_receipt()
    {
        var (sent, file) = await OfAsync(CaseStatus.Submitted);
        sent.Content!.Attachments.ShouldNotBeNull().ShouldHaveSingleItem().Hash.ShouldBe(file.Hash);
        using var owner = await world.AsAsync(Sender);
        (await owner.GetAsync(Urls.Receipt(sent.Id))).Body.ShouldContain("Oppvekstplan.pdf");
    }

    [Fact]
    public async Task A_file_that_was_sent_opens_for_those_who_read_the_case_also_when_it_was_taken_out_later_R_103()
    {
        await using var own = await OwnWorld.NewAsync();
        var ((sent, file), (draft, unsent)) = (await OfAsync(CaseStatus.Submitted), await OfAsync(CaseStatus.Draft));
        var later = sent.Content! with { Attachments = null };
        await own.World.AskAsync(async db =>
        {
            await db.Attachments.Where(one => one.Id == file.Id || one.Id == unsent.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.IsRemoved, true).SetProperty(one => one.State, AttachmentState.Clean));
            return await db.Cases.Where(one => one.Id == sent.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, later));
        });

        foreach (var reader in new[] { Scenes.Caseworker, Sender })
        {
            using var visitor = await own.World.AsAsync(reader);
            var answer = await visitor.GetAsync(Urls.Attachment(sent.Id, file.Id));
            (answer.Status, answer.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));
        }

        using var owner = await own.World.AsAsync(Scenes.Owner);
        (await owner.GetAsync(Urls.Attachment(draft.Id, unsent.Id))).ShouldBe(HttpStatusCode.NotFound);
        using var stranger = await own.World.AsAsync(Stranger);
        (await stranger.GetAsync(Urls.Attachment(sent.Id, file.Id))).ShouldBe(HttpStatusCode.NotFound);
    }

    internal static void ShouldBeForSaving(PageSeen answer, string name)
    {
        string Header(string header) => answer.Headers.TryGetValues(header, out var values) ? string.Join(',', values) : "";
        Header("Content-Security-Policy").ShouldContain("sandbox");
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("Cache-Control").ShouldBe("no-store");
        answer.Disposition.ShouldNotBeNull().DispositionType.ShouldBe("attachment");
        (answer.Disposition!.FileNameStar ?? answer.Disposition.FileName).ShouldBe(name);
    }

    private async Task<(GrantCase Case, Attachment File)> OfAsync(CaseStatus status)
    {
        var files = await world.AskAsync(db => db.Attachments.AsNoTracking().ToListAsync());
        foreach (var file in files)
        {
            var found = await world.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Id == file.Case.Value));
            if (found.Status == status) { return (found, file); }
        }

        throw new InvalidOperationException($"No case that is {status} has a file.");
    }
}
