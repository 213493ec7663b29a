using System.Net;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>What a body can get wrong in its list.</summary>
public sealed class ListTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_vote_from_a_seat_without_a_vote_is_refused()
    {
        var list = await world.OpenListAsync();
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        var page = await visitor.GetAsync(Urls.FinaliseRecommendation(list.Id));

        var answer = await page.SaveAsync(("Voters[0].Seat", "SF-1"), ("Voters[0].IsPresent", "true"), ("Mode", nameof(DecisionMode.Consensus)), ("IsReviewed", "true"), ("MinutesReference", "Møte 3/26"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAtGroup("Voters", VotingRules.SeatWithoutVote.Said("SF-1"));
        answer.Typed("MinutesReference").ShouldBe("Møte 3/26");
        (await world.FactsAsync(list.Id, nameof(FinaliseRecommendation))).ShouldBe(0);
    }

    [Fact]
    public async Task A_vote_with_letters_is_pointed_out()
    {
        var list = await world.OpenListAsync();
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        var page = await visitor.GetAsync(Urls.FinaliseRecommendation(list.Id));

        var answer = await page.SaveAsync(("For", "fem"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Typed("For").ShouldBe("fem");
        answer.Control("For").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task The_same_rank_twice_is_pointed_out_at_the_cell()
    {
        var page = await OpenAsync();

        var answer = await page.SaveAsync(("Lines[0].Rank", "1"), ("Lines[1].Rank", "1"), ("Lines[0].Reason", "Godt begrunnet"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var message = RankCases.RankTwice.Said(1);
        var marked = answer.Document.QuerySelectorAll("main input[name$='.Rank'][aria-invalid=true]").Single();
        answer.ShouldPointAt(marked.GetAttribute("name")!, message);
        answer.Typed("Lines[0].Rank").ShouldBe("1");
        answer.Typed("Lines[1].Rank").ShouldBe("1");
        answer.Typed("Lines[0].Reason").ShouldBe("Godt begrunnet");
    }

    [Theory, InlineData("0"), InlineData("-1"), InlineData("99")]
    public async Task A_rank_that_is_not_in_the_list_is_pointed_out_at_the_cell(string rank)
    {
        var page = await OpenAsync();
        var count = (await world.OpenListAsync()).Lines.Count;

        var answer = await page.SaveAsync(("Lines[0].Rank", rank));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Lines[0].Rank", LineRules.RankOutOfRange.Said(count));
        answer.Typed("Lines[0].Rank").ShouldBe(rank);
    }

    [Fact]
    public async Task A_rank_with_letters_is_pointed_out_at_the_cell()
    {
        var answer = await (await OpenAsync()).SaveAsync(("Lines[0].Rank", "først"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Control("Lines[0].Rank").GetAttribute("aria-invalid").ShouldBe("true");
        answer.Errors.ShouldHaveSingleItem().ShouldBeOneOf(Answers.Text("shared.must-be-number"), Answers.Text("shared.cannot-read"));
        answer.Typed("Lines[0].Rank").ShouldBe("først");
    }

    [Fact]
    public async Task An_amount_above_the_ask_is_pointed_out_at_the_cell()
    {
        var page = await OpenAsync();
        var line = await FirstLineAsync(page);

        var answer = await page.SaveAsync(("Lines[0].Outcome", nameof(LineOutcome.Partial)), ("Lines[0].Year1", "9 999 999"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Lines[0].Year1", LineRules.AboveAsk.Said(line.Number, line.Asked.Year1));
        answer.Typed("Lines[0].Year1").ShouldBe("9 999 999");
    }

    [Fact]
    public async Task An_amount_in_a_refused_line_is_pointed_out_at_the_cell()
    {
        var page = await OpenAsync();
        var line = await FirstLineAsync(page);

        var answer = await page.SaveAsync(("Lines[0].Outcome", nameof(LineOutcome.None)), ("Lines[0].Year1", "1 000"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Lines[0].Year1", LineRules.AmountWithoutGrant.Said(line.Number));
        answer.Typed("Lines[0].Year1").ShouldBe("1 000");
        answer.Typed("Lines[0].Outcome").ShouldBe(nameof(LineOutcome.None));
    }

    [Fact]
    public async Task An_amount_with_letters_is_pointed_out_at_the_cell()
    {
        var answer = await (await OpenAsync()).SaveAsync(("Lines[0].Year1", "halvparten"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Lines[0].Year1", Answers.Text("shared.must-be-amount"));
        answer.Typed("Lines[0].Year1").ShouldBe("halvparten");
    }

    private async Task<PageSeen> OpenAsync()
    {
        var list = await world.OpenListAsync();
        var visitor = await world.AsAsync(Scenes.Coordinator);
        var page = await visitor.GetAsync(Urls.Recommendation(list.Id));
        page.ShouldBe(HttpStatusCode.OK);
        return page;
    }

    private async Task<RecommendationLine> FirstLineAsync(PageSeen page)
    {
        var @case = Guid.Parse(page.Document.QuerySelector("main input[name='Lines[0].Case']")!.GetAttribute("value")!);
        return (await world.OpenListAsync()).Lines.First(line => line.Case == @case);
    }
}
