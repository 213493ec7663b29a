using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Casework;

/// <summary>The same act on many cases: preview, result per row, what others changed meanwhile, and putting back.</summary>
public sealed class BulkTests : InCheck
{
    [Fact]
    public async Task Ten_cases_are_taken_at_once_and_put_back_one_by_one()
    {
        var preview = await Caseworker.GetAsync(Address("ta", Cases));
        preview.Document.QuerySelectorAll("form [name=valg]").Length.ShouldBe(10);

        var answer = await preview.SaveAsync();

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Document.QuerySelector("[role=status]")!.TextContent.ShouldContain(Answers.Text("casework.bulk.done-of", 10, 10));
        var me = new Ref<Person>(await Own.World.PersonAsync(Scenes.Caseworker));
        (await Own.World.CasesInCheckAsync(10)).ShouldAllBe(one => one.AssignedTo == me);

        var back = await UndoAsync(answer, Cases[0]);

        back.Status.ShouldBe(HttpStatusCode.OK);
        (await Own.World.CaseAsync(Cases[0].Id)).AssignedTo.ShouldBeNull();
        (await Own.World.CaseAsync(Cases[1].Id)).AssignedTo.ShouldBe(me);
    }

    [Fact]
    public async Task What_costs_a_preview_does_not_grow_with_the_rows()
    {
        var one = await Caseworker.GetAsync(Address("godkjenn", [.. Cases.Take(1)]));
        var ten = await Caseworker.GetAsync(Address("godkjenn", Cases));
        ten.Commands.ShouldBeLessThanOrEqualTo(one.Commands + 1);
        ten.Commands.ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public async Task A_case_others_changed_meanwhile_is_left_alone_and_told_of_and_the_rest_is_done()
    {
        var preview = await Caseworker.GetAsync(Address("ta", Cases));
        (await Own.World.OnCaseAsync(Office.Decider, Cases[3].Id, new DeclareCaseRecusal("Nær slekt"))).ShouldBeOfType<Recorded.Done>();

        var answer = await preview.SaveAsync();

        answer.Status.ShouldBe(HttpStatusCode.OK);
        var row = answer.Document.QuerySelectorAll("section[aria-labelledby=ikke] > ul > li").ShouldHaveSingleItem();
        row.TextContent.ShouldContain(Cases[3].Number);
        row.TextContent.ShouldContain(Answers.Text("casework.bulk.overtaken"));
        row.TextContent.ShouldContain(Answers.Text("fact.cases.recusal-declared.v1"));
        (await Own.World.CaseAsync(Cases[3].Id)).AssignedTo.ShouldBeNull();
        (await Own.World.FactsAsync(Cases[4].Id, nameof(AssignCase))).ShouldBe(1);
    }

    [Fact]
    public async Task When_nothing_could_be_done_because_of_others_the_answer_is_a_conflict()
    {
        var preview = await Caseworker.GetAsync(Address("ta", [Cases[0]]));
        (await Own.World.OnCaseAsync(Office.Decider, Cases[0].Id, new DeclareCaseRecusal("Nær slekt"))).ShouldBeOfType<Recorded.Done>();

        var answer = await preview.SaveAsync();

        answer.ShouldBe(HttpStatusCode.Conflict);
        answer.ShouldSumUp(Answers.Text("casework.bulk.nothing-done"));
        (await (await Caseworker.GetAsync(Address("ta", [Cases[0]]))).SaveAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_case_one_is_recused_in_is_left_out_with_the_reason_R_80()
    {
        (await Own.World.OnCaseAsync(Scenes.Caseworker, Cases[2].Id, new DeclareCaseRecusal("Nær slekt"))).ShouldBeOfType<Recorded.Done>();

        var preview = await Caseworker.GetAsync(Address("ta", Cases));

        preview.Document.QuerySelectorAll("form [name=valg]").Length.ShouldBe(9);
        preview.Document.QuerySelector("section[aria-labelledby=utenfor]")!.TextContent.ShouldContain(AssignCase.Recused.Said());
        var tampered = await preview.SaveAsync(("valg", new BulkPick(Cases[2].Id, Cases[2].Version + 1).ToString()));
        tampered.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Own.World.CaseAsync(Cases[2].Id)).AssignedTo.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_stepped_aside_after_the_preview_is_not_told_what_others_did_R_80()
    {
        var preview = await Caseworker.GetAsync(Address("ta", [Cases[0]]));
        (await Own.World.OnCaseAsync(Scenes.Caseworker, Cases[0].Id, new DeclareCaseRecusal("Nær slekt"))).ShouldBeOfType<Recorded.Done>();
        (await Own.World.OnCaseAsync(Office.Decider, Cases[0].Id, new DeclareCaseRecusal("En grunn som ikke er for alle"))).ShouldBeOfType<Recorded.Done>();

        foreach (var act in new[] { "ta", "angre-fordeling", "angre-godkjenning" })
        {
            var answer = await Caseworker.ForgeAsync(Urls.Casework, ("handling", act), ("valg", new BulkPick(Cases[0].Id, Cases[0].Version).ToString()));
            answer.Status.ShouldBeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict);
            answer.Body.ShouldNotContain("En grunn som");
            answer.Body.ShouldNotContain(Answers.Text("fact.cases.recusal-declared.v1"));
        }

        preview.Document.QuerySelectorAll("form [name=valg]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Only_what_a_preview_showed_is_done()
    {
        (await Caseworker.ForgeAsync(Urls.Casework, ("handling", "ta"), ("alle", "ja"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var unseen = await Caseworker.ForgeAsync(Urls.Casework, ("handling", "ta"), ("valg", Cases[0].Id.ToString()));
        unseen.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unseen.ShouldSumUp(Answers.Text("casework.bulk.not-seen"));
        (await Own.World.CaseAsync(Cases[0].Id)).AssignedTo.ShouldBeNull();
        (await unseen.SaveAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_ones_own_last_assigning_is_put_back()
    {
        var colleague = new Ref<Person>(await Own.World.SecondCaseworkerAsync());
        (await Own.World.OnCaseAsync(Office.Colleague, Cases[0].Id, new AssignCase(colleague))).ShouldBeOfType<Recorded.Done>();
        var now = await Own.World.CaseAsync(Cases[0].Id);

        var preview = await Caseworker.GetAsync(Address("angre-fordeling", [now]));
        var answer = await Caseworker.ForgeAsync(Urls.Casework, ("handling", "angre-fordeling"), ("valg", new BulkPick(now.Id, now.Version).ToString()));

        preview.Document.QuerySelectorAll("form[method=post] [name=valg]").ShouldBeEmpty("putting back begins in a result");
        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Body.ShouldContain(Answers.Text("casework.bulk.not-your-last"));
        (await Own.World.CaseAsync(now.Id)).AssignedTo.ShouldBe(colleague);
        (await Caseworker.ForgeAsync(Urls.Casework, ("handling", "angre-fordeling"), ("valg", now.Id.ToString()))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var given = await (await Caseworker.GetAsync(Address("ta", [now]))).SaveAsync();
        (await UndoAsync(given, now)).ShouldBe(HttpStatusCode.OK);
        (await Own.World.CaseAsync(now.Id)).AssignedTo.ShouldBe(colleague, "the colleague had it before");
    }

    [Fact]
    public async Task All_that_fit_the_filter_are_printed_or_it_is_said_that_they_are_too_many()
    {
        var answer = await Caseworker.GetAsync($"{Urls.Casework}?handling=skriv-ut&alle=ja&steg=kvalitetssjekk&ordning=DES");
        answer.ShouldBe(HttpStatusCode.Redirect);
        (await Caseworker.GetAsync(answer.Location!)).Document.QuerySelectorAll("article").ShouldNotBeEmpty();
        (await Caseworker.GetAsync($"{Urls.Casework}?handling=skriv-ut&alle=ja&vis=alle")).ShouldSumUp(Answers.Text("casework.bulk.too-many", PrintCasesPage.Most));
        (await Caseworker.GetAsync($"{Urls.Casework}?handling=skriv-ut")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Cases_without_remarks_are_approved_with_one_checklist_and_the_others_left_out()
    {
        var preview = await Caseworker.GetAsync(Address("godkjenn", Cases));
        var taken = preview.Document.QuerySelectorAll<IHtmlInputElement>("form [name=valg]").Select(box => BulkPick.Read(box.Value)!.Id).ToList();
        taken.ShouldNotBeEmpty();
        (await preview.SaveAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);

        var answer = await preview.SaveAsync(AllYes(preview));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var one in Cases) { (await Own.World.CaseAsync(one.Id)).Status.ShouldBe(taken.Contains(one.Id) ? CaseStatus.Approved : CaseStatus.Submitted); }
        var back = await UndoAsync(answer, Cases.First(one => one.Id == taken[0]));
        back.Status.ShouldBe(HttpStatusCode.OK);
        (await Own.World.CaseAsync(taken[0])).Status.ShouldBe(CaseStatus.Submitted);
        Own.World.Clock.Set(Own.World.Clock.GetUtcNow().AddMinutes(11));
        if (taken.Count > 1) { (await UndoAsync(answer, Cases.First(one => one.Id == taken[1]))).ShouldBe(HttpStatusCode.UnprocessableEntity); }
    }

    [Fact]
    public async Task Cases_are_sent_back_with_one_text_and_what_is_wrong_with_the_form_is_said_at_the_field()
    {
        var preview = await Caseworker.GetAsync(Address("send-tilbake", [.. Cases.Take(3)]));
        var wrong = await preview.SaveAsync(("Input.Defect", ""), ("Input.Guidance", "Ring 01019912345"), ("Input.CorrectBy", "2020-01-01"));
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.ShouldPointAt("Input.Part", Answers.Text("casework.bulk.part-missing"));
        wrong.Typed("Input.Guidance").ShouldBe("Ring 01019912345");

        var answer = await wrong.SaveAsync(
            ("Input.Part", nameof(ReportPart.Budget)), ("Input.Defect", "Egenandelen mangler"), ("Input.Guidance", ""),
            ("Input.CorrectBy", OsloTime.DayOf(Own.World.Clock.GetUtcNow()).AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        answer.ShouldBe(HttpStatusCode.OK);
        foreach (var one in Cases.Take(3)) { (await Own.World.CaseAsync(one.Id)).Status.ShouldBe(CaseStatus.Returned); }
        answer.Document.QuerySelectorAll("section[aria-labelledby=gjort] [name=valg]").ShouldBeEmpty("what the owners have been told is not undone");
    }

    [Fact]
    public async Task Everything_that_fits_the_filter_is_taken_and_a_choice_of_nothing_is_told()
    {
        var preview = await Caseworker.GetAsync($"{Urls.Casework}?handling=ta&alle=ja&steg=kvalitetssjekk&ordning=DES");
        var all = await Own.World.AskAsync(db => db.Cases.CountAsync(one => one.SchemeCode == "DES" && (one.Status == CaseStatus.Submitted || one.Status == CaseStatus.DismissalProposed)));
        preview.Document.QuerySelectorAll("form [name=valg]").Length.ShouldBe(all);
        preview.Document.QuerySelectorAll("form [name=valg]").ShouldNotBeEmpty();
        (await Caseworker.GetAsync($"{Urls.Casework}?handling=ta")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Caseworker.GetAsync($"{Urls.Casework}?handling=ta&valg=tull&valg=:::")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_chosen_reports_are_printed_on_one_page_and_nobody_else_gets_them()
    {
        var answer = await Caseworker.GetAsync(Address("skriv-ut", Cases));
        answer.Status.ShouldBe(HttpStatusCode.Redirect);

        var page = await Caseworker.GetAsync(answer.Location!);

        page.Document.QuerySelectorAll("article").Length.ShouldBe(10);
        page.Commands.ShouldBeLessThanOrEqualTo(8);
        using var other = await Own.World.AsAsync(Scenes.Owner);
        (await other.GetAsync(answer.Location!)).ShouldBe(HttpStatusCode.Forbidden);
        (await other.GetAsync(Address("ta", Cases))).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Address(string act, IReadOnlyList<GrantCase> chosen) => $"{Urls.Casework}?handling={act}&{string.Join('&', chosen.Select(one => $"valg={one.Id}"))}";

    private static (string, string)[] AllYes(PageSeen page) =>
        [.. page.Document.QuerySelectorAll<IHtmlInputElement>("main [type=radio]").Select(radio => radio.Name!).Distinct().Select(name => (name, nameof(CheckAnswerValue.Yes)))];

    private static Task<PageSeen> UndoAsync(PageSeen result, GrantCase one)
    {
        var box = result.Document.QuerySelectorAll<IHtmlInputElement>("section[aria-labelledby=gjort] [name=valg]").First(box => box.Value.StartsWith(one.Id.ToString(), StringComparison.Ordinal));
        var button = result.Form.QuerySelector<IHtmlButtonElement>("button[name=handling]");
        return result.SubmitAsync(result.Form, button, [("valg", box.Value)]);
    }
}
