using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Live;

/// <summary>One cell and one place at a time: what is said of each, and that members at the same list never overwrite each other .</summary>
public sealed partial class WorkbenchTests : IAsyncLifetime
{
    private const string Member = "Medlem i arbeidsgruppen, Buskerud";

    private readonly World world = new();
    private Recommendation list = null!;
    private Visitor one = null!;
    private string token = "";

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        list = await LargeList.OpenAsync(world, 12);
        one = await world.AsAsync(Scenes.Coordinator);
        token = await one.TokenAsync(list.Id);
    }

    public async Task DisposeAsync()
    {
        one.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task A_case_is_moved_and_the_others_give_room()
    {
        var moved = list.Lines[4];

        var answer = await one.MoveAsync(list, moved.Case, "2", moved.Revision, token);

        answer.ShouldBe(HttpStatusCode.OK);
        Said(answer).ShouldBe(Answers.Text("workbench.moved", 2));
        Order(answer).ShouldBe([list.Lines[0].Number, moved.Number, list.Lines[1].Number, list.Lines[2].Number, list.Lines[3].Number], ignoreOrder: false);
        Rows(answer).ShouldBe([moved.Number]);
        answer.Document.QuerySelector("#tilbake")!.GetAttribute("data-to").ShouldBe("5");
        var now = await LargeList.NowAsync(world, list.Id);
        now.LineOf(moved.Case)!.Rank.ShouldBe(2);
        now.Lines.Where(line => line.Rank is not null).Select(line => line.Rank!.Value).Order().ShouldBe(Enumerable.Range(1, 6));
    }

    [Theory, InlineData("0"), InlineData("99"), InlineData("-3")]
    public async Task A_place_outside_the_list_is_refused_at_the_field(string place)
    {
        var answer = await one.MoveAsync(list, list.Lines[0].Case, place, 0, token);

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Said(answer).ShouldBe(LineRules.RankOutOfRange.Said(6));
        var field = answer.Document.QuerySelector("[name$='.Rank']")!;
        (field.GetAttribute("value"), field.GetAttribute("aria-invalid")).ShouldBe((place, "true"));
        (await LargeList.NowAsync(world, list.Id)).Version.ShouldBe(list.Version);
    }

    [Fact]
    public async Task Amounts_decide_the_outcome_and_an_outcome_the_amounts()
    {
        var line = list.Lines[8];
        (await one.WriteAsync(list, line.Case, "Year1", "50 000", "", token)).ShouldBe(HttpStatusCode.OK);
        (await LineAsync(line)).Outcome.ShouldBe(LineOutcome.Partial);

        (await one.ChooseAsync(list, await LineAsync(line), LineOutcome.Full, token)).ShouldBe(HttpStatusCode.OK);
        (await LineAsync(line)).Amounts.ShouldBe(line.Asked);

        (await one.ChooseAsync(list, await LineAsync(line), LineOutcome.Deferred, token)).ShouldBe(HttpStatusCode.OK);
        (await LineAsync(line)).Amounts.Total.ShouldBe(Nok.Zero);
        (await LineAsync(line)).Outcome.ShouldBe(LineOutcome.Deferred);
    }

    [Fact]
    public async Task An_amount_above_the_ask_is_said_at_the_field_with_what_was_typed()
    {
        var line = list.Lines[0];

        var answer = await one.WriteAsync(list, line.Case, "Year1", "9 999 999", LineBefore(line.Amounts.Year1), token);

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var field = answer.Document.QuerySelector("[name$='.Year1']")!;
        field.GetAttribute("value").ShouldBe("9 999 999");
        answer.Document.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent.ShouldContain(LineRules.AboveAsk.Said(line.Number, line.Asked.Year1));
        (await LineAsync(line)).Amounts.ShouldBe(line.Amounts);
    }

    [Theory, InlineData("Year1", "halvparten"), InlineData("Outcome", "Kanskje"), InlineData("Number", "2026-DES-9999"), InlineData("Rank", "3")]
    public async Task What_cannot_be_read_is_refused(string column, string value)
    {
        var answer = await one.WriteAsync(list, list.Lines[0].Case, column, value, "", token);

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await LargeList.NowAsync(world, list.Id)).Version.ShouldBe(list.Version);
    }

    [Fact]
    public async Task In_the_same_cell_mine_and_theirs_are_shown_and_in_another_cell_both_stand()
    {
        using var other = await world.AsAsync(Member);
        var theirToken = await other.TokenAsync(list.Id);
        var (line, before) = (list.Lines[0], LineBefore(list.Lines[0].Amounts.Year1));
        (await other.WriteAsync(list, line.Case, "Year1", "10 000", before, theirToken)).ShouldBe(HttpStatusCode.OK);

        var conflict = await one.WriteAsync(list, line.Case, "Year1", "20 000", before, token);
        var elsewhere = await one.WriteAsync(list, line.Case, "Reason", "Kan starte i det små", line.Reason, token);

        conflict.ShouldBe(HttpStatusCode.Conflict);
        var field = conflict.Document.QuerySelector("[name$='.Year1']")!;
        field.GetAttribute("value").ShouldBe("20 000");
        conflict.Document.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent.ShouldContain("10\u00a0000");
        elsewhere.ShouldBe(HttpStatusCode.OK);
        var now = await LineAsync(line);
        (now.Amounts.Year1, now.Reason).ShouldBe((new Nok(10_000), "Kan starte i det små"));
        (await one.WriteAsync(list, line.Case, "Year1", "20 000", "10 000", token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Members_who_write_and_move_at_the_same_time_never_overwrite_each_other()
    {
        using var other = await world.AsAsync(Member);
        var theirToken = await other.TokenAsync(list.Id);
        var writes = list.Lines.SelectMany((line, place) => new[]
        {
            one.WriteAsync(list, line.Case, "Reason", $"Grunn {place}", line.Reason, token),
            other.MoveAsync(list, line.Case, "1", line.Revision, theirToken),
        });

        var answers = await Task.WhenAll(writes);

        var now = await LargeList.NowAsync(world, list.Id);
        answers.Where((_, place) => place % 2 == 0).ShouldAllBe(answer => answer.Status == HttpStatusCode.OK, "nobody else writes in these cells");
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK || answer.Status == HttpStatusCode.Conflict);
        var recorded = answers.Where((answer, place) => answer.Status == HttpStatusCode.OK && (place % 2 == 0 || answer.Document.QuerySelector("#tilbake") is not null));
        now.Version.ShouldBe(list.Version + recorded.Count(), "a case that is moved to where it stands leaves no fact");
        for (var place = 0; place < list.Lines.Count; place++)
        {
            if (answers[place * 2].Status == HttpStatusCode.OK) { now.LineOf(list.Lines[place].Case)!.Reason.ShouldBe($"Grunn {place}"); }
            if (answers[(place * 2) + 1].Status == HttpStatusCode.OK) { now.LineOf(list.Lines[place].Case)!.Rank.ShouldNotBeNull(); }
        }

        var ranks = now.Lines.Where(line => line.Rank is not null).Select(line => line.Rank!.Value).Order().ToList();
        ranks.ShouldBe(Enumerable.Range(1, ranks.Count));
    }

    [Fact]
    public async Task An_outcome_never_writes_over_amounts_that_somebody_else_has_written_meanwhile_d_3()
    {
        using var other = await world.AsAsync(Member);
        var seen = list.Lines[0];
        (await other.WriteAsync(list, seen.Case, "Year1", "10 000", LineBefore(seen.Amounts.Year1), await other.TokenAsync(list.Id))).ShouldBe(HttpStatusCode.OK);
        (await other.WriteAsync(list, seen.Case, "Reason", "Kan starte i det små", seen.Reason, await other.TokenAsync(list.Id))).ShouldBe(HttpStatusCode.OK);
        var now = await LineAsync(seen);

        (await one.ChooseAsync(list, seen with { Outcome = now.Outcome }, LineOutcome.None, token)).ShouldBe(HttpStatusCode.Conflict);

        (await LineAsync(seen)).Amounts.ShouldBe(now.Amounts);
        (await one.ChooseAsync(list, now, LineOutcome.None, token)).ShouldBe(HttpStatusCode.OK);
        (await LineAsync(seen)).Amounts.Total.ShouldBe(Nok.Zero);
    }

    [Fact]
    public async Task What_is_sent_twice_since_the_answer_was_lost_is_recorded_once()
    {
        var line = list.Lines[0];
        for (var time = 0; time < 2; time++)
        {
            (await one.WriteAsync(list, line.Case, "Reason", "Sendt to ganger", line.Reason, token)).ShouldBe(HttpStatusCode.OK);
        }

        for (var time = 0; time < 2; time++)
        {
            var answer = await one.MoveAsync(list, line.Case, "3", line.Revision + 1, token);
            answer.ShouldBe(HttpStatusCode.OK);
            Said(answer).ShouldBe(Answers.Text("workbench.moved", 3));
        }

        (await LargeList.NowAsync(world, list.Id)).Version.ShouldBe(list.Version + 2);
    }

    [Fact]
    public async Task A_place_somebody_else_has_chosen_meanwhile_can_be_chosen_over_or_kept()
    {
        using var other = await world.AsAsync(Member);
        var line = list.Lines[4];
        (await other.MoveAsync(list, line.Case, "1", line.Revision, await other.TokenAsync(list.Id))).ShouldBe(HttpStatusCode.OK);

        var answer = await one.MoveAsync(list, line.Case, "3", line.Revision, token);

        answer.ShouldBe(HttpStatusCode.Conflict);
        var cell = answer.Document.QuerySelector("[name$='.Rank']")!.Closest("td")!;
        cell.QuerySelectorAll("[data-keep]").Select(button => button.GetAttribute("data-keep")).ShouldBe(["mine", "theirs"]);
        cell.QuerySelector("[data-stored]")!.GetAttribute("data-stored").ShouldBe("1");
    }

    private static string Said(PageSeen answer) => answer.Document.QuerySelector("#nytt").ShouldNotBeNull(answer.Body).GetAttribute("data-said")!;

    private static List<string> Gate(PageSeen answer) => [.. answer.Document.QuerySelectorAll("#levering li").Select(item => item.TextContent.Trim())];

    private static List<string> Rows(PageSeen answer) => [.. answer.Document.QuerySelectorAll("tr[data-line]").Select(row => row.GetAttribute("data-line")!)];

    private static List<string> Order(PageSeen answer) => [.. answer.Document.QuerySelector("#orden")!.GetAttribute("data-order")!.Split(' ').Where(id => id != "kutt").Take(5)];

    private static string LineBefore(Nok amount) => amount.Kroner.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', ' ');

    private async Task<RecommendationLine> LineAsync(RecommendationLine line) => (await LargeList.NowAsync(world, list.Id)).LineOf(line.Case)!;
}
