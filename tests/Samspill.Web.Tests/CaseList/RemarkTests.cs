using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Grants.Search;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>What the rules find stands in the list, so that sorting out starts there (ux.md, mock 04 c): as tags, as filters and as counts.</summary>
public sealed class RemarkTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Every_line_has_what_the_rules_find_in_the_report()
    {
        var lines = await world.AskAsync(db => db.CaseLines.AsNoTracking().ToDictionaryAsync(line => line.CaseId, line => line.Remarks));
        var cases = await world.AskAsync(db => db.Cases.AsNoTracking().ToListAsync());
        foreach (var one in cases)
        {
            var rules = await world.AskAsync(db => db.RuleSets.Where(set => set.Code == one.RulesId).Select(set => set.Content).FirstAsync());
            (lines[one.Id] & ~ReportRemark.DoubleFunding).ShouldBe(ReportRemarks.Of(one, rules!) & ~ReportRemark.DoubleFunding, one.Number);
        }

        lines.Values.Distinct().Count().ShouldBeGreaterThan(2, "the demo county has reports with and without remarks");
    }

    [Fact]
    public async Task A_remark_is_a_tag_a_filter_and_a_count_in_no_more_queries()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var text = Answers.Text("ReportRemark.OwnShare");
        var lines = await world.AskAsync(db => db.CaseLines.AsNoTracking().Where(line => (line.Remarks & ReportRemark.OwnShare) != ReportRemark.None).Select(line => line.Number).ToListAsync());
        lines.ShouldNotBeEmpty();

        var plain = await visitor.GetAsync($"{Urls.Cases}?vis=alle");
        var page = await visitor.GetAsync($"{Urls.Cases}?merknad=egenandel");

        page.Commands.ShouldBeLessThanOrEqualTo(8);
        Numbers(page).Order().ShouldBe(lines.Order().Take(50));
        page.Document.QuerySelectorAll(".sp-cases tbody tr").ShouldAllBe(row => row.QuerySelectorAll(".ds-tag").Any(tag => tag.TextContent == text));
        plain.Document.QuerySelector("select[name=merknad] option[value=egenandel]")!.TextContent.ShouldBe($"{text} ({lines.Count})");
        plain.Document.QuerySelectorAll("select[name=merknad] option").Select(option => option.TextContent).ShouldNotContain(option => option.EndsWith("(0)", StringComparison.Ordinal));
    }

    [Theory, InlineData("regelsjekk", true), InlineData("uten", false)]
    public async Task With_and_without_remarks_from_the_rules_are_all_that_were_sent(string filter, bool hasRemarks)
    {
        using var visitor = await world.AsAsync("Beslutter");
        var csv = (await visitor.GetAsync($"{Urls.CasesCsv}?merknad={filter}")).Body.TrimStart('\uFEFF').Split("\r\n").Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(';')[0]);
        var lines = await world.AskAsync(db => db.CaseLines.AsNoTracking().Where(line => line.Submissions > 0).ToListAsync());
        csv.Order().ShouldBe(lines.Where(line => (line.Remarks & ReportRemarks.FromRules) != ReportRemark.None == hasRemarks).Select(line => line.Number).Order());
    }

    [Fact]
    public async Task Who_steps_aside_is_neither_told_nor_counted_a_remark_and_the_others_are_R_80()
    {
        await using var own = await OwnWorld.NewAsync();
        var line = await own.World.AskAsync(db => db.CaseLines.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Submitted && (one.Remarks & ReportRemark.OwnShare) != ReportRemark.None));
        (await own.World.OnCaseAsync(Scenes.Caseworker, line.CaseId, new DeclareCaseRecusal("Nær slekt"))).ShouldBeOfType<Recorded.Done>();
        using var caseworker = await own.World.AsAsync(Scenes.Caseworker);
        using var decider = await own.World.AsAsync(Office.Decider);

        var (mine, theirs) = (await caseworker.GetAsync($"{Urls.Cases}?sok={line.Number}"), await decider.GetAsync($"{Urls.Cases}?sok={line.Number}"));

        mine.Document.QuerySelectorAll(".sp-cases .ds-tag").Select(tag => tag.TextContent).ShouldBe([Answers.Text("cases.remark.recused")]);
        mine.Document.QuerySelector("select[name=merknad] option[value=egenandel]").ShouldBeNull();
        theirs.Document.QuerySelector("select[name=merknad] option[value=egenandel]")!.TextContent.ShouldEndWith("(1)");
        theirs.Document.QuerySelectorAll(".sp-cases .ds-tag").Select(tag => tag.TextContent).ShouldContain(Answers.Text("ReportRemark.OwnShare"));
        theirs.Commands.ShouldBeLessThanOrEqualTo(8);
        Numbers(await caseworker.GetAsync($"{Urls.Cases}?merknad=egenandel")).ShouldNotContain(line.Number);
        Numbers(await caseworker.GetAsync($"{Urls.Cases}?merknad=uten&sok={line.Number}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_owner_reads_their_own_checks_in_their_report_and_not_in_the_list()
    {
        using var owner = await world.AsAsync(Scenes.Owner);
        var page = await owner.GetAsync($"{Urls.Cases}?vis=alle");
        page.Document.QuerySelectorAll("select[name=merknad] option").Select(option => option.GetAttribute("value")).ShouldBe(["", "pa-nytt", "rettefrist"]);
        (await owner.GetAsync($"{Urls.Cases}?merknad=egenandel")).Document.QuerySelector(".ds-alert")!.TextContent.ShouldContain("«egenandel» finnes ikke");
    }

    [Fact]
    public void Whoever_works_elsewhere_or_steps_aside_at_a_table_is_told_nothing()
    {
        var (office, elsewhere, me, id) = (Ref<Subject>.New().Value, Ref<Subject>.New().Value, Ref<Subject>.New().Value, Ref<Subject>.New().Value);
        var actor = new Actor(me, [new HeldMandate(me, Domain.Registry.Role.Caseworker, office)]);
        var row = new CaseListRow(id, "1", "", "", "DES", "", "r", CaseStatus.Submitted, 0, 1, 1, null, CaseDue.None, null, "", new(office)) { Remarks = ReportRemark.Names };
        new CaseListSight(actor, new HashSet<Guid>()).RemarksOf(row).ShouldBe(ReportRemark.Names);
        new CaseListSight(actor, new HashSet<Guid> { id }).RemarksOf(row).ShouldBe(ReportRemark.None, "R-80");
        new CaseListSight(actor, new HashSet<Guid>()).RemarksOf(row with { District = new(elsewhere) }).ShouldBe(ReportRemark.None, "b.2");
        new CaseListSight(actor, new HashSet<Guid>()).RemarksOf(row with { Recused = me.ToString() }).ShouldBe(ReportRemark.None, "R-80");
    }

    [Fact]
    public async Task A_report_that_comes_again_without_its_fault_loses_the_remark_and_the_words_nobody_has_any_longer()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.CompleteDraftAsync();
        var person = await own.World.PersonAsync(Scenes.Owner);
        await SubmitAsync(own.World, person, subject.Id, report => report with { Need = report.Need with { StaffInvolvement = "Kari Eksempel ledet zirkuskompasset." } });
        (await own.World.AskAsync(db => LineAsync(db, subject.Id))).Remarks.HasFlag(ReportRemark.Names).ShouldBeTrue("R-105");
        (await WordsAsync(own.World, "zirkuskompasset")).ShouldBe(1);
        var open = new ReturnForCorrection([.. Enum.GetValues<ReportPart>().Select(part => new Defect(part, "Se over."))], "", OsloTime.DayOf(own.World.Clock.GetUtcNow()).AddDays(20));
        (await own.World.OnCaseAsync(Scenes.Caseworker, subject.Id, open)).ShouldBeOfType<Recorded.Done>();

        await SubmitAsync(own.World, person, subject.Id, report => report with { Need = report.Need with { StaffInvolvement = "Alle tok del i arbeidet." } });

        (await own.World.AskAsync(db => LineAsync(db, subject.Id))).Remarks.HasFlag(ReportRemark.Names).ShouldBeFalse();
        (await WordsAsync(own.World, "zirkuskompasset")).ShouldBe(0, "no text has it any longer");
        (await WordsAsync(own.World, "barnehage")).ShouldBe(1, "other texts have it still");
    }

    private static Task<CaseLine> LineAsync(SamspillDb db, Guid id) => db.CaseLines.AsNoTracking().FirstAsync(line => line.CaseId == id);

    private static Task<int> WordsAsync(World world, string written)
    {
        var stem = Word.In(written).Single().Stem;
        return world.AskAsync(db => db.SearchWords.CountAsync(word => word.Word == stem));
    }

    // Writes the report anew from what stands in the drafts, or was sent last, and sends it.
    private static async Task SubmitAsync(World world, Guid person, Guid id, Func<NeedReport, NeedReport> change)
    {
        await using var scope = world.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SignedInAs(Principal.Of(person));
        var (reader, recorder) = (scope.ServiceProvider.GetRequiredService<Reader>(), scope.ServiceProvider.GetRequiredService<Recorder>());
        var work = (await WorkingReport.ReadAsync(reader, world.Clock, id, CancellationToken.None))!;
        var content = change(work.Report);
        (await recorder.SaveDraftAsync(work.Case, ReportPart.Need, work.Draft.RevisionOf(ReportPart.Need), content.Need, CancellationToken.None)).ShouldBeOfType<DraftSaved.Done>();
        (await recorder.RecordAsync(new Ref<GrantCase>(id), new SubmitNeedReport(content, content.Hash()), null, CancellationToken.None)).ShouldBeOfType<Recorded.Done>();
    }

    private static List<string> Numbers(PageSeen page) => [.. page.Document.QuerySelectorAll(".sp-cases tbody th a").Select(link => link.TextContent.Trim())];
}
