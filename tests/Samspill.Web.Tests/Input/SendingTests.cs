using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Tests.Input;

/// <summary>Sending too late, sending twice, starting twice.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task A_report_sent_one_second_after_the_deadline_is_refused_with_the_deadline()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, round) = (await own.World.CompleteDraftAsync(), await own.World.OpenRoundAsync());
        own.World.Clock.Set(round.ClosesAt.AddMinutes(-5));
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var review = await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id));
        own.World.Clock.Set(round.ClosesAt.AddSeconds(1));

        var answer = await review.SaveAsync();

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldSumUp(SubmitNeedReport.DeadlinePassed.Said(round.ClosesOn));
        (await own.World.FactsAsync(draft.Id, nameof(SubmitNeedReport))).ShouldBe(0);
        (await own.World.DraftAsync()).Status.ShouldBe(CaseStatus.Draft);
    }

    [Fact]
    public async Task A_part_saved_one_second_after_the_deadline_is_kept_and_the_page_says_that_it_cannot_be_sent()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, round) = (await own.World.DraftAsync(), await own.World.OpenRoundAsync());
        own.World.Clock.Set(round.ClosesAt.AddMinutes(-5));
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var part = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, "behov"));
        own.World.Clock.Set(round.ClosesAt.AddSeconds(1));

        var answer = await part.SaveAsync(("Form.Assessment", "Skrevet for sent"));

        answer.ShouldBe(HttpStatusCode.Redirect);
        var after = await visitor.GetAsync(answer.Location!);
        after.Typed("Form.Assessment").ShouldBe("Skrevet for sent");
        after.Document.QuerySelector("main .ds-alert:not([hidden])")!.TextContent.ShouldContain(SubmitNeedReport.DeadlinePassed.Said(round.ClosesOn));
    }

    [Fact]
    public async Task A_report_sent_in_the_last_seconds_is_in_time()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, round) = (await own.World.CompleteDraftAsync(), await own.World.OpenRoundAsync());
        own.World.Clock.Set(round.ClosesAt.AddMinutes(-5));
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var review = await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id));
        own.World.Clock.Set(round.ClosesAt.AddSeconds(-5));

        var answer = await review.SaveAsync();

        answer.ShouldBe(HttpStatusCode.Redirect);
        answer.Location.ShouldBe(Urls.Receipt(draft.Id));
        (await own.World.AskAsync(db => db.Cases.AsNoTracking().SingleAsync(one => one.Id == draft.Id))).SubmittedAt.ShouldNotBeNull().ShouldBeLessThan(round.ClosesAt);
    }

    [Fact]
    public async Task A_report_sent_again_leads_to_the_same_receipt_and_is_one_fact()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.CompleteDraftAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var review = await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id));

        var first = await review.SaveAsync();
        var receipt = await visitor.GetAsync(Urls.Receipt(draft.Id));
        var second = await review.SaveAsync();

        (first.Status, second.Status).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        (first.Location, second.Location).ShouldBe((Urls.Receipt(draft.Id), Urls.Receipt(draft.Id)));
        Content(await visitor.GetAsync(Urls.Receipt(draft.Id))).ShouldBe(Content(receipt));
        (await own.World.FactsAsync(draft.Id, nameof(SubmitNeedReport))).ShouldBe(1);
    }

    [Fact]
    public async Task A_report_sent_twice_at_once_is_one_fact_and_both_get_the_receipt()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.CompleteDraftAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var review = await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id));

        var both = await Task.WhenAll(review.SaveAsync(), review.SaveAsync());

        both.Select(answer => (answer.Status, answer.Location)).ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect && answer.Location == Urls.Receipt(draft.Id));
        (await own.World.FactsAsync(draft.Id, nameof(SubmitNeedReport))).ShouldBe(1);
    }

    [Fact]
    public async Task A_report_started_twice_from_the_same_form_is_one_case()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.StartNeedReport);
        var before = await own.World.AskAsync(db => db.Cases.CountAsync());
        (string, string)[] typed = [("SchemeCode", "DES"), ("Title", "Skriving i alle fag")];

        var first = await page.SaveAsync(typed);
        var second = await page.SaveAsync(typed);

        (first.Status, second.Status).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        second.Location.ShouldBe(first.Location);
        (await own.World.AskAsync(db => db.Cases.CountAsync())).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_report_without_scheme_and_title_is_not_started_and_both_are_pointed_out()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.StartNeedReport);
        var before = await own.World.AskAsync(db => db.Cases.CountAsync());

        var answer = await page.SaveAsync(("SchemeCode", "XYZ"), ("Title", "  "));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("SchemeCode", StartNeedReport.UnknownScheme.Said());
        answer.ShouldPointAt("Title", StartNeedReport.TitleMissing.Said());
        (await own.World.AskAsync(db => db.Cases.CountAsync())).ShouldBe(before);
    }

    private static string Content(PageSeen page) => page.Document.QuerySelector("main")!.TextContent;
}
