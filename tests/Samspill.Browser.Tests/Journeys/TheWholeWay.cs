using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web;
using Samspill.Web.Spine;
using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>A round from the plan to the letter, by every role that acts in it, with and without script (grants.md c.1 and c.2).</summary>
[Collection(InCounty.Name)]
public sealed class TheWholeWay(Chromium chromium)
{
    private const string Round = "reise-1";
    private const string Title = "Lesing i alle fag på ungdomstrinnet";
    private World world = null!;
    private bool script;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_round_goes_from_the_call_to_the_decision(bool withScript)
    {
        (world, script) = (new World(), withScript);
        await world.InitializeAsync();
        try
        {
            await AnnounceAsync();
            await ReportAsync();
            await CloseAsync();
            await CheckAsync();
            await ReleaseAsync();
            await GroupAsync();
            await ReleaseAsync();
            await ForumAsync();
            await ReleaseAsync();
            await DecideAsync();
            await EverybodySeesAsync();
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private async Task AnnounceAsync()
    {
        var today = OsloTime.DayOf(world.Clock.GetUtcNow());
        await using (var configurator = await AsAsync("Oppsettansvarlig"))
        {
            await configurator.GoAsync($"{Urls.PlanRound}?ar={today.Year}&regelverk={LocalCompetence2021.OsloAndVikenVersion2.Id}");
            await configurator.FillAsync("Number", Round);
            int[] days = [0, 0, 20, 30, 40, 50, 60, 400, 420];
            for (var place = 0; place < days.Length; place++) { await configurator.FillAsync($"Dates[{place}].Day", $"{today.AddDays(days[place]):yyyy-MM-dd}"); }
            await configurator.PressAsync();
        }

        await using (var secretary = await AsAsync("Sekretær for samarbeidsforum"))
        {
            await secretary.GoAsync(Urls.DecideGuidelines(Round));
            await secretary.FillAsync("PlanReference", "Langsiktig plan, vedtatt i fellesmøtet i høst");
            await secretary.PressAsync();
        }

        await using var announcer = await AsAsync("Oppsettansvarlig");
        foreach (var step in new[] { Urls.AnnounceRound(Round), Urls.OpenRound(Round) })
        {
            await announcer.GoAsync(step);
            await announcer.PressAsync();
        }

        await FrameAsync(announcer);
        (await StatusAsync()).ShouldBe(RoundStatus.Open);
    }

    private static async Task FrameAsync(Walker configurator)
    {
        await configurator.GoAsync(Urls.SetFrame(Round, "DES"));
        await configurator.FillAsync("Gross", "2 000 000");
        var regions = LocalCompetence2021.OsloAndViken.Regions.Select(region => region.Code).ToList();
        var hidden = await configurator.Page.Locator("main input[type=hidden][name^='Regions']").AllAsync();
        hidden.Count.ShouldBe(regions.Count);
        for (var place = 0; place < hidden.Count; place++)
        {
            var region = await hidden[place].GetAttributeAsync("value");
            await configurator.FillAsync($"Regions[{place}].Amount", region == "Buskerud" ? "2 000 000" : "0");
        }

        await configurator.PressAsync();
    }

    private async Task ReportAsync()
    {
        await using var owner = await AsAsync("Kommunalsjef oppvekst");
        await ReportWriting.StartAsync(owner, Title, await world.AskAsync(db => db.Rounds.Where(round => round.Number == Round).Select(round => round.Id).SingleAsync()));
        var @case = await CaseAsync();
        await ReportWriting.WriteAsync(owner, @case.Id, Title, @case.Year, await world.AskAsync(db => db.Organisations.Where(row => row.Name == "Universitetet i Sørøst-Norge").Select(row => row.Id).SingleAsync()));
        await ConfirmAsync(owner, @case.Id);
        await owner.GoAsync(Urls.SubmitNeedReport(@case.Id));
        await owner.PressAsync();
        new Uri(owner.Page.Url).AbsolutePath.ShouldBe(Urls.Receipt(@case.Id));
        (await owner.TextAsync()).ShouldContain(@case.Number);
    }

    // The owner asks, and the partner finds it first among what waits, reads its part and confirms it.
    private async Task ConfirmAsync(Walker owner, Guid id)
    {
        await owner.GoAsync(Urls.Confirmations(id));
        await owner.Page.Locator("main button[name=Party][value^='Partner:']").LeadsOnAsync();
        var request = (await CaseAsync()).Confirmations.Single();
        await using var partner = await AsAsync("Koordinator ved universitetet");
        await partner.GoAsync(Urls.Overview);
        await partner.Page.Locator($"main .sp-duty a[href='{Urls.ConfirmReport(id, request.Id)}']").LeadsOnAsync();
        (await partner.TextAsync()).ShouldContain(Title);
        await partner.PressAsync();
        (await CaseAsync()).Confirmations.Single().Confirmed.ShouldNotBeNull();
    }

    private async Task CloseAsync()
    {
        var closes = await world.AskAsync(db => db.Rounds.Where(round => round.Number == Round).Select(round => round.ClosesOn).SingleAsync());
        world.Clock.Set(OsloTime.FirstInstantAfter(closes).AddHours(9));
        await world.LookAroundAsync();
        (await StatusAsync()).ShouldBe(RoundStatus.Closed);
    }

    private async Task CheckAsync()
    {
        await using var caseworker = await AsAsync("Saksbehandler");
        await caseworker.GoAsync(Urls.PassQualityCheck((await CaseAsync()).Id));
        await caseworker.TickAllAsync("Answers[", "].Value", nameof(CheckAnswerValue.Yes));
        await caseworker.PressAsync();
        (await CaseAsync()).Status.ShouldBe(CaseStatus.Approved);
    }

    private async Task ReleaseAsync()
    {
        await using var caseworker = await AsAsync("Saksbehandler");
        await caseworker.GoAsync(Urls.ReleaseStage(Round));
        await caseworker.PressAsync();
    }

    private async Task GroupAsync()
    {
        var list = await ListAsync("RWG-BUSKERUD");
        await using (var member = await AsAsync("Kommunalsjef oppvekst"))
        {
            await member.GoAsync(Urls.DeclareBodyRecusal(list));
            await member.TickOrChooseAsync("Case", (await CaseAsync()).Id.ToString());
            await member.FillAsync("Reasons", "Jeg leder området hos søkeren.");
            await member.PressAsync();
        }

        await using var coordinator = await AsAsync("Koordinator for arbeidsgruppen, Buskerud");
        await RankAsync(coordinator, list);
        await FinaliseAsync(coordinator, list);
    }

    private async Task ForumAsync()
    {
        var list = await ListAsync("SAF-VIKEN");
        await using var secretary = await AsAsync("Sekretær for samarbeidsforum");
        await RankAsync(secretary, list);
        await FinaliseAsync(secretary, list);
        await secretary.GoAsync(Urls.PrintRecommendation(list));
        (await secretary.TextAsync()).ShouldContain(Title);
    }

    // With script each cell is saved as it is left; without, there is a button.
    private async Task RankAsync(Walker walker, Guid list)
    {
        await walker.GoAsync(Urls.Recommendation(list));
        await walker.FillAsync("Lines[0].Rank", "1");
        if (script) { await walker.Page.Keyboard.PressAsync("Tab"); }
        await walker.ChooseAsync("Lines[0].Outcome", "Full");
        if (!script) { await walker.PressAsync(); }
        for (var tries = 0; tries < 300 && !await IsRankedAsync(list); tries++) { await Task.Delay(100); }
        (await IsRankedAsync(list)).ShouldBeTrue(await walker.TextAsync());
    }

    private async Task<bool> IsRankedAsync(Guid list) =>
        (await world.AskAsync(db => db.Recommendations.AsNoTracking().SingleAsync(row => row.Id == list))).Lines[0] is { Rank: 1, Outcome: LineOutcome.Full };

    private static async Task FinaliseAsync(Walker walker, Guid list)
    {
        await walker.GoAsync(Urls.FinaliseRecommendation(list));
        await walker.TickAllAsync("Voters[", "].IsPresent");
        await walker.TickAsync("Mode", "Consensus");
        await walker.FillAsync("MinutesReference", "Referat fra møtet, sak 4");
        await walker.TickAllAsync("IsReviewed", "IsReviewed");
        await walker.PressAsync();
    }

    private async Task DecideAsync()
    {
        var @case = await CaseAsync();
        await using (var caseworker = await AsAsync("Saksbehandler"))
        {
            await caseworker.GoAsync(Urls.DraftDecision(@case.Id));
            await caseworker.PressAsync();
        }

        await using var decider = await AsAsync("Beslutter");
        await decider.GoAsync(Urls.DecideGrant(@case.Id));
        await decider.TickAllAsync("Confirmed", "Confirmed");
        await decider.PressAsync();
        (await CaseAsync()).Status.ShouldBe(CaseStatus.Granted);
    }

    private async Task EverybodySeesAsync()
    {
        var @case = await CaseAsync();
        await using (var owner = await AsAsync("Kommunalsjef oppvekst"))
        {
            await owner.GoAsync(Urls.Letter(@case.Id, @case.Owner.Value));
            (await owner.TextAsync()).ShouldContain("klage", Case.Insensitive);
            await owner.GoAsync(Urls.Case(@case.Id));
            (await owner.Page.Locator(".sp-time li").CountAsync()).ShouldBeGreaterThan(6);
        }

        await using (var partner = await AsAsync("Koordinator ved universitetet")) { await partner.GoAsync(Urls.Case(@case.Id)); }
        await using (var auditor = await AsAsync("Revisor")) { await auditor.GoAsync(Urls.Case(@case.Id)); }
        await using var context = await chromium.OpenAsync(new Visit { From = world.Address, WithScript = script });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{Urls.Decided}?runde={Round}");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(Title);
        await using var scope = world.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Verification>().FirstDifferenceAsync(CancellationToken.None)).ShouldBeNull();
    }

    private Task<Walker> AsAsync(string person) => Walker.AsAsync(chromium, world, person, script);

    private Task<RoundStatus> StatusAsync() => world.AskAsync(db => db.Rounds.Where(round => round.Number == Round).Select(round => round.Status).SingleAsync());

    private Task<GrantCase> CaseAsync() => world.AskAsync(db => db.Cases.AsNoTracking().SingleAsync(one => one.RoundNumber == Round && one.Title == Title));

    private Task<Guid> ListAsync(string body) => world.AskAsync(db => db.Recommendations.Where(list => list.RoundNumber == Round && list.BodyCode == body).Select(list => list.Id).SingleAsync());
}
