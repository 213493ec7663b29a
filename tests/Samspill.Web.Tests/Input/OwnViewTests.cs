using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>Members give their own view before they see the list: kept from them where it is read, not in what is drawn (c.7).</summary>
public sealed class OwnViewTests
{
    private const string Member = "Medlem i arbeidsgruppen, Buskerud";
    private const string Deputy = "Varamedlem i arbeidsgruppen, Buskerud";

    [Fact]
    public async Task The_list_and_the_views_of_others_are_hidden_until_ones_own_is_given()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await AskingAsync(own.World);
        using var member = await own.World.AsAsync(Member);
        (await member.GetAsync(Urls.PrintRecommendation(list.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await member.GetAsync(Urls.Alternatives(list.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await member.GetAsync(Urls.Recommendation(list.Id))).ShouldBe(HttpStatusCode.Found);
        var page = await member.GetAsync(Urls.OwnView(list.Id));
        foreach (var reason in list.Lines.Select(line => line.Reason).Where(reason => reason.Length > 0)) { page.Document.DocumentElement.TextContent.ShouldNotContain(reason); }

        var lacking = await page.SaveAsync();
        lacking.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var line in list.Lines) { lacking.Errors.ShouldContain(Answers.Text("table.view-outcome-missing", line.Number)); }
        (await page.SaveAsync([.. Filled(page, "Sterkt lokalt behov")])).ShouldBe(HttpStatusCode.Found);
        (await member.GetAsync(Urls.OwnView(list.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain("Sterkt lokalt behov");
        (await member.GetAsync(Urls.PrintRecommendation(list.Id))).ShouldBe(HttpStatusCode.OK);

        using var deputy = await own.World.AsAsync(Deputy);
        var other = await deputy.GetAsync(Urls.OwnView(list.Id));
        other.Document.DocumentElement.TextContent.ShouldNotContain("Sterkt lokalt behov");
        (await other.SaveAsync([.. Filled(other, "Mindre viktig")])).ShouldBe(HttpStatusCode.Found);
        (await deputy.GetAsync(Urls.OwnView(list.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain("Sterkt lokalt behov");
    }

    [Fact]
    public async Task Whoever_keeps_the_list_sees_it_and_work_on_it_waits_for_the_members_view()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await AskingAsync(own.World);
        using var keeper = await own.World.AsAsync(Scenes.Coordinator);
        (await keeper.GetAsync(Urls.PrintRecommendation(list.Id))).ShouldBe(HttpStatusCode.OK);
        var person = await own.World.PersonAsync(Member);
        var recorded = await own.World.ActingAsync(person, recorder => recorder.RecordAsync(
            new Ref<Recommendation>(list.Id), new ChangeLine(list.Lines[0].Case, LineOutcome.None, YearAmounts.Zero, "Nei", list.Lines[0].Revision), null, CancellationToken.None));
        recorded.ShouldBeOfType<Samspill.Web.Spine.Recorded.Hindered>().Hindrances.ShouldContain(LineRules.OwnViewMissing);
    }

    [Fact]
    public async Task A_case_that_is_withdrawn_leaves_the_list_and_says_so()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.OpenListAsync();
        var line = list.Lines.First(line => line.Owner.StartsWith("Ringerike", StringComparison.Ordinal));
        var person = await own.World.PersonAsync(Scenes.Owner);
        (await own.World.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(line.Case), new WithdrawNeedReport("Ikke aktuelt"), null, CancellationToken.None)))
            .ShouldBeOfType<Samspill.Web.Spine.Recorded.Done>();
        var after = await own.World.AskAsync(db => db.Recommendations.AsNoTracking().FirstAsync(row => row.Id == list.Id));
        after.LineOf(line.Case).ShouldBeNull();
        after.Proceedings.Left.ShouldHaveSingleItem().Number.ShouldBe(line.Number);
        using var keeper = await own.World.AsAsync(Scenes.Coordinator);
        (await keeper.GetAsync(Urls.PrintRecommendation(list.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain(line.Number);
        (await own.World.AskAsync(db => new Samspill.Web.Spine.Verification(db, new Samspill.Web.Spine.RuleBook()).FirstDifferenceAsync(CancellationToken.None))).ShouldBeNull();
    }

    [Fact]
    public async Task A_case_that_is_withdrawn_while_the_list_is_finished_leaves_it_when_it_is_opened_again()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.AskAsync(db => db.Recommendations.AsNoTracking().FirstAsync(row => row.BodyCode == "RWG-OSTFOLD" && row.RoundNumber == "demo-3" && row.Final != null));
        var line = list.Lines[0];
        await own.World.ChangeAsync(db => db.Cases.Where(one => one.Id == line.Case).ExecuteUpdateAsync(set => set.SetProperty(one => one.Status, CaseStatus.Withdrawn)));
        var keeper = await own.World.PersonAsync("Koordinator for arbeidsgruppen, Østfold");
        (await own.World.ActingAsync(keeper, recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), new ReopenRecommendation("En sak er trukket."), null, CancellationToken.None)))
            .ShouldBeOfType<Samspill.Web.Spine.Recorded.Done>();
        var after = await own.World.AskAsync(db => db.Recommendations.AsNoTracking().FirstAsync(row => row.Id == list.Id));
        after.LineOf(line.Case).ShouldBeNull();
        after.Proceedings.Left.ShouldHaveSingleItem().Number.ShouldBe(line.Number);
    }

    [Fact]
    public async Task A_tie_is_answered_by_a_member_who_sees_the_cases_alone_and_the_case_is_not_asked_about_g_3()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.TiedListAsync("Kongsberg");
        await own.World.ChangeAsync(async db => { await db.Database.ExecuteSqlAsync($"UPDATE recommendations SET own_view_first = {true}, chain_head = {Ref<Recommendation>.New().ToString()} WHERE id = {list.Id}"); });
        var line = list.Lines.First(line => line.Owner.StartsWith("Kongsberg", StringComparison.Ordinal));
        using var member = await own.World.AsAsync(Member);
        var page = await member.GetAsync(Urls.OwnLinks(list.Id));
        page.Document.QuerySelector("main")!.TextContent.ShouldContain(line.Number);
        (await member.GetAsync(Urls.DeclareBodyRecusal(list.Id))).ShouldBe(HttpStatusCode.OK);
        var option = page.Document.QuerySelectorAll("select[name=Link] option").Select(one => one.GetAttribute("value")!).First(value => value.EndsWith($".{line.Case}", StringComparison.Ordinal));

        (await page.SaveAsync(("Link", option), ("Answer", "Recused"), ("Reasons", "Jeg arbeider i kommunen."))).ShouldBe(HttpStatusCode.Found);
        (await member.GetAsync(Urls.OwnView(list.Id))).Document.QuerySelectorAll($"input[value='{line.Case}']").ShouldBeEmpty();
    }

    // No round of the county follows these rules yet: the list is turned over to them as it stands.
    private static async Task<Recommendation> AskingAsync(World world)
    {
        var list = await world.OpenListAsync();
        await world.ChangeAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"UPDATE recommendations SET own_view_first = {true}, chain_head = {Ref<Recommendation>.New().ToString()} WHERE id = {list.Id}");
            await db.SaveChangesAsync();
        });
        return list;
    }

    private static IEnumerable<(string Name, string Value)> Filled(PageSeen page, string comment) =>
        page.Document.QuerySelectorAll("main select[name$='.Outcome']").Select(select => select.GetAttribute("name")!.Replace(".Outcome", "", StringComparison.Ordinal)).SelectMany((line, place) => new[]
        {
            ($"{line}.Rank", $"{place + 1}"), ($"{line}.Outcome", nameof(LineOutcome.Full)), ($"{line}.Comment", comment),
        });
}
