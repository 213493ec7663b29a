using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Live;

/// <summary>Who sits where is read from the mandates when seats are counted; what has been passed over and what runs already is shown as such (c.2, c.5, V-38).</summary>
public sealed class SeatsAndStageTests : IAsyncLifetime
{
    private const string Member = "Medlem i arbeidsgruppen, Buskerud";

    // The seat the member of the demo county sits in.
    private const string OwnSeat = "KOMMUNALSJEF-2";

    private readonly World world = new();
    private Recommendation list = null!;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        list = await world.OpenListAsync();
    }

    public Task DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_seat_of_a_recused_member_is_taken_off_only_when_they_meet_in_it_V_38()
    {
        var line = await RecusedInAsync();
        var (without, with) = await BarelyEnoughAsync();

        (await IsThinAsync(without, line)).ShouldBeFalse();
        (await IsThinAsync(with, line)).ShouldBeTrue();
        (await IsThinAsync([.. with.SkipLast(1), with[^1] with { IsDeputy = true }], line)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_recused_member_who_has_left_the_body_takes_no_seat_with_them_V_38()
    {
        var line = await RecusedInAsync();
        var (without, with) = await BarelyEnoughAsync();
        var person = new Ref<Person>(await world.PersonAsync(Member));
        var mandate = await world.AskAsync(db => db.Mandates.AsNoTracking().FirstAsync(row => row.Person == person && row.Scope == list.Body && row.Seat == OwnSeat));
        var ended = await world.ActingAsync(await world.PersonAsync(Scenes.Configurator), recorder => recorder.RecordAsync(new Ref<Mandate>(mandate.Id), new EndMandate(OsloTime.DayOf(world.Clock.GetUtcNow()), "Sluttet"), null, CancellationToken.None));
        ended.ShouldBeOfType<Recorded.Done>();

        (await IsThinAsync(without, line)).ShouldBeFalse();
        (await IsThinAsync(with, line)).ShouldBeFalse();
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        (await visitor.GetAsync(Urls.FinaliseRecommendation(list.Id))).Document.QuerySelector("main")!.TextContent.ShouldNotContain(Answers.Text("recommendations.roll-aside-unseated", line.Number));
    }

    [Fact]
    public async Task An_unfinished_list_that_was_passed_over_is_shown_and_not_written_in_R_41()
    {
        await world.ChangeAsync(db => db.Rounds.Where(round => round.Id == list.Round.Value).ExecuteUpdateAsync(row => row.SetProperty(round => round.StageIndex, list.StageIndex + 1)));
        using var visitor = await world.AsAsync(Scenes.Coordinator);

        var page = await visitor.GetAsync(Urls.Recommendation(list.Id));

        page.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("#linjer tr[data-line]").Length.ShouldBe(list.Lines.Count);
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        page.Document.QuerySelectorAll("#linjer :is(input, select, textarea, button)").ShouldBeEmpty();
        page.Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("recommendations.ball-reading"));
        page.Document.QuerySelectorAll($"main a[href='{Urls.DeclareBodyRecusal(list.Id)}']").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_runs_already_stands_folded_before_the_list_with_its_sum_and_apart_from_what_is_moved_c_2()
    {
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        await world.ChangeAsync(db => db.Cases.Where(one => one.Status == CaseStatus.Granted).ExecuteUpdateAsync(row => row.SetProperty(one => one.Year, one => one.Year - 1)));
        var lists = await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(row => row.BodyCode == "RWG-BUSKERUD" && row.Final == null).Select(row => row.Id).ToListAsync());
        var pages = new List<PageSeen>();
        foreach (var id in lists) { pages.Add(await visitor.GetAsync(Urls.Recommendation(id))); }
        var page = pages.MaxBy(page => page.Document.QuerySelectorAll("main details tr[data-locked]").Length)!;
        var running = page.Document.QuerySelectorAll("main details tr[data-locked]").Length;

        running.ShouldBeGreaterThan(0);
        page.Document.QuerySelectorAll("main details summary").ShouldContain(summary => summary.TextContent.StartsWith($"{running} løpende tiltak først", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("tr[data-locked]").Length.ShouldBe(running);
        page.Document.QuerySelector("#linjer")!.Closest("table")!.QuerySelectorAll("tbody").Length.ShouldBe(1);
    }

    private async Task<RecommendationLine> RecusedInAsync()
    {
        var line = list.Lines.First(line => line.Outcome is LineOutcome.Full or LineOutcome.Partial && list.Recusals.All(recusal => recusal.Case != line.Case));
        var aside = await world.ActingAsync(await world.PersonAsync(Member), recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), new DeclareBodyRecusal(line.Case, "Samarbeider med eieren"), null, CancellationToken.None));
        aside.ShouldBeOfType<Recorded.Done>();
        return line;
    }

    // As few as make a quorum: without the member's seat, and with it.
    private async Task<(List<Voter> Without, List<Voter> With)> BarelyEnoughAsync()
    {
        var body = await world.AskAsync(db => db.Bodies.AsNoTracking().FirstAsync(row => row.Id == list.Body));
        var seats = body.VotingSeatsOn(OsloTime.DayOf(world.Clock.GetUtcNow()));
        var without = seats.Where(seat => seat.Key != OwnSeat).Take((seats.Count / 2) + 1).Select(seat => new Voter(seat.Key, seat.Category.ToString(), IsDeputy: false)).ToList();
        return (without, [.. without.Skip(1), new Voter(OwnSeat, "MunicipalHead", IsDeputy: false)]);
    }

    private async Task<bool> IsThinAsync(IReadOnlyList<Voter> voters, RecommendationLine line)
    {
        var act = new FinaliseRecommendation(DecisionMode.Consensus, voters, null, "", "", "", "");
        var recorded = await world.ActingAsync(await world.PersonAsync(Scenes.Coordinator), recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), act, null, CancellationToken.None));
        var hindrances = recorded.ShouldBeOfType<Recorded.Hindered>().Hindrances;
        hindrances.ShouldNotContain(VotingRules.NoQuorum);
        return hindrances.Any(hindrance => hindrance == VotingRules.NoQuorumWithoutRecused && Equals(hindrance.Arguments[0], line.Number));
    }
}
