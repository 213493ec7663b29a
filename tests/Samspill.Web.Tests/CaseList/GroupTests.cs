using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Grants;
using Samspill.Web.Storage;
using Samspill.Web.Texts;

namespace Samspill.Web.Tests.CaseList;

/// <summary>Where rounds follow different rules, each case stands where its own round has it.</summary>
public sealed class GroupTests(World world) : IClassFixture<World>
{
    private static readonly RuleSet Now = LocalCompetence2021.OsloAndViken;

    // The same without its first body: what is stage 2 now was stage 1 then.
    private static readonly RuleSet Before = Now with { Id = "before", Stages = [Now.Stages[0], .. Now.Stages.Skip(2)] };

    private readonly IReadOnlyList<CaseGroup> groups = CaseGroups.Of([("now", Now), ("before", Before)], new TextCatalog());

    [Fact]
    public void A_stage_is_one_group_wherever_the_rules_of_a_round_have_it()
    {
        var forum = groups.First(group => group.Key == Now.Stages[2].Key);
        (forum.Holds("now", CaseStatus.Approved, 2), forum.Holds("now", CaseStatus.Approved, 1)).ShouldBe((true, false));
        (forum.Holds("before", CaseStatus.Approved, 1), forum.Holds("before", CaseStatus.Approved, 2)).ShouldBe((true, false));
    }

    [Fact]
    public void A_stage_only_one_round_has_holds_nothing_of_the_others()
    {
        var body = groups.First(group => group.Key == Now.Stages[1].Key);
        (body.Holds("now", CaseStatus.Approved, 1), body.Holds("before", CaseStatus.Approved, 1)).ShouldBe((true, false));
        groups.Select(group => group.Key).ShouldBeUnique();
    }

    [Fact]
    public void Where_all_rounds_agree_the_stage_alone_tells()
    {
        var same = CaseGroups.Of([("now", Now), ("then", Now)], new TextCatalog());
        same.ShouldAllBe(group => group.Places == null);
        same.Select(group => group.Key).ShouldBe([.. CaseGroups.Of([("now", Now)], new TextCatalog()).Select(group => group.Key)]);
    }

    [Fact]
    public async Task Every_case_counts_in_one_group_and_is_found_in_it()
    {
        var (first, second) = (await RoundsAsync())[..2] switch { [var one, var other] => (one, other), _ => throw new InvalidOperationException("The demo county has rounds.") };
        var all = CaseGroups.Of([(first, Now), (second, Before)], new TextCatalog());
        var lines = await world.AskAsync(db => db.CaseLines.AsNoTracking().Where(line => line.RoundNumber == first || line.RoundNumber == second).ToListAsync());
        foreach (var group in all)
        {
            var found = await world.AskAsync(db => db.CaseLines.AsNoTracking().Where(line => line.RoundNumber == first || line.RoundNumber == second).Of(group).Select(line => line.Number).ToListAsync());
            found.Order().ShouldBe(lines.Where(line => group.Holds(line.RoundNumber, line.Status, line.StageIndex)).Select(line => line.Number).Order(), group.Key);
        }

        lines.Where(line => line.RoundNumber == first).ShouldAllBe(line => all.Count(group => group.Holds(line.RoundNumber, line.Status, line.StageIndex)) == 1);
    }

    private Task<List<string>> RoundsAsync() => world.AskAsync(db => db.CaseLines.GroupBy(line => line.RoundNumber).OrderByDescending(round => round.Count(line => line.StageIndex > 0)).Select(round => round.Key).ToListAsync());
}
