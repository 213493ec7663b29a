using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Grants.NeedReports;

namespace Samspill.Web.Tests.Input;

/// <summary>Comments on the fields of a report: counted at the field, settled once, read by nobody at the County Governor.</summary>
public sealed class CommentTests
{
    private const string Field = "Need.Assessment";

    [Fact]
    public async Task A_comment_is_counted_at_its_field_and_on_the_review_page_until_it_is_settled()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.DraftAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.Comments(draft.Id, Field));

        (await page.SubmitAsync(("Text", "Hvilke data?"))).ShouldBe(HttpStatusCode.Redirect);

        var link = (await visitor.GetAsync(ReportParts.Address(draft.Id, ReportPart.Need))).Document.QuerySelectorAll("main a").Single(link => link.GetAttribute("href") == Urls.Comments(draft.Id, Field));
        link.TextContent.ShouldContain(Answers.Text("comments.count-one", 1));
        (await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("comments.waiting-one"));
        var thread = await visitor.GetAsync(Urls.Comments(draft.Id, Field));
        thread.Commands.ShouldBeLessThanOrEqualTo(12);
        var settle = thread.Document.QuerySelectorAll<IHtmlFormElement>("main form").First();
        (await thread.SubmitAsync(settle, settle.QuerySelector<IHtmlButtonElement>("button"), [])).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync(Urls.Comments(draft.Id, Field))).Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("comments.settled"));
        (await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id))).Document.QuerySelector("main")!.TextContent.ShouldNotContain(Answers.Text("comments.waiting-one"));
    }

    [Theory]
    [InlineData("", "comments.text-missing")]
    [InlineData("Født 010199 12345", "spine.national-id")]
    public async Task A_comment_that_cannot_be_kept_comes_back_with_what_was_typed(string text, string key)
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.Comments((await own.World.DraftAsync()).Id, Field));

        var answer = await page.SubmitAsync(("Text", text));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Text", Answers.Text(key));
        answer.Typed("Text").ShouldBe(text);
    }

    [Fact]
    public async Task The_County_Governor_reads_no_comments()
    {
        await using var own = await OwnWorld.NewAsync();
        using var caseworker = await own.World.AsAsync("Saksbehandler");
        (await caseworker.GetAsync(Urls.Comments((await own.World.InCheckAsync()).Id, null))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await caseworker.GetAsync(Urls.Comments((await own.World.DraftAsync()).Id, null))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_field_that_is_not_there_is_not_found()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        (await visitor.GetAsync(Urls.Comments((await own.World.DraftAsync()).Id, "Need.Nothing"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
