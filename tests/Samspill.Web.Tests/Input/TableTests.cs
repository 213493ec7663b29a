using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>The pages beside the workbench: what they ask for, what they answer, and what they keep from whom.</summary>
public sealed class TableTests(World world) : IClassFixture<World>
{
    private const string Member = "Medlem i arbeidsgruppen, Buskerud";
    private const string Deputy = "Varamedlem i arbeidsgruppen, Buskerud";

    [Fact]
    public async Task A_disagreement_without_reasons_is_pointed_out_and_nothing_typed_is_lost_V_33()
    {
        var list = await world.OpenListAsync();
        using var visitor = await world.AsAsync(Member);
        var page = await visitor.GetAsync(Urls.Disagreement(list.Id));

        var answer = await page.SubmitAsync(FormOf(page, "uenig"), null, [("AsksForVote", "true"), ("Case", list.Lines[0].Case.ToString())]);

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Reasons", RecordDisagreement.ReasonsMissing.Said(1000));
        answer.Typed("Case").ShouldBe(list.Lines[0].Case.ToString());
    }

    [Fact]
    public async Task A_vote_without_disagreement_is_pointed_out_at_the_case_V_33()
    {
        var list = await world.ShortListAsync("RWG-AKERSHUS");
        using var visitor = await world.AsAsync("Koordinator for arbeidsgruppen, Akershus");
        var page = await visitor.GetAsync(Urls.Disagreement(list.Id));
        FormOf(page, "stemme").TextContent.ShouldContain(Answers.Text("table.vote-not-yet"));

        var answer = await page.SubmitAsync(FormOf(page, "stemme"), null, [("VoteCase", list.Lines[0].Case.ToString()), ("For", "9"), ("Against", "3")]);

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("VoteCase", VotingRules.DisagreementMissing.Said());
        answer.Typed("For").ShouldBe("9");
    }

    [Fact]
    public async Task An_alternative_is_kept_compared_and_used_g_25()
    {
        var list = await world.OpenListAsync();
        using var visitor = await world.AsAsync(Member);
        var page = await visitor.GetAsync(Urls.Alternatives(list.Id));
        (await page.SaveAsync(("Name", ""))).ShouldPointAt("Name", SaveAlternative.NameMissing.Said(60));

        (await page.SaveAsync(("Name", "Flere får noe"), ("Purpose", "Alle får minst halvparten."))).ShouldBe(HttpStatusCode.Found);
        var saved = await visitor.GetAsync(Urls.Alternatives(list.Id));
        saved.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(2);
        var use = saved.Document.QuerySelectorAll<IHtmlFormElement>("main form").First(form => form.QuerySelector("input[name=Number]") is not null);
        (await saved.SubmitAsync(use, null, [])).ShouldBe(HttpStatusCode.Found);
        (await world.FactsAsync(list.Id, nameof(UseAlternative))).ShouldBe(1);
    }

    [Fact]
    public async Task A_tie_to_ones_own_employer_is_proposed_and_answered_with_a_reason_g_3()
    {
        var list = await world.TiedListAsync("Kongsberg");
        var line = list.Lines.First(line => line.Owner.StartsWith("Kongsberg", StringComparison.Ordinal));
        using var visitor = await world.AsAsync(Member);
        var page = await visitor.GetAsync(Urls.OwnLinks(list.Id));
        page.Document.QuerySelector("main")!.TextContent.ShouldContain(line.Number);
        var option = page.Document.QuerySelectorAll("select[name=Link] option").Select(one => one.GetAttribute("value")!).First(value => value.EndsWith($".{line.Case}", StringComparison.Ordinal));

        var answer = await page.SaveAsync(("Link", option), ("Answer", "Recused"), ("Reasons", ""));
        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Reasons", DeclareBodyRecusal.ReasonsMissing.Said(500));
        answer.Typed("Link").ShouldBe(option);

        (await answer.SaveAsync(("Reasons", "Jeg arbeider i kommunen."))).ShouldBe(HttpStatusCode.Found);
        (await world.AskAsync(db => db.Recommendations.FirstAsync(row => row.Id == list.Id))).Recusals.ShouldContain(recusal => recusal.Case == line.Case);
    }

    [Fact]
    public async Task Somebody_else_cannot_be_answered_for_by_a_member_R_81()
    {
        var list = await world.TiedListAsync("Kongsberg");
        var line = list.Lines.First(line => line.Owner.StartsWith("Kongsberg", StringComparison.Ordinal));
        using var visitor = await world.AsAsync(Deputy);
        var other = await world.PersonAsync(Member);

        var answer = await visitor.ForgeAsync(Urls.OwnLinks(list.Id), ("Link", $"{other}.{line.Case}"), ("Answer", "Recused"), ("Reasons", "Hun er ansatt der."));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.ShouldContain(DeclareBodyRecusal.OnlyForOneself.Said());
    }

    [Fact]
    public async Task Opening_a_list_again_needs_a_reason_and_is_for_whoever_keeps_it()
    {
        var list = await world.AskAsync(db => db.Recommendations.AsNoTracking().FirstAsync(row => row.BodyCode == "RWG-OSTFOLD" && row.RoundNumber == "demo-3" && row.Final != null));
        using var visitor = await world.AsAsync("Koordinator for arbeidsgruppen, Østfold");
        var page = await visitor.GetAsync(Urls.ReopenRecommendation(list.Id));
        (await page.SaveAsync(("Reasons", ""))).ShouldPointAt("Reasons", ReopenRecommendation.ReasonsMissing.Said(1000));

        (await page.SaveAsync(("Reasons", "Et beløp var feil."))).ShouldBe(HttpStatusCode.Found);
        (await world.AskAsync(db => db.Recommendations.FirstAsync(row => row.Id == list.Id))).Proceedings.Reopenings.ShouldHaveSingleItem().Reasons.ShouldBe("Et beløp var feil.");
    }

    [Fact]
    public async Task A_forum_uses_a_groups_figures_and_puts_the_orders_together_R_42()
    {
        var list = await world.ShortListAsync("SAF-VIKEN");
        using var visitor = await world.AsAsync("Sekretær for samarbeidsforum");
        var page = await visitor.GetAsync(Urls.CompareGroups(list.Id));
        var merge = page.Document.QuerySelectorAll<IHtmlFormElement>("main form").First(form => form.QuerySelector("input[name=Merges]") is not null);
        (await page.SubmitAsync(merge, null, [])).ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await page.SubmitAsync(merge, null, [("Rule", nameof(MergeRule.InTurns))])).ShouldBe(HttpStatusCode.Found);
        var merged = await world.AskAsync(db => db.Recommendations.AsNoTracking().FirstAsync(row => row.Id == list.Id));
        merged.Lines.Select(line => line.Rank).Order().ShouldBe(Enumerable.Range(1, merged.Lines.Count).Select(rank => (int?)rank));
    }

    [Fact]
    public async Task A_recused_forum_member_reads_no_remarks_on_the_case_in_the_groups_list_R_53()
    {
        var forum = await world.ShortListAsync("SAF-VIKEN");
        var cases = forum.Lines.Select(line => line.Case).ToList();
        var groups = await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(list => list.Round == forum.Round && list.SchemeCode == forum.SchemeCode && list.StageIndex < forum.StageIndex).ToListAsync());
        var (group, line) = groups.SelectMany(list => list.Lines.Select(line => (list, line))).First(pair => pair.line.Reason.Length > 0 && cases.Contains(pair.line.Case));
        var member = await world.PersonAsync("Medlem i samarbeidsforum");
        (await world.ActingAsync(member, recorder => recorder.RecordAsync(new Ref<Recommendation>(forum.Id), new DeclareBodyRecusal(line.Case, "Ansatt"), null, CancellationToken.None)))
            .ShouldBeOfType<Samspill.Web.Spine.Recorded.Done>();
        using var visitor = await world.AsAsync("Medlem i samarbeidsforum");
        using var deputy = await world.AsAsync("Varamedlem i samarbeidsforum");

        SectionOf(await deputy.GetAsync(Urls.PrintRecommendation(group.Id)), line).ShouldContain(line.Reason);
        SectionOf(await visitor.GetAsync(Urls.PrintRecommendation(group.Id)), line).ShouldNotContain(line.Reason);
    }

    [Fact]
    public async Task An_owner_reads_a_finished_list_and_not_how_its_members_came_to_it_b_2()
    {
        var granted = await world.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Granted).OrderBy(one => one.Number).FirstAsync());
        var lists = await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(row => row.Round == granted.Round && row.SchemeCode == granted.SchemeCode && row.BodyCode == "RWG-OSLO-SCH").ToListAsync());
        var list = lists.First(row => row.LineOf(granted.Id) is not null);
        using var owner = await world.AsAsync("Innsender for Oslo kommune");
        (await owner.GetAsync(Urls.PrintRecommendation(list.Id))).ShouldBe(HttpStatusCode.OK);
        foreach (var url in new[] { Urls.OwnView(list.Id), Urls.OwnLinks(list.Id), Urls.Alternatives(list.Id) }) { (await owner.GetAsync(url)).ShouldBe(HttpStatusCode.NotFound); }
        using var keeper = await world.AsAsync("Koordinator for arbeidsgruppen, Oslo skole");
        (await keeper.GetAsync(Urls.OwnView(list.Id))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Why_a_tie_does_not_disqualify_is_for_staff_and_votes_are_for_owners_when_the_list_is_finished_b_2()
    {
        var owner = new Samspill.Web.Grants.CaseViewer(IsStaff: false, IsInBody: false, IsOwnSide: true, IsRecused: false, Because: null);
        owner.MaySeeReasonsOf("recommendations.link-answered.v1").ShouldBeFalse();
        (owner with { IsStaff = true }).MaySeeReasonsOf("recommendations.link-answered.v1").ShouldBeTrue();
        foreach (var fact in new[] { "recommendations.link-answered.v1", "recommendations.case-voted.v1" })
        {
            owner.MaySeeAtTable(fact, isFinal: false).ShouldBeFalse();
            owner.MaySeeAtTable(fact, isFinal: true).ShouldBeTrue();
            (owner with { IsInBody = true }).MaySeeAtTable(fact, isFinal: false).ShouldBeTrue();
        }
    }

    private static string SectionOf(PageSeen page, RecommendationLine line) =>
        page.Document.QuerySelectorAll("main section").First(section => section.TextContent.Contains(line.Number, StringComparison.Ordinal)).TextContent;

    private static IHtmlFormElement FormOf(PageSeen page, string doing) =>
        page.Document.QuerySelectorAll<IHtmlFormElement>("main form").First(form => form.QuerySelector($"input[name=Doing][value={doing}]") is not null);
}
