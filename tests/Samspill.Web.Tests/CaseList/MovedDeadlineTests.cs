using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>A deadline moved for all while somebody waits for leave to come late, and drafts that were never sent (R-68).</summary>
public sealed class MovedDeadlineTests : IAsyncLifetime
{
    private OwnWorld own = null!;
    private GrantCase asked = null!;
    private CallRound round = null!;

    public async Task InitializeAsync()
    {
        own = await OwnWorld.NewAsync();
        asked = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Draft && one.Late != null));
        round = await own.World.AskAsync(db => db.Rounds.AsNoTracking().FirstAsync(one => one.Id == asked.Round.Value));
    }

    public async Task DisposeAsync() => await own.DisposeAsync();

    [Fact]
    public async Task Who_could_do_what_the_reader_cannot_is_said_with_or_before_the_last()
    {
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);

        (await visitor.GetAsync(Urls.Case(asked.Id))).Body.ShouldContain("Bare innsender hos eier eller nettverkskoordinator kan");
    }

    [Fact]
    public async Task Nobody_waits_for_an_answer_while_the_moved_deadline_is_to_come_R_68()
    {
        var lastDay = await MoveAsync(2);

        (await DueAsync(), await StepAsync()).ShouldBe((lastDay, Answers.Text("cases.step.draft")));
        (await RowAsync()).ShouldNotContain(Answers.Text("cases.remark.late"));
        using var decider = await own.World.AsAsync(Office.Decider);
        (await decider.GetAsync(Urls.Overview)).Body.ShouldNotContain(Answers.Text("duties.answer-late", asked.Title));
        var page = await decider.GetAsync(Urls.Case(asked.Id));
        page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldNotContain(Urls.GrantLateSubmission(asked.Id));
        page.Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("late.moved"));
        page.Document.QuerySelector(".sp-ball")!.TextContent.ShouldContain(Answers.Text("cases.ball.draft", lastDay));
        using var owner = await own.World.AsAsync(await own.World.SubmitterOfAsync(asked));
        (await owner.GetAsync(Urls.Case(asked.Id))).Document.QuerySelector(".sp-ball")!.TextContent.Trim().ShouldBe($"{Answers.Text("cases.ball.you")} {Answers.Text("cases.ball.draft", lastDay)}");
        (await decider.GetAsync(Urls.RefuseLateSubmission(asked.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("cases.late-open-again", lastDay));
    }

    [Fact]
    public async Task The_answer_is_waited_for_again_once_the_moved_deadline_has_passed_too_R_68()
    {
        var lastDay = await MoveAsync(2);
        own.World.Clock.Set(OsloTime.FirstInstantAfter(lastDay));

        await own.World.LookAroundAsync();

        (await DueAsync(), await StepAsync()).ShouldBe((CaseDue.Undated, Answers.Text("cases.step.late")));
        (await RowAsync()).ShouldContain(Answers.Text("cases.remark.late"));
        using var decider = await own.World.AsAsync(Office.Decider);
        (await decider.GetAsync(Urls.Overview)).Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("duties.answer-late", asked.Title));
        (await BallAsync(Office.Decider)).ShouldBe($"{Answers.Text("cases.ball.you")} {Answers.Text("cases.ball.late")}");
        (await own.World.OnCaseAsync(Office.Decider, asked.Id, new GrantLateSubmission("Dokumentert", lastDay.AddDays(4)))).ShouldBeOfType<Recorded.Done>();
        (await DueAsync(), await StepAsync()).ShouldBe((lastDay.AddDays(4), Answers.Text("cases.step.draft")));
    }

    [Fact]
    public async Task The_time_to_answer_counts_from_a_deadline_moved_past_the_day_they_asked_R_68()
    {
        var rules = LocalCompetence2021.OsloAndViken with { AnswerDays = new(3, LocalCompetence2021.OsloAndViken.CorrectionDays.Provision) };
        var lastDay = await MoveAsync(2);
        var moved = await own.World.AskAsync(db => db.Rounds.AsNoTracking().FirstAsync(one => one.Id == round.Id));

        CaseDue.Of(asked, rules, moved.Dates, lastDay).ShouldBe(lastDay);
        CaseDue.Of(asked, rules, moved.Dates, lastDay.AddDays(1)).ShouldBe(WorkingDays.After(lastDay, 3));
        CaseDue.Of(asked, rules, round.Dates, lastDay).ShouldBe(rules.AnswerBy(asked.Late!.At));
    }

    [Fact]
    public async Task After_a_refusal_the_case_says_calmly_that_it_was_not_sent_and_nothing_more_R_68()
    {
        (await own.World.OnCaseAsync(Office.Decider, asked.Id, new RefuseLateSubmission("Fristen var kjent"))).ShouldBeOfType<Recorded.Done>();
        var said = $"{Answers.Text("cases.ball.not-sent")} {Answers.Text("cases.ball.not-sent-end", round.ClosesOn)}";
        (await BallAsync(Office.Decider), await BallAsync(await own.World.SubmitterOfAsync(asked))).ShouldBe((said, said));
        var main = await MainAsync(Office.Decider);
        main.QuerySelectorAll(".sp-track [aria-current], .sp-track [data-state=now]").ShouldBeEmpty("nothing more happens");
        main.TextContent.ShouldContain(Answers.Text("late.ask-happens-2"));
        main.TextContent.ShouldNotContain(Answers.Text("cases.page.who-draft"));
    }

    [Fact]
    public async Task What_is_missing_in_the_answer_is_listed_in_the_order_of_the_form_R_68()
    {
        using var decider = await own.World.AsAsync(Office.Decider);
        var answer = await (await decider.GetAsync(Urls.GrantLateSubmission(asked.Id))).SaveAsync(("Reason", ""), ("LastDay", ""));
        var fields = answer.Document.QuerySelectorAll("main form :is(input[type=date], textarea)").Select(field => $"#{field.Id}");
        answer.Document.QuerySelectorAll("#feil a").Select(link => link.GetAttribute("href")).ShouldBe(fields);
    }

    [Fact]
    public async Task After_the_day_that_was_granted_the_case_names_that_day_R_68()
    {
        var lastDay = OsloTime.DayOf(own.World.Clock.GetUtcNow()).AddDays(3);
        (await own.World.OnCaseAsync(Office.Decider, asked.Id, new GrantLateSubmission("Dokumentert", lastDay))).ShouldBeOfType<Recorded.Done>();
        (await MainAsync(Office.Decider)).QuerySelector(".sp-track li")!.TextContent.ShouldContain(Answers.Text("cases.track.by", lastDay));
        own.World.Clock.Set(OsloTime.FirstInstantAfter(lastDay));
        (await BallAsync(Scenes.Caseworker)).ShouldBe($"{Answers.Text("cases.ball.not-sent")} {Answers.Text("cases.ball.not-sent-end", lastDay)}");
    }

    [Fact]
    public async Task A_draft_that_was_not_sent_says_so_and_that_the_owner_can_ask_to_come_late_R_68()
    {
        var (draft, open) = (await own.World.DraftAsync(), await own.World.OpenRoundAsync());
        (await BallAsync(Scenes.Owner, draft.Id)).ShouldBe($"{Answers.Text("cases.ball.you")} {Answers.Text("cases.ball.draft", open.ClosesOn)}");

        own.World.Clock.Set(open.ClosesAt.AddHours(9));

        (await BallAsync(Scenes.Owner, draft.Id)).ShouldBe($"{Answers.Text("cases.ball.not-sent")} {Answers.Text("cases.ball.not-sent-ask", open.ClosesOn)}");
        using var owner = await own.World.AsAsync(Scenes.Owner);
        var page = await owner.GetAsync(Urls.Case(draft.Id));
        page.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain(Urls.AskToSubmitLate(draft.Id));
    }

    // By so many days from today, for everybody.
    private async Task<DateOnly> MoveAsync(int days)
    {
        var lastDay = OsloTime.DayOf(own.World.Clock.GetUtcNow()).AddDays(days);
        var moving = new ExtendDeadline("Ute av drift", lastDay);
        (await own.World.ActingAsync(await own.World.PersonAsync(Scenes.Configurator), recorder => recorder.RecordAsync(new Ref<CallRound>(round.Id), moving, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();
        return lastDay;
    }

    private async Task<string> BallAsync(string person, Guid? id = null)
    {
        using var visitor = await own.World.AsAsync(person);
        return (await visitor.GetAsync(Urls.Case(id ?? asked.Id))).Document.QuerySelector(".sp-ball")!.TextContent.Trim();
    }

    private async Task<AngleSharp.Dom.IElement> MainAsync(string person)
    {
        using var visitor = await own.World.AsAsync(person);
        return (await visitor.GetAsync(Urls.Case(asked.Id))).Document.QuerySelector("main")!;
    }

    private Task<DateOnly> DueAsync() => own.World.AskAsync(db => db.CaseLines.Where(line => line.CaseId == asked.Id).Select(line => line.Due).FirstAsync());

    private async Task<string> StepAsync() => (await LineAsync()).QuerySelector($"td[data-label='{Answers.Text("cases.list.waits")}']")!.TextContent.Trim();

    private async Task<string> RowAsync() => (await LineAsync()).TextContent;

    private async Task<AngleSharp.Dom.IElement> LineAsync()
    {
        using var decider = await own.World.AsAsync(Office.Decider);
        var page = await decider.GetAsync($"{Urls.Cases}?sok={asked.Number}");
        return page.Document.QuerySelectorAll(".sp-cases tbody tr").Single(one => one.TextContent.Contains(asked.Number, StringComparison.Ordinal));
    }
}
