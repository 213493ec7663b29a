using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Home;

/// <summary>In which order a list is asked about.</summary>
public sealed class TiesFirstTests
{
    [Fact]
    public async Task A_member_is_asked_for_ties_before_the_view_of_their_own_g_3()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.TiedListAsync("Kongsberg");
        await own.World.ChangeAsync(db => db.Recommendations.Where(row => row.Id == list.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.OwnViewFirst, true)));

        // The third version of the rules asks for an answer to every tie.
        await own.World.ChangeAsync(db => db.Rounds.Where(round => round.Id == list.Round.Value).ExecuteUpdateAsync(row => row.SetProperty(round => round.RulesId, LocalCompetence2021.OsloAndVikenVersion3.Id)));
        using var member = await own.World.AsAsync("Medlem i arbeidsgruppen, Buskerud");

        var links = (await member.GetAsync(Urls.Overview)).Document.QuerySelectorAll(".sp-duty a.ds-button").Select(link => link.GetAttribute("href")!).Where(href => href.Contains($"{list.Id}", StringComparison.Ordinal)).ToList();

        links.ShouldBe([Urls.OwnLinks(list.Id), Urls.OwnView(list.Id)]);
        (await member.GetAsync(Urls.OwnLinks(list.Id))).ShouldBe(HttpStatusCode.OK);
    }
}
