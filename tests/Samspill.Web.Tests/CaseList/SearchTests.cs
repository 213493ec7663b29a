using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Search;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>What is found in the case list, by whom; alike on both databases.</summary>
public sealed class SearchTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("barnehage", "barnehagane")]
    [InlineData("barnehagen", "BARNEHAGAR")]
    [InlineData("kompetanse", "kompetan")]
    [InlineData("læring", "laering")]
    [InlineData("skole", "skulane")]
    [InlineData("Østfold", "oestfold")]
    [InlineData("Østfold", "Ostfold")]
    public async Task Two_ways_of_writing_a_word_find_the_same_cases(string one, string other)
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var (first, second) = (await FoundAsync(visitor, one), await FoundAsync(visitor, other));
        first.ShouldNotBeEmpty();
        second.ShouldBe(first, $"{one} and {other}");
    }

    [Fact]
    public async Task A_case_is_found_by_number_owner_partner_region_and_the_texts_of_the_report()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var subject = await world.InCheckAsync();
        var content = subject.Content!;
        string[] searches =
        [
            subject.Number, subject.Number.Replace('-', ' ').ToLowerInvariant(), subject.OwnerName, subject.Title, $"{subject.OwnerName} {subject.SchemeCode}", subject.Region,
            content.Partnership.Partners[0].Name, Beginning(content.Need.Assessment), Beginning(content.Measure.Description), Beginning(content.Criteria.Answers[0].Text),
        ];
        foreach (var search in searches) { (await FoundAsync(visitor, search, all: true)).ShouldContain(subject.Number, search); }
    }

    [Fact]
    public async Task It_is_said_that_hits_stand_in_the_order_of_the_list()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var said = Answers.Text("list.search-order", Answers.Text("cases.list.by"));
        (await visitor.GetAsync($"{Urls.Cases}?sok=barnehage")).Document.QuerySelector("main")!.TextContent.ShouldContain(said);
        (await visitor.GetAsync($"{Urls.Cases}?vis=alle")).Document.QuerySelector("main")!.TextContent.ShouldNotContain(said);
    }

    [Fact]
    public async Task All_words_must_be_there()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var subject = await world.InCheckAsync();
        (await FoundAsync(visitor, $"{subject.Number} finnesikkehelleraldri")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistyped_word_is_guessed_and_it_is_said()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync($"{Urls.Cases}?sok=barnhage");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldContain("ord som ligner");
        page.Document.QuerySelectorAll(".sp-cases tbody tr").ShouldNotBeEmpty();
        page.Commands.ShouldBeLessThanOrEqualTo(8);
        (await visitor.GetAsync($"{Urls.Cases}?sok=barnehage")).Body.ShouldNotContain("ord som ligner");
    }

    [Fact]
    public async Task Drafts_and_comments_are_not_searched_in()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.DraftAsync();
        var person = await own.World.PersonAsync(Scenes.Owner);
        var revision = await own.World.AskAsync(db => db.Drafts.Where(row => row.CaseId == draft.Id && row.Part == nameof(ReportPart.Need)).Select(row => row.Revision).FirstOrDefaultAsync());
        await own.World.ActingAsync(person, recorder => recorder.SaveDraftAsync(draft, ReportPart.Need, revision, new NeedPart { Assessment = "Hemmeligordet står bare i kladden." }, CancellationToken.None));
        using var owner = await own.World.AsAsync(Scenes.Owner);

        (await FoundAsync(owner, "hemmeligordet")).ShouldBeEmpty();
        (await FoundAsync(owner, draft.Number)).ShouldContain(draft.Number);
    }

    [Fact]
    public async Task Nobody_finds_what_they_may_not_read()
    {
        var subject = await world.InCheckAsync();
        using var other = await world.AsAsync(Scenes.Coordinator);
        (await FoundAsync(other, subject.Number)).ShouldBeEmpty();
        (await FoundAsync(other, Beginning(subject.Content!.Need.Assessment))).ShouldNotContain(subject.Number);
    }

    [Fact]
    public async Task Somebody_who_is_recused_finds_the_case_by_its_head_only()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.InCheckAsync();
        var person = await own.World.PersonAsync(Scenes.Caseworker);
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var text = Beginning(subject.Content!.Need.Assessment);
        (await FoundAsync(visitor, text, all: true)).ShouldContain(subject.Number);

        var declared = await own.World.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(subject.Id), new DeclareCaseRecusal("Eier bor i samme hus"), null, CancellationToken.None));

        declared.ShouldBeOfType<Recorded.Done>();
        (await FoundAsync(visitor, text, all: true)).ShouldNotContain(subject.Number);
        (await FoundAsync(visitor, subject.Number)).ShouldContain(subject.Number);
    }

    [Fact]
    public async Task Somebody_who_stepped_aside_at_the_table_finds_the_case_by_its_head_only_and_sees_why()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.OpenListAsync();
        var subject = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Id == list.Lines[0].Case));
        using var visitor = await own.World.AsAsync(Scenes.Coordinator);
        var text = Beginning(subject.Content!.Need.Assessment);
        (await FoundAsync(visitor, text, all: true)).ShouldContain(subject.Number);

        var act = new DeclareBodyRecusal(subject.Id, "Privat grunn");
        (await own.World.ActingAsync(await own.World.PersonAsync(Scenes.Coordinator), recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), act, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();

        (await FoundAsync(visitor, text, all: true)).ShouldNotContain(subject.Number, "R-80");
        (await FoundAsync(visitor, subject.Number)).ShouldContain(subject.Number);
        var row = (await visitor.GetAsync($"{Urls.Cases}?sok={subject.Number}")).Document.QuerySelector(".sp-cases tbody tr")!;
        row.TextContent.ShouldContain(Answers.Text("cases.remark.recused"));
    }

    [Fact]
    public async Task What_a_search_is_called_in_the_way_out_of_it_has_one_pair_of_marks()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        (await visitor.GetAsync($"{Urls.Cases}?sok=qqqqxx")).Document.QuerySelector("a.ds-chip[href*='vis=alle']")!.TextContent.ShouldBe("Fjern «qqqqxx»");
    }

    [Fact]
    public async Task Everybody_sees_the_same_cases_in_lists_as_elsewhere()
    {
        foreach (var person in await world.AskAsync(db => db.Persons.Select(row => row.Id).ToListAsync()))
        {
            await using var scope = world.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().SignedInAs(Principal.Of(person));
            var reader = scope.ServiceProvider.GetRequiredService<Reader>();
            var cases = await (await reader.CasesAsync(CancellationToken.None)).Select(one => one.Id).ToListAsync();
            var lines = await (await reader.LinesAsync([], null, CancellationToken.None)).Select(line => line.CaseId).ToListAsync();
            lines.Order().ShouldBe(cases.Order());
        }
    }

    [Fact]
    public async Task The_list_written_with_every_fact_is_the_list_written_from_the_state()
    {
        await using var own = await OwnWorld.NewAsync();
        var today = OsloTime.DayOf(own.World.Clock.GetUtcNow());
        await own.World.ChangeAsync(db => CaseLineWriting.PassAsync(db, new RuleBook(), today, CancellationToken.None));
        var before = await own.World.AskAsync(LinesAsync);
        var words = await own.World.AskAsync(db => db.SearchWords.Select(word => word.Word).ToListAsync());

        await using (var scope = own.World.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SamspillDb>();
            (await CaseLineWriting.RebuildAsync(db, scope.ServiceProvider.GetRequiredService<RuleBook>(), today, CancellationToken.None)).ShouldBe(before.Count);
        }

        (await own.World.AskAsync(LinesAsync)).ShouldBe(before);
        (await own.World.AskAsync(db => db.SearchWords.Select(word => word.Word).ToListAsync())).Except(words).ShouldBeEmpty();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        (await FoundAsync(visitor, "barnehage")).ShouldNotBeEmpty();
    }

    private static async Task<List<string>> LinesAsync(SamspillDb db)
    {
        var lines = await db.CaseLines.AsNoTracking().Include(line => line.Text).OrderBy(line => line.CaseId).ToListAsync();
        return [.. lines.Select(line => $"{line.CaseId} {line.Number} {line.Status} {line.StageIndex} {line.Due:O} {line.Asked} {line.Submissions} {line.SubmittedAt:O} {line.Recused} {line.HasRecused} {line.Remarks} {line.LateWaits} {line.LinkedFrom}|{line.Head}|{line.Text!.Words}")];
    }

    private static string Beginning(string text) => string.Join(' ', text.Split(' ').Take(6));

    private static async Task<IReadOnlyList<string>> FoundAsync(Visitor visitor, string search, bool all = false)
    {
        var page = await visitor.GetAsync($"{(all ? Urls.CasesCsv : Urls.Cases)}?sok={Uri.EscapeDataString(search)}");
        page.Status.ShouldBe(HttpStatusCode.OK, search);
        if (all) { return [.. page.Body.TrimStart('\uFEFF').Split("\r\n").Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(';')[0])]; }
        return [.. page.Document.QuerySelectorAll(".sp-cases tbody th a").Select(link => link.TextContent.Trim())];
    }
}
