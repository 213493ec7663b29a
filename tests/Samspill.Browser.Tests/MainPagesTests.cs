using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Web;
using Samspill.Web.Tests;

namespace Samspill.Browser.Tests;

/// <summary>The main pages as their users meet them, narrow and wide; their pictures go into the documentation.</summary>
[Collection(InCounty.Name)]
public sealed class MainPagesTests(World world, Chromium chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task The_main_pages_show_what_they_are_for(int width)
    {
        foreach (var (person, pages) in await PagesAsync())
        {
            await using var context = await chromium.OpenAsync(new Visit { From = world.Address, Width = width });
            var page = await context.NewPageAsync();
            if (person.Length > 0) { await page.SignInAsync(await world.PersonAsync(person)); }
            foreach (var (name, url) in pages)
            {
                var answer = await page.GotoAsync(url);
                answer!.Status.ShouldBe(200, url);
                (await page.Locator("h1").InnerTextAsync()).ShouldNotBeEmpty(url);
                await Shots.TakeAsync(page, name);
            }
        }
    }

    private Task<List<(string Person, List<(string Name, string Url)> Pages)>> PagesAsync() => world.AskAsync(async db =>
    {
        var open = await db.Rounds.Where(round => round.Status == RoundStatus.Open).Select(round => round.Number).FirstAsync();
        var cases = await db.Cases.AsNoTracking().OrderBy(one => one.Number).Select(one => new { one.Id, one.Status, one.StageIndex, one.OwnerName, one.Region, one.Owner }).ToListAsync();
        var draft = cases.First(one => one.Status == CaseStatus.Draft && one.OwnerName.StartsWith("Ringerike", StringComparison.Ordinal)).Id;
        var check = cases.First(one => one.Status == CaseStatus.Submitted && one.Region == "Buskerud").Id;
        var granted = cases.First(one => one.Status == CaseStatus.Granted);
        var drafted = cases.First(one => one.Status == CaseStatus.DecisionDrafted).Id;
        var lists = await db.Recommendations.AsNoTracking().Where(list => list.Final == null).OrderBy(list => list.SchemeCode).Select(list => new { list.Id, list.BodyCode, list.SchemeCode }).ToListAsync();
        var group = lists.First(list => list.BodyCode == "RWG-BUSKERUD").Id;
        var forum = lists.First(list => list.BodyCode == "SAF-VIKEN").Id;
        return new List<(string, List<(string, string)>)>
        {
            ("", [("front", Urls.Front), ("call", Urls.Round(open)), ("rules", Urls.RuleSet(LocalCompetence2021.OsloAndViken.Id)), ("decided", Urls.Decided), ("bodies", Urls.Bodies), ("sign-in", Urls.SignIn), ("frames", Urls.Frames(open))]),
            ("Kommunalsjef oppvekst", [("overview", Urls.Overview), ("need-report", Urls.NeedReportPart(draft, "tiltaket")), ("budget", Urls.NeedReportPart(draft, "budsjett")), ("review", Urls.SubmitNeedReport(draft))]),
            ("Saksbehandler", [("cases", Urls.Cases), ("case", Urls.Case(check)), ("quality-check", Urls.PassQualityCheck(check)), ("case-granted", Urls.Case(granted.Id)), ("letter", Urls.Letter(granted.Id, granted.Owner.Value))]),
            ("Koordinator for arbeidsgruppen, Buskerud", [("workbench", Urls.Recommendation(group)), ("finalise", Urls.FinaliseRecommendation(group))]),
            ("Sekretær for samarbeidsforum", [("forum", Urls.Recommendation(forum)), ("print", Urls.PrintRecommendation(forum))]),
            ("Beslutter", [("decide", Urls.DecideGrant(drafted))]),
            ("Oppsettansvarlig", [("round", Urls.Round(open)), ("persons", Urls.Persons)]),
        };
    });
}
