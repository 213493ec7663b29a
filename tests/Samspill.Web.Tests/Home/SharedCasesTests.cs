using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Home;

/// <summary>Caseworkers who have shared the cases of a round between them: their own in the list, and all of the round in one go (c.2 rows 13 to 15).</summary>
public sealed class SharedCasesTests
{
    [Fact]
    public async Task Who_has_some_of_the_cases_finds_the_package_of_the_round_beside_their_own()
    {
        await using var own = await OwnWorld.NewAsync();
        var granted = await own.World.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Granted).OrderBy(one => one.Number).ToListAsync());
        var (round, id, me) = (granted[0].RoundNumber, granted[0].Id, new Ref<Person>(await own.World.PersonAsync(Scenes.Caseworker)));
        await own.World.ChangeAsync(db => db.Cases.Where(one => one.RoundNumber == round && one.Status == CaseStatus.Granted).ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, CaseStatus.Approved)));
        await own.World.ChangeAsync(db => db.Cases.Where(one => one.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.AssignedTo, me)));
        using var caseworker = await own.World.AsAsync(Scenes.Caseworker);

        var duties = (await caseworker.GetAsync(Urls.Overview)).Document.QuerySelectorAll(".sp-duty");

        var mine = duties.Where(duty => duty.QuerySelector($"a[href='{Urls.DecidePackage(round)}']") is not null).ShouldHaveSingleItem();
        mine.QuerySelector("a.ds-button")!.GetAttribute("href")!.ShouldContain("saksbehandler=meg");
        (await caseworker.GetAsync(Urls.DecidePackage(round))).ShouldBe(HttpStatusCode.OK);
    }
}
