using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>What the workbench and the pages beside it say to whoever reads them: nothing twice, nothing left out, and a way on from what is missing.</summary>
public sealed class TableReadingTests(World world) : IClassFixture<World>
{
    private const string Secretary = "Sekretær for samarbeidsforum";

    [Fact]
    public async Task A_forum_reads_a_reason_it_has_taken_over_once_R_53()
    {
        var list = await world.ShortListAsync("SAF-VIKEN");
        var line = list.Lines.First(line => line.Reason.Length > 0 && line.Groups.Any(group => group.Reason == line.Reason));
        using var visitor = await world.AsAsync(Secretary);

        var row = (await visitor.GetAsync(Urls.Recommendation(list.Id))).Document.QuerySelector($"tr[data-line='{line.Number}']").ShouldNotBeNull();

        row.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(line.Reason);
        row.QuerySelector("ul")!.TextContent.ShouldContain(Answers.Text("recommendations.reason-of-group"));
        row.QuerySelector("ul")!.TextContent.ShouldNotContain(line.Reason);
    }

    [Fact]
    public async Task A_groups_own_words_stand_beside_a_reason_that_was_rewritten_and_not_saved_R_53()
    {
        var list = await world.ShortListAsync("SAF-VIKEN");
        var (line, place) = list.Lines.Select((line, place) => (line, place)).First(one => one.line.Reason.Length > 0 && one.line.Groups.Any(group => group.Reason == one.line.Reason));
        using var visitor = await world.AsAsync(Secretary);
        var page = await visitor.GetAsync(Urls.Recommendation(list.Id));

        var answer = await page.SaveAsync(($"Lines[{place}].Reason", "Forumets egne ord."), ($"Lines[{place}].Year1", "halvparten"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var row = answer.Document.QuerySelector($"tr[data-line='{line.Number}']").ShouldNotBeNull();
        row.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Forumets egne ord.");
        row.QuerySelector("ul")!.TextContent.ShouldContain(line.Reason);
        row.QuerySelector("ul")!.TextContent.ShouldNotContain(Answers.Text("recommendations.reason-of-group"));
    }

    [Fact]
    public async Task The_frame_by_region_is_folded_where_it_is_narrow_and_stops_nobody_who_tabs()
    {
        var list = await world.ShortListAsync("SAF-VIKEN");
        using var visitor = await world.AsAsync(Secretary);

        var frame = (await visitor.GetAsync(Urls.Recommendation(list.Id))).Document.GetElementById("rammen").ShouldNotBeNull();

        frame.QuerySelector("details.sp-fold:not([open]) table").ShouldNotBeNull();
        frame.QuerySelectorAll("[tabindex]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_forum_compares_the_amounts_of_every_year_R_42()
    {
        var list = await world.ShortListAsync("SAF-VIKEN");
        var line = list.Lines.First(line => line.Groups.Any(group => group.Amounts.Year2 > Nok.Zero));
        var year = (await world.AskAsync(db => db.Rounds.AsNoTracking().FirstAsync(round => round.Id == list.Round.Value))).Year;
        using var visitor = await world.AsAsync(Secretary);

        var row = (await visitor.GetAsync(Urls.CompareGroups(list.Id))).Document.QuerySelectorAll("main tbody tr").First(row => row.TextContent.Contains(line.Number, StringComparison.Ordinal));

        row.TextContent.ShouldContain(Answers.Text("recommendations.print-amount", year + 1, line.Groups[0].Amounts.Year2));
        row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain(Urls.Case(line.Case));
    }

    [Fact]
    public async Task The_roll_says_who_steps_aside_in_what_V_38()
    {
        var list = await world.OpenListAsync();
        var line = list.Lines.First(line => list.Recusals.All(recusal => recusal.Case != line.Case));
        var declared = await world.ActingAsync(
            await world.PersonAsync("Medlem i arbeidsgruppen, Buskerud"), recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), new DeclareBodyRecusal(line.Case, "Nær slekt"), null, CancellationToken.None));
        declared.ShouldBeOfType<Recorded.Done>();
        using var visitor = await world.AsAsync(Scenes.Coordinator);

        var page = await visitor.GetAsync(Urls.FinaliseRecommendation(list.Id));

        var seats = page.Document.QuerySelectorAll("section[aria-labelledby=til-stede] tbody tr").ToDictionary(row => row.QuerySelector("input[type=hidden]")!.GetAttribute("value")!, row => row.TextContent);
        seats["KOMMUNALSJEF-2"].ShouldContain(Answers.Text("recommendations.roll-aside", line.Number));
        seats.Values.Count(text => text.Contains(line.Number, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_hinders_delivery_leads_to_the_field_that_lacks_something_R_41()
    {
        var list = await world.ShortListAsync("SAF-VIKEN");
        using var visitor = await world.AsAsync(Secretary);
        var page = await visitor.GetAsync(Urls.FinaliseRecommendation(list.Id));
        var lacking = list.Lines.First(line => line is { Rank: null, Outcome: LineOutcome.Full or LineOutcome.Partial });

        var link = page.Document.QuerySelectorAll("section[aria-labelledby=mangler-tittel] a").First(link => link.TextContent == lacking.Number).GetAttribute("href")!;

        var (path, id) = (link[..link.IndexOf('#', StringComparison.Ordinal)], link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        var field = (await visitor.GetAsync(path)).Document.GetElementById(id).ShouldNotBeNull();
        field.GetAttribute("name").ShouldEndWith(".Rank");
        field.Closest("tr")!.GetAttribute("data-line").ShouldBe(lacking.Number);
    }
}
