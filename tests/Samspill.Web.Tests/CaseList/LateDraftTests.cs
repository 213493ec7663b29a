using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>Drafts whose owners ask to come late: who waits for whom, until when, and when nobody can do more (R-68).</summary>
public sealed class LateDraftTests : IAsyncLifetime
{
    private OwnWorld own = null!;
    private GrantCase asked = null!;

    public async Task InitializeAsync()
    {
        own = await OwnWorld.NewAsync();
        asked = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Draft && one.Late != null));
    }

    public async Task DisposeAsync() => await own.DisposeAsync();

    [Fact]
    public async Task One_that_waits_for_an_answer_waits_for_the_decider_without_a_day_where_the_rules_set_none()
    {
        (await DueAsync(), await StepAsync(), await CellAsync("cases.list.by")).ShouldBe((CaseDue.Undated, Answers.Text("cases.step.late"), "–"));
        own.World.Clock.Set(OsloTime.FirstInstantAfter(OsloTime.DayOf(asked.Late!.At).AddDays(30)));
        await own.World.LookAroundAsync();
        (await DueAsync()).ShouldBe(CaseDue.Undated, "it still waits for an answer");
        var all = await own.World.AskAsync(db => db.CaseLines.Sorted(CaseColumns.Deadline, false).Select(line => new { line.CaseId, line.Due }).ToListAsync());
        var here = all.FindIndex(line => line.CaseId == asked.Id);
        (all[..here].All(line => line.Due < CaseDue.None), all[(here + 1)..].All(line => line.Due >= CaseDue.Undated)).ShouldBe((true, true), "after what has a day, before what waits for nobody");
    }

    [Fact]
    public void A_rule_set_that_says_when_answers_are_given_sets_one_day_for_the_list_and_the_overview()
    {
        var rules = LocalCompetence2021.OsloAndViken with { AnswerDays = new(3, LocalCompetence2021.OsloAndViken.CorrectionDays.Provision) };
        var asking = OsloTime.DayOf(asked.Late!.At);
        CaseDue.Of(asked, rules, [new("closes", asking.AddDays(-1))], asking).ShouldBe(rules.AnswerBy(asked.Late.At));
        rules.AnswerBy(asked.Late.At).ShouldBe(WorkingDays.After(OsloTime.DayOf(asked.Late.At), 3));
    }

    [Fact]
    public async Task The_overview_shows_it_without_a_day_after_what_has_one_and_nothing_for_the_calendar()
    {
        using var decider = await own.World.AsAsync(Office.Decider);
        var duties = (await decider.GetAsync(Urls.Overview)).Document.QuerySelectorAll(".sp-duty").ToList();
        var answer = duties.Single(duty => duty.TextContent.Contains(Answers.Text("duties.answer-late", asked.Title), StringComparison.Ordinal));

        (answer.TextContent.Contains(Answers.Text("duties.undated")), answer.QuerySelector(".sp-law")!.TextContent).ShouldBe((true, Answers.Text("duties.source-unregulated")));
        answer.QuerySelectorAll("a[href*='frist.ics']").ShouldBeEmpty();
        duties.IndexOf(answer).ShouldBe(duties.FindIndex(duty => duty.TextContent.Contains(Answers.Text("duties.undated"))), "the first of those without a day");
        duties[duties.IndexOf(answer)..].ShouldAllBe(duty => duty.TextContent.Contains(Answers.Text("duties.undated")));
    }

    [Fact]
    public async Task One_that_was_granted_waits_for_its_owner_and_after_its_day_for_nobody()
    {
        var lastDay = OsloTime.DayOf(own.World.Clock.GetUtcNow()).AddDays(3);
        (await own.World.OnCaseAsync(Office.Decider, asked.Id, new GrantLateSubmission("Dokumentert", lastDay))).ShouldBeOfType<Recorded.Done>();
        (await DueAsync(), await StepAsync()).ShouldBe((lastDay, Answers.Text("cases.step.draft")));

        own.World.Clock.Set(OsloTime.FirstInstantAfter(lastDay));
        await own.World.LookAroundAsync();

        (await DueAsync(), await StepAsync()).ShouldBe((CaseDue.None, Answers.Text("cases.step.not-sent")));
        using var caseworker = await own.World.AsAsync(Scenes.Caseworker);
        var all = (await caseworker.GetAsync($"{Urls.CasesCsv}?vis=alle")).Body.TrimStart('\uFEFF').Split("\r\n").Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(';')[0]).ToList();
        var waiting = await own.World.AskAsync(db => db.CaseLines.Where(line => line.Due != CaseDue.None && line.Status != CaseStatus.Draft).Select(line => line.Number).ToListAsync());
        all.IndexOf(asked.Number).ShouldBeGreaterThan(waiting.Max(number => all.IndexOf(number)), "what waits for nobody stands after what waits for somebody");
    }

    [Fact]
    public async Task One_that_was_refused_waits_for_nobody_at_once()
    {
        (await own.World.OnCaseAsync(Office.Decider, asked.Id, new RefuseLateSubmission("Fristen var kjent"))).ShouldBeOfType<Recorded.Done>();
        (await DueAsync(), await StepAsync()).ShouldBe((CaseDue.None, Answers.Text("cases.step.not-sent")));
    }

    [Fact]
    public async Task The_case_says_that_it_waits_for_the_decider_and_once_allowed_for_the_owner_until_the_day_given()
    {
        var writer = await own.World.SubmitterOfAsync(asked);
        var waits = Answers.Text("cases.ball.late");
        var atOffice = $"{Answers.Text("cases.ball.at", Answers.Text("cases.county-governor"))} {waits}";
        (await BallAsync(Scenes.Caseworker), await BallAsync(writer)).ShouldBe((atOffice, atOffice));
        (await BallAsync(Office.Decider)).ShouldBe($"{Answers.Text("cases.ball.you")} {waits}");

        var lastDay = OsloTime.DayOf(own.World.Clock.GetUtcNow()).AddDays(3);
        (await own.World.OnCaseAsync(Office.Decider, asked.Id, new GrantLateSubmission("Dokumentert", lastDay))).ShouldBeOfType<Recorded.Done>();

        (await BallAsync(writer)).ShouldBe($"{Answers.Text("cases.ball.you")} {Answers.Text("cases.ball.draft", lastDay)}");
    }

    private async Task<string> BallAsync(string person)
    {
        using var visitor = await own.World.AsAsync(person);
        return (await visitor.GetAsync(Urls.Case(asked.Id))).Document.QuerySelector(".sp-ball")!.TextContent.Trim();
    }

    private Task<DateOnly> DueAsync() => own.World.AskAsync(db => db.CaseLines.Where(line => line.CaseId == asked.Id).Select(line => line.Due).FirstAsync());

    private Task<string> StepAsync() => CellAsync("cases.list.waits");

    private async Task<string> CellAsync(string column)
    {
        using var decider = await own.World.AsAsync(Office.Decider);
        var page = await decider.GetAsync($"{Urls.Cases}?sok={asked.Number}");
        var row = page.Document.QuerySelectorAll(".sp-cases tbody tr").Single(one => one.TextContent.Contains(asked.Number, StringComparison.Ordinal));
        return row.QuerySelector($"td[data-label='{Answers.Text(column)}']")!.TextContent.Trim();
    }
}
