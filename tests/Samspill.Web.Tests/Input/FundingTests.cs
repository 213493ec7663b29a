using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.NeedReports;

namespace Samspill.Web.Tests.Input;

/// <summary>Fields 44 and 45 on the budget page, and what seems paid twice wherever the report is read.</summary>
public sealed class FundingTests
{
    [Fact]
    public async Task Other_funding_is_saved_read_back_and_asked_about_when_it_is_the_states_Q12()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.CompleteDraftAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var budget = await visitor.GetAsync(ReportParts.Address(draft.Id, ReportPart.Budget));
        budget.Commands.ShouldBeLessThanOrEqualTo(12);

        (await budget.SaveAsync(("Form.OtherFunding[0].Source", "Utdanningsdirektoratet"), ("Form.OtherFunding[0].Amount", "80 000"))).ShouldBe(HttpStatusCode.Redirect);

        var said = FundingChecks.StateFunding.Said("Utdanningsdirektoratet", new Nok(80_000));
        (await visitor.GetAsync(ReportParts.Address(draft.Id, ReportPart.Budget))).Document.QuerySelector("aside")!.TextContent.ShouldContain(said);
        var review = await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id));
        review.Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("funding.line", "Utdanningsdirektoratet", new Nok(80_000)));
        review.Control($"Reasons[{FundingChecks.StateFunding.Code}]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_giver_without_an_amount_is_pointed_out()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var budget = await visitor.GetAsync(ReportParts.Address((await own.World.DraftAsync()).Id, ReportPart.Budget));

        var answer = await budget.SaveAsync(("Form.OtherFunding[0].Source", "Fylkeskommunen"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.OtherFunding[0].Amount", FundingChecks.AmountMissing.Said());
        answer.Typed("Form.OtherFunding[0].Source").ShouldBe("Fylkeskommunen");
    }

    [Fact]
    public async Task Only_own_reports_can_be_linked()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.DraftAsync();
        var other = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Round == draft.Round && one.Owner != draft.Owner));
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var budget = await visitor.GetAsync(ReportParts.Address(draft.Id, ReportPart.Budget));

        var answer = await budget.SaveAsync(("Form.CrossSchemeLinks", other.Id.ToString()));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.ShouldContain(Answers.Text("funding.not-linkable"));
        answer.Body.ShouldNotContain(other.Number);
    }

    [Fact]
    public async Task A_commitment_for_the_same_measure_from_an_earlier_round_asks_for_a_reason_and_cannot_be_submitted_past_Q12()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.CompleteDraftAsync();
        var granted = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Granted && one.Round != draft.Round));
        await PromisedLikeAsync(own.World, granted, draft);
        using var visitor = await own.World.AsAsync(Scenes.Owner);

        var review = await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id));

        review.Commands.ShouldBeLessThanOrEqualTo(12);
        review.Document.GetElementById("Remaining")!.TextContent.ShouldContain(granted.Number);
        var sent = await review.SaveAsync(($"Reasons[{FundingChecks.AlreadyCommitted.Code}]", ""));
        sent.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_caseworker_sees_at_Q12_what_is_promised_already_and_at_Q13_what_looks_like_a_name()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.InCheckAsync();
        var granted = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Granted && one.Round != subject.Round));
        var named = subject.Content! with { Need = subject.Content.Need with { UnionInvolvement = "Avklart med Kari Eksempel." } };
        await PromisedLikeAsync(own.World, granted, subject);
        await own.World.ChangeAsync(db => db.Cases.Where(one => one.Id == subject.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, named)));
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);

        var page = await visitor.GetAsync(Urls.PassQualityCheck(subject.Id));

        string Beside(string question) => page.Document.QuerySelectorAll("main form section").Single(section => section.TextContent.Contains(Answers.Text($"cases.question.{question}"), StringComparison.Ordinal)).TextContent;
        Beside("Q12").ShouldContain(granted.Number);
        Beside("Q13").ShouldContain(NameChecks.LikelyName.Said("Kari Eksempel"));
        page.Commands.ShouldBeLessThanOrEqualTo(12);
    }

    // The promise is the owner's, for a measure with nearly the same title, in the same year.
    private static Task PromisedLikeAsync(World world, GrantCase granted, GrantCase like) => world.ChangeAsync(async db =>
    {
        var title = $" {like.Title.ToUpperInvariant()}. ";
        await db.Cases.Where(one => one.Id == granted.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Owner, like.Owner).SetProperty(one => one.Title, title));
        await db.CaseLines.Where(line => line.CaseId == granted.Id).ExecuteUpdateAsync(set => set.SetProperty(line => line.Owner, like.Owner).SetProperty(line => line.TitleKey, FundingChecks.KeyOf(title)));
        await db.Commitments.Where(promise => promise.CaseId == granted.Id).ExecuteUpdateAsync(set => set.SetProperty(promise => promise.Year, like.Year).SetProperty(promise => promise.Amount, 70_000));
    });

    [Fact]
    public async Task The_demo_county_names_nobody_R_105()
    {
        await using var own = await OwnWorld.NewAsync();
        var rules = Domain.Grants.Rules.LocalCompetence2021.OsloAndViken;
        var cases = await own.World.AskAsync(db => db.Cases.AsNoTracking().ToListAsync());
        cases.Count.ShouldBeGreaterThan(50);
        cases.Where(one => one.Content is not null).SelectMany(one => NeedReportChecks.Of(one.Content!, rules, one)).Where(check => check.Hindrance == NameChecks.LikelyName)
            .Select(check => string.Join(", ", check.Hindrance.Arguments)).ShouldBeEmpty();
    }
}
