using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Live;

/// <summary>What a page at the list is told, and who is told what.</summary>
public sealed partial class WorkbenchTests
{
    [Fact]
    public async Task Whoever_delivers_is_told_all_that_hinders_it_after_a_cell_is_written_too()
    {
        using var member = await world.AsAsync(Member);
        var whole = Gate(await one.GetAsync(Urls.Recommendation(list.Id)));

        var answer = await one.WriteAsync(list, list.Lines[0].Case, "Reason", "En grunn til", list.Lines[0].Reason, token);

        answer.ShouldBe(HttpStatusCode.OK);
        whole.Count.ShouldBeGreaterThan(Gate(await member.GetAsync(Urls.Recommendation(list.Id))).Count);
        Gate(answer).ShouldBe(whole);
        answer.Document.QuerySelector($"a[href='{Urls.FinaliseRecommendation(list.Id)}']").ShouldBeNull();
    }

    [Fact]
    public async Task Who_is_there_is_told_without_the_lines()
    {
        var here = await one.GetAsync($"{Urls.Recommendation(list.Id)}?handler=Here");
        using var stranger = await world.AsAsync("Sekretær for samarbeidsforum");

        here.ShouldBe(HttpStatusCode.OK);
        here.Document.QuerySelector("#tilstede").ShouldNotBeNull().TextContent.ShouldContain(Answers.Text("workbench.alone"));
        here.Document.QuerySelector("tr").ShouldBeNull();
        (await stranger.GetAsync($"{Urls.Recommendation(list.Id)}?handler=Here")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_is_told_the_rows_that_others_have_changed_and_by_which_role()
    {
        using var other = await world.AsAsync(Member);
        var theirToken = await other.TokenAsync(list.Id);
        (await other.WriteAsync(list, list.Lines[7].Case, "Reason", "Se på neste år", "", theirToken)).ShouldBe(HttpStatusCode.OK);

        var news = await one.GetAsync($"{Urls.Recommendation(list.Id)}?handler=Lines&siden={list.Version}");
        var nothing = await one.GetAsync($"{Urls.Recommendation(list.Id)}?handler=Lines&siden={list.Version + 1}");

        news.ShouldBe(HttpStatusCode.OK);
        Rows(news).ShouldBe([list.Lines[7].Number]);
        var said = news.Document.QuerySelector("#nytt")!.GetAttribute("data-news")!;
        said.ShouldContain("Medlem i arbeidsgruppe");
        said.ShouldContain("{cell}");
        said.ShouldContain(list.Lines[7].Title);
        news.Commands.ShouldBeLessThanOrEqualTo(12, "whoever delivers is told all that hinders it too");
        Rows(nothing).ShouldBeEmpty();
        nothing.Document.QuerySelector("#orden").ShouldBeNull();
    }

    [Fact]
    public async Task Who_steps_aside_in_a_case_has_no_controls_and_no_reasons_there()
    {
        using var other = await world.AsAsync(Member);
        var line = list.Lines[0];
        (await world.ActingAsync(await world.PersonAsync(Member), recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), new DeclareBodyRecusal(line.Case, "Jeg leder virksomheten"), null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();

        var page = await other.GetAsync(Urls.Recommendation(list.Id));
        var theirToken = page.Document.QuerySelector("main input[name=__skjema]")!.GetAttribute("value")!;
        var row = page.Document.QuerySelector($"tr[data-line='{line.Number}']")!;
        row.QuerySelectorAll("input:not([type=hidden]), select, textarea, button").ShouldBeEmpty();
        row.TextContent.ShouldContain(Answers.Text("recommendations.you-are-recused"));
        row.TextContent.ShouldNotContain(line.Reason);
        (await other.WriteAsync(list, line.Case, "Reason", "Mitt tiltak er best", line.Reason, theirToken)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.MoveAsync(list, line.Case, "2", line.Revision, theirToken)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await LineAsync(line)).Rank.ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_not_see_or_write_the_list_is_told_so()
    {
        using var observer = await world.AsAsync("Observatør i arbeidsgruppen, Buskerud");
        using var stranger = await world.AsAsync("Sekretær for samarbeidsforum");
        var url = Urls.Recommendation(list.Id);

        (await observer.ForgeAsync(url + "?handler=Move", ("Case", list.Lines[0].Case.ToString()), ("To", "2"))).ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.ForgeAsync(url + "?handler=Move", ("Case", list.Lines[0].Case.ToString()), ("To", "2"))).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(url + "?handler=Lines&siden=0")).ShouldBe(HttpStatusCode.NotFound);
        (await one.MoveAsync(list, Guid.Empty, "1", 0, token)).ShouldBe(HttpStatusCode.NotFound);
    }
}
