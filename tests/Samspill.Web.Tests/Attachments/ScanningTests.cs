using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Files;
using Samspill.Web.Grants.Attachments;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Attachments;

/// <summary>From attached to clean or stopped, with the real daemon and the real follower.</summary>
public sealed class ScanningTests(ClamdDaemon daemon) : IClassFixture<ClamdDaemon>
{
    [Fact]
    public async Task A_clean_file_can_be_opened_by_its_owner_once_it_is_scanned()
    {
        await using var own = await ScannedAsync();
        var draft = await own.World.DraftAsync("Oslo");
        using var owner = await own.World.AsAsync("Innsender for Oslo kommune");
        await (await owner.GetAsync(Urls.Attachments(draft.Id))).UploadAsync(SomeFile.Pdf(), "Plan for Ås «2026».pdf");
        var file = (await own.World.FilesOfAsync(draft.Id)).Single();
        var early = await owner.GetAsync(Urls.Attachment(draft.Id, file.Id));
        early.ShouldBe(HttpStatusCode.Conflict);
        early.Document.Body!.TextContent.ShouldContain(Answers.Text("attachments.means-quarantined"));

        await own.World.FollowAsync();

        (await StateAsync(own, draft)).ShouldBe(AttachmentState.Clean);
        (await owner.GetAsync(Urls.Attachments(draft.Id))).Document.QuerySelector("main table")!.TextContent.ShouldContain(Answers.Text("AttachmentState.Clean"));
        var answer = await owner.GetAsync(Urls.Attachment(draft.Id, file.Id));
        (answer.Status, answer.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));
        OpeningTests.ShouldBeForSaving(answer, "Plan for Ås «2026».pdf");
    }

    [Fact]
    public async Task An_infected_file_is_stopped_said_so_and_not_part_of_what_is_sent()
    {
        await using var own = await ScannedAsync();
        var draft = await own.World.CompleteDraftAsync();
        using var owner = await own.World.AsAsync(Scenes.Owner);
        var without = (await HashSeenAsync(owner, draft));
        await (await owner.GetAsync(Urls.Attachments(draft.Id))).UploadAsync(SomeFile.InfectedDocx, "Plan.docx");
        (await HashSeenAsync(owner, draft)).ShouldNotBe(without);

        await own.World.FollowAsync();

        var file = (await own.World.FilesOfAsync(draft.Id)).Last();
        (file.State, file.Signature).ShouldBe((AttachmentState.Infected, $"{ClamdDaemon.Signature}.UNOFFICIAL"));
        (await HashSeenAsync(owner, draft)).ShouldBe(without);
        var page = await owner.GetAsync(Urls.Attachments(draft.Id));
        page.Document.QuerySelector("main table")!.TextContent.ShouldContain(Answers.Text("AttachmentState.Infected"));
        (await owner.GetAsync(Urls.Attachment(draft.Id, file.Id))).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_report_is_sent_while_a_file_is_being_checked_and_staff_wait_until_it_is_clean()
    {
        await using var own = await ScannedAsync();
        var draft = await own.World.CompleteDraftAsync();
        using var owner = await own.World.AsAsync(Scenes.Owner);
        await (await owner.GetAsync(Urls.Attachments(draft.Id))).UploadAsync(SomeFile.Pdf(7), "Plan.pdf");
        (await (await owner.GetAsync(Urls.SubmitNeedReport(draft.Id))).SaveAsync()).Location.ShouldBe(Urls.Receipt(draft.Id));
        var file = (await own.World.FilesOfAsync(draft.Id)).Last();
        using var staff = await own.World.AsAsync(Scenes.Caseworker);
        (await staff.GetAsync(Urls.Attachment(draft.Id, file.Id))).ShouldBe(HttpStatusCode.Conflict);
        var page = await staff.GetAsync(Urls.OpenUnscanned(draft.Id, file.Id));
        page.Document.Body!.TextContent.ShouldContain(OpenUnscanned.ScannerIsThere.Said());
        (await staff.ForgeAsync(Urls.OpenUnscanned(draft.Id, file.Id))).ShouldBe(HttpStatusCode.UnprocessableEntity);

        await own.World.FollowAsync();

        (await staff.GetAsync(Urls.Attachment(draft.Id, file.Id))).MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task While_the_daemon_is_down_the_file_waits_and_becomes_clean_when_it_is_back()
    {
        await using var own = await ScannedAsync();
        var draft = await own.World.DraftAsync("Oslo");
        using var owner = await own.World.AsAsync("Innsender for Oslo kommune");
        await own.World.FollowAsync();
        await (await owner.GetAsync(Urls.Attachments(draft.Id))).UploadAsync(SomeFile.Pdf(3), "Plan.pdf");
        await daemon.StopAsync();
        try
        {
            (await PursueAsync(own)).ShouldBe(Pursued.Failed);
            (await StateAsync(own, draft)).ShouldBe(AttachmentState.Quarantined);
            (await owner.GetAsync(Urls.Attachments(draft.Id))).Document.QuerySelector("main table")!.TextContent.ShouldContain(Answers.Text("AttachmentState.Quarantined"));
        }
        finally
        {
            await daemon.StartAsync();
        }

        own.World.Clock.Set(own.World.Clock.GetUtcNow().AddMinutes(20));
        (await PursueAsync(own)).ShouldBe(Pursued.AtEnd);
        (await StateAsync(own, draft)).ShouldBe(AttachmentState.Clean);
    }

    [Fact]
    public async Task Files_from_before_there_was_a_scanner_are_scanned_when_there_is_one()
    {
        await using var own = await ScannedAsync();
        var scopes = own.World.Services.GetRequiredService<IServiceScopeFactory>();
        var again = new ScanningAgain(scopes, own.World.Services.GetRequiredService<IVirusScanner>(), own.World.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<ScanningAgain>.Instance);
        (await StatesAsync(own)).ShouldBe([AttachmentState.NotScanned]);

        await again.LookAsync(CancellationToken.None);

        (await StatesAsync(own)).ShouldBe([AttachmentState.Clean]);
    }

    [Fact]
    public async Task To_follow_the_same_row_twice_records_one_scan()
    {
        await using var own = await ScannedAsync();
        var draft = await own.World.DraftAsync("Oslo");
        using var owner = await own.World.AsAsync("Innsender for Oslo kommune");
        await (await owner.GetAsync(Urls.Attachments(draft.Id))).UploadAsync(SomeFile.Pdf(4), "Plan.pdf");
        await own.World.FollowAsync();
        var file = (await own.World.FilesOfAsync(draft.Id)).Single();

        await using var scope = own.World.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Samspill.Web.Spine.CurrentActor>().Become(Domain.Spine.Actor.TheSystem);
        await scope.ServiceProvider.GetRequiredService<Scanning>().ScanAsync(new Domain.Spine.Ref<Attachment>(file.Id), file.Hash, CancellationToken.None);

        (await own.World.FactsAsync(file.Id, nameof(RecordScan))).ShouldBe(1);
    }

    private Task<OwnWorld> ScannedAsync() => OwnWorld.NewAsync(builder => builder.Configuration[Clamd.Setting] = daemon.Setting);

    private static async Task<AttachmentState> StateAsync(OwnWorld own, GrantCase @case) => (await own.World.FilesOfAsync(@case.Id)).Last().State;

    private static Task<List<AttachmentState>> StatesAsync(OwnWorld own) => own.World.AskAsync(db => db.Attachments.Select(file => file.State).Distinct().ToListAsync());

    private static Task<Pursued> PursueAsync(OwnWorld own) => own.World.Services.GetRequiredService<Pursuit>()
        .RunAsync(own.World.Services.GetServices<FollowerKind>().Single(kind => kind.Name == Scanning.Name), CancellationToken.None);

    private static async Task<string> HashSeenAsync(Visitor visitor, GrantCase draft) =>
        (await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id))).Document.QuerySelector("input[name=SeenHash]")!.GetAttribute("value")!;
}
