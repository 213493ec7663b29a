using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Home;

/// <summary>In which order a list is asked about.</summary>
public sealed class TiesFirstTests
{
    private const string Member = "Medlem i arbeidsgruppen, Buskerud";

    [Fact]
    public async Task A_member_is_asked_for_ties_before_the_view_of_their_own_g_3()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.TiedListAsync("Kongsberg");
        await own.World.ChangeAsync(db => db.Recommendations.Where(row => row.Id == list.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.OwnViewFirst, true)));

        // The third version of the rules asks for an answer to every tie.
        await own.World.ChangeAsync(db => db.Rounds.Where(round => round.Id == list.Round.Value).ExecuteUpdateAsync(row => row.SetProperty(round => round.RulesId, LocalCompetence2021.OsloAndVikenVersion3.Id)));
        using var member = await own.World.AsAsync(Member);

        var links = (await member.GetAsync(Urls.Overview)).Document.QuerySelectorAll(".sp-duty a.ds-button").Select(link => link.GetAttribute("href")!).Where(href => href.Contains($"{list.Id}", StringComparison.Ordinal)).ToList();

        links.ShouldBe([Urls.OwnLinks(list.Id), Urls.OwnView(list.Id)]);
        (await member.GetAsync(Urls.OwnLinks(list.Id))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_keeps_the_list_is_asked_for_ties_of_their_own_as_at_the_table_g_3()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.TiedListAsync("Kongsberg");
        var line = list.Lines.First(line => line.Owner.StartsWith("Kongsberg", StringComparison.Ordinal));
        var (person, owner) = (await own.World.PersonAsync(Scenes.Coordinator), await own.World.AskAsync(db => db.Cases.Where(one => one.Id == line.Case).Select(one => one.Owner).FirstAsync()));
        await own.World.ChangeAsync(db => db.Persons.Where(row => row.Id == person).ExecuteUpdateAsync(row => row.SetProperty(one => one.Employer, owner)));
        await own.World.ChangeAsync(db => db.Rounds.Where(round => round.Id == list.Round.Value).ExecuteUpdateAsync(row => row.SetProperty(round => round.RulesId, LocalCompetence2021.OsloAndVikenVersion3.Id)));
        var lists = await own.World.AskAsync(db => db.Recommendations.AsNoTracking().Where(one => one.Body == list.Body && one.Round == list.Round && one.Final == null).Select(one => one.Id).ToListAsync());
        using var keeper = await own.World.AsAsync(Scenes.Coordinator);

        var duties = (await keeper.GetAsync(Urls.Overview)).Document.QuerySelectorAll(".sp-duty a.ds-button").Select(link => link.GetAttribute("href"));

        duties.ShouldContain(href => lists.Any(one => href == Urls.OwnLinks(one)));
        (await keeper.GetAsync(Urls.OwnLinks(list.Id))).Document.QuerySelectorAll("select[name=Link] option").ShouldContain(option => option.GetAttribute("value") == $"{person}.{line.Case}");
    }

    [Theory, InlineData(Relation.Partner), InlineData(Relation.CoOwner)]
    public async Task A_member_who_works_for_a_party_of_a_case_is_asked_on_the_overview_as_at_the_table_g_3(Relation relation)
    {
        await using var own = await OwnWorld.NewAsync();
        var lists = await own.World.AskAsync(db => db.Recommendations.AsNoTracking().Where(list => list.BodyCode == "RWG-BUSKERUD" && list.Final == null).ToListAsync());
        var cases = lists.SelectMany(list => list.Lines.Select(line => line.Case)).ToList();
        var party = await own.World.AskAsync(db => db.Parties.AsNoTracking().FirstAsync(party => cases.Contains(party.CaseId) && party.Relation == nameof(Relation.Partner)));
        var list = lists.First(list => list.LineOf(party.CaseId) is not null);
        var person = await own.World.PersonAsync(Member);
        await own.World.ChangeAsync(db => db.Parties.Where(row => row.CaseId == party.CaseId && row.Organisation == party.Organisation).ExecuteUpdateAsync(row => row.SetProperty(one => one.Relation, relation.ToString())));
        await own.World.ChangeAsync(db => db.Rounds.Where(round => round.Id == list.Round.Value).ExecuteUpdateAsync(row => row.SetProperty(round => round.RulesId, LocalCompetence2021.OsloAndVikenVersion3.Id)));
        await own.World.ChangeAsync(db => db.Persons.Where(row => row.Id == person).ExecuteUpdateAsync(row => row.SetProperty(one => one.Employer, new Ref<Organisation>(party.Organisation))));
        using var member = await own.World.AsAsync(Member);

        var duties = (await member.GetAsync(Urls.Overview)).Document.QuerySelectorAll(".sp-duty a.ds-button").Select(link => link.GetAttribute("href"));

        duties.ShouldContain(href => lists.Any(one => href == Urls.OwnLinks(one.Id)));
        (await member.GetAsync(Urls.OwnLinks(list.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain(list.LineOf(party.CaseId)!.Number);
    }
}
