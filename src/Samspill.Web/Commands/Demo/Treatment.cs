using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Commands.Demo;

/// <summary>What happens to the reports of a round after it has closed: the check, and the release of each stage.</summary>
internal sealed class Treatment(Story story, SamspillDb db, DemoDays days, CountyMembers members, Cast cast)
{
    private static readonly RuleSet Rules = LocalCompetence2021.OsloAndViken;

    public void Tell(RoundPlan plan, Ref<CallRound> round, IReadOnlyList<TreatedCase> cases)
    {
        var check = new DemoCheck(story, days, members, cast, this);
        foreach (var one in cases) { check.Tell(plan, one); }
        if (plan.Reached >= Reached.InGroups)
        {
            story.Tell(days.At(plan.Work.ToGroups, 60), cast.Caseworker, scene => ReleaseAsync(scene, round, 1));
            new DemoLists(story, db, days, cast, plan, round, cases).Tell();
        }

        if (plan.Reached >= Reached.InForum) { story.Tell(days.At(plan.Work.ToForum, 60), cast.Caseworker, scene => ReleaseAsync(scene, round, 2)); }
        if (plan.Reached >= Reached.AtDecision) { story.Tell(days.At(plan.Work.ToDecision, 60), cast.Caseworker, scene => ReleaseAsync(scene, round, 3)); }
        if (plan.Reached < Reached.Decided) { return; }
        var decisions = new DemoDecisions(story, db, days, members, cast);
        foreach (var one in cases) { decisions.Tell(plan, one); }
    }

    public Task<GrantCase> CaseAsync(Ref<GrantCase> id, CancellationToken ct) => db.Cases.AsNoTracking().FirstAsync(one => one.Id == id.Value, ct);

    // The round moves on, each case follows to its bodies, and each body gets its lists: one transaction, as on the page.
    private async Task ReleaseAsync(Scene scene, Ref<CallRound> round, int stage)
    {
        var bodies = await db.Rounds.AsNoTracking().Where(row => row.Id == round.Value).Select(row => row.Bodies).FirstAsync(scene.Ct);
        var cases = await db.Cases.AsNoTracking().Where(row => row.Round == round && row.Status == CaseStatus.Approved).ToListAsync(scene.Ct);
        var before = await db.Recommendations.AsNoTracking().Where(row => row.Round == round && row.StageIndex == stage - 1).ToListAsync(scene.Ct);
        var released = cases.ToDictionary(one => one.Id, ReleasedCase.Of);
        await scene.DoAsync(round, new ReleaseStage(stage, ""));
        foreach (var one in cases)
        {
            var readers = StageRelease.Readers(Rules, stage, bodies, released[one.Id], one.Bodies);
            await scene.DoAsync(new Ref<GrantCase>(one.Id), new EnterStage(stage, readers));
        }

        if (cases.Count == 0) { return; }
        foreach (var list in StageRelease.Lists(Rules, stage, bodies, [.. released.Values], before))
        {
            await scene.DoAsync(Ref<Recommendation>.New(), new OpenRecommendation(
                round, cases[0].RoundNumber, cases[0].District, Rules.Id, list.Body, list.SchemeCode, stage, list.Regions, list.Lines));
        }
    }
}
