using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web;
using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>The forum puts its groups' orders together, keeps an alternative, records a disagreement, has one member recused, and delivers (c.2 rows 11 and 12, V-33).</summary>
[Collection(InCounty.Name)]
public sealed class TheForumMerging(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_forum_merges_and_delivers_with_one_recused(bool withScript)
    {
        var world = new World();
        await world.InitializeAsync();
        try
        {
            var list = await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(row => row.BodyCode == "SAF-VIKEN" && row.Final == null && row.SchemeCode == "KL").OrderByDescending(row => row.RoundNumber).FirstAsync());
            await using var secretary = await Walker.AsAsync(chromium, world, "Sekretær for samarbeidsforum", withScript);
            await using var member = await Walker.AsAsync(chromium, world, "Medlem i samarbeidsforum", withScript);
            await StepAsideAsync(member, list);
            await MergeAsync(secretary, list);
            await KeepAsync(secretary, list);
            await DisagreeAsync(member, list);
            await DeliverAsync(secretary, list.Id);
            var after = await world.AskAsync(db => db.Recommendations.AsNoTracking().FirstAsync(row => row.Id == list.Id));
            after.IsFinal.ShouldBeTrue();
            after.Final!.Recused!.ShouldHaveSingleItem().Case.ShouldBe(list.Lines[0].Case);
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private static async Task StepAsideAsync(Walker member, Recommendation list)
    {
        await member.GoAsync(Urls.DeclareBodyRecusal(list.Id));
        await member.ChooseAsync("Case", list.Lines[0].Case.ToString());
        await member.FillAsync("Reasons", "Jeg sitter i styret hos eieren.");
        await member.PressAsync();
    }

    private static async Task MergeAsync(Walker secretary, Recommendation list)
    {
        await secretary.GoAsync(Urls.CompareGroups(list.Id));
        await Width.FitsAsync(secretary.Page);
        await secretary.TickAsync("Rule", nameof(MergeRule.InTurns));
        await Shots.TakeAsync(secretary.Page, "journey-compare-groups");
        await secretary.Page.Locator("main form:has(input[name=Merges]) button").LeadsOnAsync();
        (await secretary.Page.Locator("#feil").CountAsync()).ShouldBe(0);
        foreach (var use in Enumerable.Range(0, list.Lines.Count))
        {
            var buttons = secretary.Page.Locator("main form:has(input[name=Group]) button");
            if (await buttons.CountAsync() == 0) { break; }
            use.ShouldBeLessThan(list.Lines.Count);
            await buttons.First.LeadsOnAsync();
        }
    }

    private static async Task KeepAsync(Walker secretary, Recommendation list)
    {
        await secretary.GoAsync(Urls.Alternatives(list.Id));
        await secretary.FillAsync("Name", "Etter gruppene");
        await secretary.FillAsync("Purpose", "Følger rekkefølgen fra gruppene.");
        await secretary.PressAsync();
        await Width.FitsAsync(secretary.Page);
        await Shots.TakeAsync(secretary.Page, "journey-alternatives");
    }

    private static async Task DisagreeAsync(Walker member, Recommendation list)
    {
        await member.GoAsync(Urls.Disagreement(list.Id));
        (await member.TextAsync()).ShouldNotContain(list.Lines[0].Reason.Length > 0 ? list.Lines[0].Reason : "–-–");
        await member.FillAsync("Text", "Mindretallet ville prioritert nettverk.");
        await member.Page.Locator("main form:has(input[value=dissens]) button").LeadsOnAsync();
        await Width.FitsAsync(member.Page);
        await Shots.TakeAsync(member.Page, "journey-disagreement");
    }

    private static async Task DeliverAsync(Walker secretary, Guid id)
    {
        await secretary.GoAsync(Urls.FinaliseRecommendation(id));
        await Width.FitsAsync(secretary.Page);
        await Shots.TakeAsync(secretary.Page, "journey-deliver");
        await secretary.TickAllAsync("Voters[", ".IsPresent");
        await secretary.TickAsync("Mode", nameof(DecisionMode.Consensus));
        await secretary.FillAsync("MinutesReference", "Protokoll 2/27");
        if (await secretary.OffersAsync("PlanReference")) { await secretary.FillAsync("PlanReference", "Langsiktig plan"); }
        await secretary.Page.Locator("main input[name=IsReviewed][type=checkbox]").CheckAsync();
        await secretary.PressAsync();
        await secretary.GoAsync(Urls.PrintRecommendation(id));
        (await secretary.TextAsync()).ShouldContain("Mindretallet ville prioritert nettverk.");
        await Shots.TakeAsync(secretary.Page, "journey-print");
    }
}
