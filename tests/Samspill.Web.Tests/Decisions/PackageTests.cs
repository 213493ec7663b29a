using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Decisions;

/// <summary>The finished lists of a round decided at once: a dry run, then all or nothing (c.2 rows 13 to 15; lessons 3.2).</summary>
public sealed class PackageTests
{
    private static readonly CaseStatus[] Decided = [CaseStatus.Granted, CaseStatus.PartlyGranted, CaseStatus.Refused];

    [Fact]
    public async Task The_caseworker_makes_the_drafts_and_the_decider_decides_them_all_R_65()
    {
        await using var waiting = await Waiting.NewAsync(24);
        using var decider = await DraftedAsync(waiting);
        var drafted = await waiting.CountAsync(CaseStatus.DecisionDrafted);
        drafted.ShouldBeGreaterThan(10);
        var page = await decider.GetAsync(waiting.Address);
        (await PressAsync(page, "vedta")).ShouldSumUp(Answers.Text("package.confirm-missing"));
        (await waiting.CountAsync(Decided)).ShouldBe(0);

        var answer = await PressAsync(page, "vedta", ("Confirmed", "true"));

        answer.ShouldBe(HttpStatusCode.Redirect);
        (await waiting.CountAsync(Decided)).ShouldBe(drafted);
        (await waiting.DifferenceAsync()).ShouldBeNull();
        var after = await decider.GetAsync(answer.Location!);
        after.Document.QuerySelectorAll("section[aria-labelledby=brevene] li").Length.ShouldBe(drafted);
        var letters = await decider.GetAsync(Urls.PackageLetters(waiting.Number, waiting.Lists.Select(list => list.Id)));
        letters.Document.QuerySelectorAll("article").Length.ShouldBeGreaterThanOrEqualTo(drafted);
        letters.Document.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task A_package_in_which_nothing_can_be_decided_promises_no_letters()
    {
        await using var waiting = await Waiting.NewAsync(8);
        using var decider = await waiting.World.AsAsync(Waiting.Decider);

        var page = await decider.GetAsync(waiting.Address);

        var form = page.Document.QuerySelector("main form:has(button[value=vedta])").ShouldNotBeNull();
        form.QuerySelector("h2")!.TextContent.ShouldBe(Answers.Text("package.decide-none"));
        form.QuerySelectorAll("ul, input[type=checkbox]").ShouldBeEmpty();
        form.QuerySelector("button")!.GetAttribute("aria-disabled").ShouldBe("true");
    }

    [Fact]
    public async Task One_hindrance_stops_the_whole_package_until_the_case_is_kept_out()
    {
        await using var waiting = await Waiting.NewAsync(24);
        using var decider = await DraftedAsync(waiting);
        var one = await waiting.World.AskAsync(db => db.Cases.AsNoTracking().Where(row => row.Status == CaseStatus.DecisionDrafted).OrderBy(row => row.Number).FirstAsync());
        (await waiting.World.OnCaseAsync(Waiting.Decider, one.Id, new DeclareCaseRecusal("Nær slekt"))).ShouldBeOfType<Recorded.Done>();
        var page = await decider.GetAsync(waiting.Address);
        page.Document.QuerySelector("section[aria-labelledby=hindrer]")!.TextContent.ShouldContain(DecideGrant.Recused.Said());
        var all = waiting.Lists.Sum(list => list.Lines.Count);
        page.Document.QuerySelector("p[role=status]")!.TextContent.ShouldBe(Answers.Text("package.counts", all, all - 1, 1, 0, 0));

        var answer = await PressAsync(page, "vedta", ("Confirmed", "true"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldSumUp(Answers.Text("package.hindered", 1));
        (await waiting.CountAsync(Decided)).ShouldBe(0);
        var without = await decider.GetAsync($"{waiting.Address}&uten={one.Id}");
        (await PressAsync(without, "vedta", ("Confirmed", "true"))).ShouldBe(HttpStatusCode.Redirect);
        (await waiting.CountAsync(CaseStatus.DecisionDrafted)).ShouldBe(1);
        (await waiting.World.CaseAsync(one.Id)).Status.ShouldBe(CaseStatus.DecisionDrafted);
    }

    [Fact]
    public async Task What_others_changed_since_the_dry_run_is_told_and_nothing_is_decided()
    {
        await using var waiting = await Waiting.NewAsync(24);
        using var decider = await DraftedAsync(waiting);
        var page = await decider.GetAsync(waiting.Address);
        var one = await waiting.World.AskAsync(db => db.Cases.AsNoTracking().Where(row => row.Status == CaseStatus.DecisionDrafted && row.DecisionDraft != null).OrderBy(row => row.Number).FirstAsync());
        var draft = one.DecisionDraft!;
        var again = new DraftDecision(draft.Outcome, draft.Amounts, draft.Conditions, draft.Reasons + " Skrevet på nytt.", draft.DepartureReasons);
        (await waiting.World.OnCaseAsync(Scenes.Caseworker, one.Id, again)).ShouldBeOfType<Recorded.Done>();

        var answer = await PressAsync(page, "vedta", ("Confirmed", "true"));

        answer.ShouldBe(HttpStatusCode.Conflict);
        answer.ShouldSumUp(Answers.Text("package.overtaken"));
        var told = answer.Document.QuerySelector("section[aria-labelledby=skjedd]")!.TextContent;
        told.ShouldContain(one.Number);
        told.ShouldContain(Answers.Text("fact.decisions.drafted.v1"));
        (await waiting.CountAsync(Decided)).ShouldBe(0);
        (await PressAsync(answer, "vedta", ("Confirmed", "true"))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_others_did_with_a_case_one_steps_aside_in_is_not_told_R_80()
    {
        await using var waiting = await Waiting.NewAsync(24);
        using var decider = await DraftedAsync(waiting);
        var page = await decider.GetAsync(waiting.Address);
        var one = await waiting.World.AskAsync(db => db.Cases.AsNoTracking().Where(row => row.Status == CaseStatus.DecisionDrafted).OrderBy(row => row.Number).FirstAsync());
        (await waiting.World.OnCaseAsync(Waiting.Decider, one.Id, new DeclareCaseRecusal("Nær slekt"))).ShouldBeOfType<Recorded.Done>();
        (await waiting.World.OnCaseAsync(Scenes.Caseworker, one.Id, new DeclareCaseRecusal("En grunn som ikke er for alle"))).ShouldBeOfType<Recorded.Done>();

        var answer = await PressAsync(page, "vedta", ("Confirmed", "true"));

        answer.ShouldBe(HttpStatusCode.Conflict);
        answer.Body.ShouldContain(one.Number);
        answer.Body.ShouldNotContain("En grunn som");
        answer.Body.ShouldNotContain(Answers.Text("fact.cases.recusal-declared.v1"));
    }

    [Fact]
    public async Task Somebody_who_both_drafts_and_decides_decides_no_package_in_part_R_65()
    {
        await using var waiting = await Waiting.NewAsync(24);
        await waiting.World.SecondCaseworkerAsync(Waiting.Decider);
        using var both = await waiting.World.AsAsync(Waiting.Decider);
        var page = await both.GetAsync(waiting.Address);

        var answer = await both.ForgeAsync(waiting.Address, ("handling", "vedta"), ("Confirmed", "true"), ("Seen", page.Document.QuerySelector("[name=Seen]")!.GetAttribute("value")!));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.Body!.TextContent.ShouldContain(Answers.Text("package.undrafted", "#").Split('#')[1]);
        (await waiting.CountAsync(Decided)).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_chosen_from_the_start_and_only_those_who_draft_or_decide_get_in()
    {
        await using var waiting = await Waiting.NewAsync(24);
        using var decider = await waiting.World.AsAsync(Waiting.Decider);
        var page = await decider.GetAsync(Urls.DecidePackage(waiting.Number));
        page.Document.QuerySelectorAll("[name=liste]").Length.ShouldBe(waiting.Lists.Count);
        page.Document.QuerySelectorAll("[name=liste][checked]").ShouldBeEmpty();
        page.Document.QuerySelector("[role=alert]").ShouldBeNull();
        (await decider.GetAsync($"{Urls.DecidePackage(waiting.Number)}?vis=ja")).Document.QuerySelector("[role=alert]")!.TextContent.ShouldContain(Answers.Text("package.choose-list"));
        using var secretary = await waiting.World.AsAsync("Sekretær for samarbeidsforum");
        (await secretary.GetAsync(waiting.Address)).ShouldBe(HttpStatusCode.Forbidden);
        (await secretary.ForgeAsync(waiting.Address, ("handling", "vedta"), ("Confirmed", "true"))).ShouldBe(HttpStatusCode.Forbidden);
        (await decider.ForgeAsync(waiting.Address, ("handling", "utkast"))).ShouldBe(HttpStatusCode.Forbidden);
        (await decider.ForgeAsync(waiting.Address, ("handling", "vedta"), ("Confirmed", "true"), ("Seen", "tull:1,:"))).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_package_of_235_is_read_in_few_questions_and_decided_in_a_few_seconds()
    {
        await using var waiting = await Waiting.NewAsync(260);
        using var decider = await DraftedAsync(waiting);
        var drafted = await waiting.CountAsync(CaseStatus.DecisionDrafted);
        drafted.ShouldBeGreaterThanOrEqualTo(235);
        var page = await decider.GetAsync(waiting.Address);
        page.Commands.ShouldBeLessThanOrEqualTo(12);

        var begun = Stopwatch.GetTimestamp();
        var answer = await PressAsync(page, "vedta", ("Confirmed", "true"));
        var took = Stopwatch.GetElapsedTime(begun);

        answer.ShouldBe(HttpStatusCode.Redirect);
        (await waiting.CountAsync(Decided)).ShouldBe(drafted);
        (await waiting.DifferenceAsync()).ShouldBeNull();
        took.ShouldBeLessThan(TimeSpan.FromSeconds(20), "about two on a machine with nothing else to do");
    }

    private static async Task<Visitor> DraftedAsync(Waiting waiting)
    {
        using var caseworker = await waiting.World.AsAsync(Scenes.Caseworker);
        var drafts = await caseworker.GetAsync(waiting.Address);
        drafts.ShouldBe(HttpStatusCode.OK);
        var answer = await PressAsync(drafts, "utkast", ("Considerations", "Tiltakene er vurdert samlet."));
        answer.ShouldBe(HttpStatusCode.Redirect);
        return await waiting.World.AsAsync(Waiting.Decider);
    }

    private static Task<PageSeen> PressAsync(PageSeen page, string handling, params (string, string)[] changes)
    {
        var button = page.Document.QuerySelectorAll<IHtmlButtonElement>("button[name=handling]").First(button => button.Value == handling);
        return page.SubmitAsync((IHtmlFormElement)button.Closest("form")!, button, changes);
    }
}
