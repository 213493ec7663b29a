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
    public async Task One_that_waits_for_an_answer_waits_for_the_decider_until_the_day_answers_are_given()
    {
        var due = WorkingDays.After(OsloTime.DayOf(asked.Late!.At), LocalCompetence2021.OsloAndViken.CorrectionDays.Value);
        (await DueAsync()).ShouldBe(due, "the same day as in the decider's overview");
        (await StepAsync()).ShouldBe(Answers.Text("cases.step.late"));
        own.World.Clock.Set(OsloTime.FirstInstantAfter(due.AddDays(3)));
        await own.World.LookAroundAsync();
        (await DueAsync()).ShouldBe(due, "an answer that is late is still to be given");
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

    private Task<DateOnly> DueAsync() => own.World.AskAsync(db => db.CaseLines.Where(line => line.CaseId == asked.Id).Select(line => line.Due).FirstAsync());

    private async Task<string> StepAsync()
    {
        using var decider = await own.World.AsAsync(Office.Decider);
        var page = await decider.GetAsync($"{Urls.Cases}?sok={asked.Number}");
        var row = page.Document.QuerySelectorAll(".sp-cases tbody tr").Single(one => one.TextContent.Contains(asked.Number, StringComparison.Ordinal));
        return row.QuerySelector($"td[data-label='{Answers.Text("cases.list.waits")}']")!.TextContent.Trim();
    }
}
