using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>Late reports, deadlines moved for all, and what comes after a decision (R-68, R-69a, fields 12 and 13).</summary>
public sealed class AfterTheDeadlineTests : IAsyncLifetime
{
    private OwnWorld own = null!;

    public async Task InitializeAsync() => own = await OwnWorld.NewAsync();

    public async Task DisposeAsync() => await own.DisposeAsync();

    [Fact]
    public async Task An_owner_asks_a_decider_answers_and_the_report_comes_late_and_is_marked_R_68()
    {
        var (draft, round) = (await own.World.CompleteDraftAsync(), await own.World.OpenRoundAsync());
        own.World.Clock.Set(round.ClosesAt.AddHours(9));
        using var owner = await own.World.AsAsync(Scenes.Owner);
        (await owner.GetAsync(Urls.NeedReportPart(draft.Id, "behov"))).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain(Urls.AskToSubmitLate(draft.Id));
        (await (await owner.GetAsync(Urls.AskToSubmitLate(draft.Id))).SaveAsync()).ShouldPointAt("Reason", AskToSubmitLate.ReasonMissing.Said());
        (await (await owner.GetAsync(Urls.AskToSubmitLate(draft.Id))).SaveAsync(("Reason", "Sykdom"))).ShouldBe(HttpStatusCode.Redirect);

        using var decider = await own.World.AsAsync("Beslutter");
        var grant = await decider.GetAsync(Urls.GrantLateSubmission(draft.Id));
        (await grant.SaveAsync(("Reason", "Dokumentert"), ("LastDay", "2020-01-01"))).ShouldPointAt("LastDay", GrantLateSubmission.DayPassed.Said());
        var lastDay = round.ClosesOn.AddDays(4);
        (await grant.SaveAsync(("Reason", "Dokumentert"), ("LastDay", lastDay.ToString("yyyy-MM-dd", null)))).ShouldBe(HttpStatusCode.Redirect);

        own.World.Clock.Set(OsloTime.FirstInstantAfter(lastDay));
        using var later = await own.World.AsAsync(Scenes.Owner);
        (await (await later.GetAsync(Urls.SubmitNeedReport(draft.Id))).SaveAsync()).ShouldSumUp(SubmitNeedReport.LateDayPassed.Said(lastDay));
        own.World.Clock.Set(OsloTime.FirstInstantAfter(lastDay).AddSeconds(-5));
        (await (await later.GetAsync(Urls.SubmitNeedReport(draft.Id))).SaveAsync()).ShouldBe(HttpStatusCode.Redirect);

        (await later.GetAsync(Urls.Case(draft.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("late.tag"));
        (await later.GetAsync(Urls.Round(round.Number))).Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("late.counts", 1, 1, 0));
    }

    [Fact]
    public async Task A_draft_shows_at_the_county_governor_only_once_its_owner_has_asked()
    {
        var (draft, asked) = (await own.World.DraftAsync(), await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Late != null)));
        using var decider = await own.World.AsAsync("Beslutter");
        (await decider.GetAsync(Urls.Case(draft.Id))).ShouldBe(HttpStatusCode.NotFound);
        var shown = await decider.GetAsync(Urls.Case(asked.Id));
        shown.ShouldBe(HttpStatusCode.OK);
        shown.Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("fact.cases.late-asked.v1"));
        shown.Document.QuerySelector("main")!.TextContent.ShouldNotContain(Answers.Text("fact.cases.started.v1"), customMessage: "what happens in the draft is the owner's");
        (await decider.GetAsync(Urls.NeedReportPart(asked.Id, "behov"))).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        using var caseworker = await own.World.AsAsync(Scenes.Caseworker);
        (await caseworker.GetAsync(Urls.GrantLateSubmission(asked.Id))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_deadline_moves_forward_for_all_never_back_and_the_call_says_why_R_68()
    {
        var round = await own.World.OpenRoundAsync();
        using var visitor = await own.World.AsAsync(Scenes.Configurator);
        var page = await visitor.GetAsync(Urls.ExtendDeadline(round.Number));
        (await page.SaveAsync(("LastDay", round.ClosesOn.ToString("yyyy-MM-dd", null)), ("Reason", "Utfall"))).ShouldPointAt("LastDay", ExtendDeadline.NotLater.Said(round.ClosesOn));

        (await page.SaveAsync(("LastDay", round.ClosesOn.AddDays(3).ToString("yyyy-MM-dd", null)), ("Reason", "Ute av drift hele søndagen"))).ShouldBe(HttpStatusCode.Redirect);

        using var anybody = own.World.Visitor();
        (await anybody.GetAsync(Urls.Round(round.Number))).Document.QuerySelector("main")!.TextContent.ShouldContain("Ute av drift hele søndagen");
        var draft = await own.World.CompleteDraftAsync();
        own.World.Clock.Set(round.ClosesAt.AddDays(1));
        using var owner = await own.World.AsAsync(Scenes.Owner);
        (await (await owner.GetAsync(Urls.SubmitNeedReport(draft.Id))).SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_supplementary_report_begins_from_the_owners_own_running_measure_alone()
    {
        var running = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.OpenChanges > 0));
        using var owner = await own.World.AsAsync(Scenes.Owner);
        var page = await owner.GetAsync(Urls.StartRunningReport(running.Id));
        (await page.SaveAsync(("Kind", "Supplementary"))).ShouldPointAt("Direction", StartNeedReport.DirectionMissing.Said());

        var begun = await page.SaveAsync(("Kind", "Supplementary"), ("Direction", "Less"));

        begun.ShouldBe(HttpStatusCode.Redirect);
        var first = await owner.GetAsync(begun.Location!);
        first.Typed("Form.ContactName").ShouldBe(running.Content!.Applicant.ContactName);
        first.Document.QuerySelector("main")!.TextContent.ShouldContain(running.Number);
        var id = Guid.Parse(begun.Location!.Split('/')[2]);
        (await owner.GetAsync(ReportParts.Address(id, ReportPart.Criteria))).Document.QuerySelector("#del").ShouldBeNull("the short form asks no criteria");

        using var other = await own.World.AsAsync("Innsender for Oslo kommune");
        (await other.GetAsync(Urls.StartRunningReport(running.Id))).ShouldBe(HttpStatusCode.NotFound);
        var refused = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Submitted && one.Owner == running.Owner));
        (await (await owner.GetAsync(Urls.StartRunningReport(refused.Id))).SaveAsync(("Kind", "Supplementary"), ("Direction", "More"))).Errors.ShouldContain(StartNeedReport.ParentNotRunning.Said(refused.Number));
    }

    [Fact]
    public async Task No_money_changes_when_a_report_of_less_is_checked_since_nobody_has_decided_anything_c_2()
    {
        var subject = await own.World.InCheckAsync();
        var granted = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Granted && one.SchemeCode == subject.SchemeCode));
        var origin = new ReportOrigin(ReportKind.Supplementary, new ParentReport(new(granted.Id), granted.Number, granted.Title, granted.Year, granted.Decision!.Amounts), MoneyDirection.Less);
        await own.World.AskAsync(db => db.Cases.Where(one => one.Id == subject.Id).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.Origin, origin).SetProperty(one => one.Content, granted.Content).SetProperty(one => one.Year, granted.Year)));
        using var caseworker = await own.World.AsAsync(Scenes.Caseworker);
        (await caseworker.GetAsync(Urls.PassQualityCheck(subject.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("running.check-notes"));
        var before = await MoneyAsync();

        var answers = QualityQuestions.For(LocalCompetence2021.OsloAndViken.Scheme(subject.SchemeCode)).Select(question => new CheckAnswer(question, CheckAnswerValue.Yes, ""));
        var check = new PassQualityCheck([.. answers], "", "");
        (await own.World.ActingAsync(await own.World.PersonAsync(Scenes.Caseworker), recorder => recorder.RecordAsync(new Ref<GrantCase>(subject.Id), check, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();

        (await own.World.AskAsync(db => db.Cases.Where(one => one.Id == subject.Id).Select(one => one.Status).SingleAsync())).ShouldBe(CaseStatus.Noted);
        (await MoneyAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_reported_change_is_answered_by_the_caseworker_and_becomes_the_owners_duty()
    {
        var running = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.OpenChanges > 0));
        using var caseworker = await own.World.AsAsync(Scenes.Caseworker);
        (await caseworker.GetAsync(Urls.Overview)).Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("duties.answer-changes", running.Title));
        var page = await caseworker.GetAsync(Urls.AssessChange(running.Id, 1));
        (await page.SaveAsync(("Outcome", "AsksSupplementary"))).ShouldPointAt("Text", AssessChange.TextMissing.Said());
        (await page.SaveAsync(("Outcome", "AsksSupplementary"), ("Text", "Send en supplerende melding."))).ShouldBe(HttpStatusCode.Redirect);

        using var owner = await own.World.AsAsync(Scenes.Owner);
        (await owner.GetAsync(Urls.Overview)).Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("duties.send-supplementary", running.Title));
        (await owner.GetAsync(Urls.Case(running.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain("Send en supplerende melding.");
    }

    // Promised by decisions, and what the frames hold as bound.
    private Task<(long Promised, long Bound)> MoneyAsync() => own.World.AskAsync(async db => (await db.Commitments.SumAsync(row => row.Amount), await db.Balances.SumAsync(row => row.Committed)));
}
