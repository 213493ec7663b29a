using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Files;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Attachments;

/// <summary>What can be attached and what cannot, said at the field.</summary>
public sealed class AttachingTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    private OwnWorld own = null!;
    private GrantCase draft = null!;
    private Visitor visitor = null!;

    private World World => own.World;

    public async Task InitializeAsync()
    {
        own = await OwnWorld.NewAsync();
        draft = await World.DraftAsync("Oslo");
        visitor = await World.AsAsync("Innsender for Oslo kommune");
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await own.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_attached_by_its_content_and_waits_for_the_scanner()
    {
        var answer = await (await PageAsync()).UploadAsync(SomeFile.Docx(), "Plan for oppvekst", "Need.PlanReference");

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Redirect, Urls.Attachments(draft.Id)));
        var file = (await World.FilesOfAsync(draft.Id)).ShouldHaveSingleItem();
        (file.Name, file.Kind, file.Field, file.State).ShouldBe(("Plan for oppvekst.docx", FileKind.Docx, "Need.PlanReference", AttachmentState.Quarantined));
        var page = await PageAsync();
        page.Body.ShouldContain("Plan for oppvekst.docx");
        page.Document.QuerySelector("main table")!.TextContent.ShouldContain(Answers.Text("AttachmentState.Quarantined"));
        World.Services.GetRequiredService<IFileStore>().Exists(file.Hash).ShouldBeTrue();
    }

    [Theory]
    [InlineData("plan.exe")]
    [InlineData("plan.pdf")]
    public async Task A_program_is_refused_whatever_it_is_called(string name) =>
        await RefusedAsync([0x4D, 0x5A, 0x90, 0x00, .. SomeFile.Pdf()], name, AttachFile.KindNotAllowed.Said());

    [Fact]
    public async Task A_pdf_that_calls_itself_a_page_is_refused() => await RefusedAsync(SomeFile.Pdf(), "plan.html", AttachFile.KindNotAllowed.Said());

    [Fact]
    public async Task An_empty_file_is_refused() => await RefusedAsync([], "plan.pdf", AttachFile.Empty.Said());

    [Fact]
    public async Task A_file_a_little_too_large_is_refused_at_the_field_and_the_choice_is_kept() =>
        await RefusedAsync(SomeFile.Pdf(length: (20 * Megabyte) + 1), "plan.pdf", AttachFile.TooLarge.Said(20));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_larger_than_the_form_gets_a_page_in_words(bool isChunked)
    {
        var page = await PageAsync();
        PageSeen answer;
        try
        {
            answer = await page.UploadAsync(SomeFile.Pdf(length: 26 * Megabyte), "plan.pdf", isChunked: isChunked);
        }
        catch (HttpRequestException)
        {
            // The server may close before all is sent; nothing has been attached then either.
            (await World.FilesOfAsync(draft.Id)).ShouldBeEmpty();
            return;
        }

        answer.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Document.Body!.TextContent.ShouldContain(Answers.Text("home.error-413-what"));
        (await World.FilesOfAsync(draft.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_without_a_file_is_pointed_out()
    {
        var answer = await (await PageAsync()).SaveAsync(("Field", "Budget.Lines"));
        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Upload", Answers.Text("attachments.choose-file"));
        answer.Typed("Field").ShouldBe("Budget.Lines");
    }

    [Fact]
    public async Task The_tenth_file_is_taken_the_eleventh_is_not_and_a_place_is_free_when_one_is_taken_out()
    {
        for (var number = 1; number <= 10; number++) { (await (await PageAsync()).UploadAsync(SomeFile.Pdf(number), $"Vedlegg {number}.pdf")).ShouldBe(HttpStatusCode.Redirect); }
        await RefusedAsync(SomeFile.Pdf(11), "Vedlegg 11.pdf", AttachFile.TooMany.Said(10), already: 10);

        var first = (await World.FilesOfAsync(draft.Id))[0];
        (await visitor.ForgeAsync(Urls.Attachments(draft.Id) + "?handler=Remove", ("Attachment", first.Id.ToString()))).ShouldBe(HttpStatusCode.Redirect);
        (await (await PageAsync()).UploadAsync(SomeFile.Pdf(11), "Vedlegg 11.pdf")).ShouldBe(HttpStatusCode.Redirect);
        (await World.FilesOfAsync(draft.Id)).Count(file => !file.IsRemoved).ShouldBe(10);
    }

    [Fact]
    public async Task The_same_content_under_another_name_is_refused_with_the_name_it_has()
    {
        await (await PageAsync()).UploadAsync(SomeFile.Pdf(), "Plan.pdf");
        await RefusedAsync(SomeFile.Pdf(), "Kopi av plan.pdf", AttachFile.SameFile.Said("Plan.pdf"), already: 1);
    }

    [Fact]
    public async Task A_path_in_the_file_name_is_taken_away()
    {
        await (await PageAsync()).UploadAsync(SomeFile.Pdf(1), "../../../etc/cron.d/plan.pdf");
        await (await PageAsync()).UploadAsync(SomeFile.Pdf(2), @"C:\mappe\<script>.pdf");
        (await World.FilesOfAsync(draft.Id)).Select(file => file.Name).ShouldBe(["plan.pdf", "_script_.pdf"]);
    }

    [Fact]
    public async Task A_name_with_a_national_id_number_is_refused_R_105() =>
        await RefusedAsync(SomeFile.Pdf(), "Vedtak 01019012345.pdf", AttachFile.NameHoldsIdNumber.Said());

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_attachment()
    {
        var page = await PageAsync();
        var both = new[] { await page.UploadAsync(SomeFile.Pdf(), "Plan.pdf"), await page.UploadAsync(SomeFile.Pdf(), "Plan.pdf") };
        both[0].Status.ShouldBe(HttpStatusCode.Redirect);
        (await World.FilesOfAsync(draft.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_is_full_says_so_and_nothing_is_recorded()
    {
        await using var full = await OwnWorld.NewAsync(builder => builder.Services.Replace(ServiceDescriptor.Singleton<IFileStore>(new FullStore())));
        var mine = await full.World.DraftAsync("Oslo");
        using var writer = await full.World.AsAsync("Innsender for Oslo kommune");
        var answer = await (await writer.GetAsync(Urls.Attachments(mine.Id))).UploadAsync(SomeFile.Pdf(), "Plan.pdf");
        answer.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.ShouldPointAt("Upload", Answers.Text("attachments.not-stored"));
        (await full.World.FilesOfAsync(mine.Id)).ShouldBeEmpty();
    }

    private Task<PageSeen> PageAsync() => visitor.GetAsync(Urls.Attachments(draft.Id));

    private async Task RefusedAsync(byte[] content, string name, string message, int already = 0)
    {
        var answer = await (await PageAsync()).UploadAsync(content, name, "Budget.Lines");
        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Upload", message);
        answer.Typed("Field").ShouldBe("Budget.Lines");
        (await World.FilesOfAsync(draft.Id)).Count.ShouldBe(already);
    }

    private sealed class FullStore : IFileStore
    {
        public Task<StoredFile> PutAsync(Stream content, CancellationToken ct) => throw new IOException("No space left on device.");

        public Stream? Open(string hash) => null;

        public bool Exists(string hash) => false;
    }
}
