using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Commands.Demo;

/// <summary>How the bodies of a round work with their lists.</summary>
internal sealed class DemoLists(Story story, SamspillDb db, DemoDays days, Cast cast, RoundPlan plan, Ref<CallRound> round, IReadOnlyList<TreatedCase> cases)
{
    private const int GroupStage = 1;
    private const int ForumStage = 2;

    private static readonly string[] Groups = ["RWG-AKERSHUS", "RWG-BUSKERUD", "RWG-OSLO-KG", "RWG-OSLO-SCH", "RWG-OSTFOLD", "RWG-VIKENFK"];

    private readonly ProposedLines proposed = new(cases.Where(one => one.Plan.Is(Twist.Weak)).Select(one => one.Id.Value).ToHashSet());

    public void Tell()
    {
        if (plan.Reached == Reached.InGroups) { TellHalfDone(); }
        else { TellGroups(); }
        if (plan.Reached < Reached.AtDecision) { return; }
        story.Tell(days.At(plan.Work.ForumMeets, 120), cast.Secretary, scene => ForumAsync(scene));
    }

    private void TellGroups()
    {
        if (cast.SharesCases) { TellRecusals("RWG-BUSKERUD", "Ringerike"); }
        foreach (var (place, code) in Groups.Index())
        {
            var coordinator = cast.Coordinator(cast.Body(code).Value);
            story.Tell(days.At(plan.Work.Ranked + place, 60), coordinator, scene => RankAsync(scene, code, part: 1));
            story.Tell(days.At(plan.Work.GroupsDone, 60 + place), coordinator, scene => FinishAsync(scene, GroupStage, code, $"Møtereferat fra arbeidsgruppen, {plan.Number}"));
        }
    }

    // A member steps aside in the cases of the owner they work for (R-80, g-3).
    private void TellRecusals(string code, string owner)
    {
        foreach (var one in cases.Where(one => one.Plan.Owner == owner && !one.Plan.LeavesEarly))
        {
            story.Tell(days.At(plan.Work.Ranked, 50), cast.GroupMember(code), scene => RecuseAsync(scene, code, one.Id.Value));
        }
    }

    private void TellHalfDone()
    {
        var recused = cases.First(one => one.Plan is { Owner: "Ringerike" }).Id.Value;
        story.Tell(days.At(-20, 60), cast.GroupMember("RWG-BUSKERUD"), scene => RecuseAsync(scene, "RWG-BUSKERUD", recused));
        foreach (var (place, code) in ((string[])["RWG-BUSKERUD", "RWG-AKERSHUS", "RWG-OSLO-SCH"]).Index())
        {
            story.Tell(days.At(-14 + place, 70), cast.Coordinator(cast.Body(code).Value), scene => RankAsync(scene, code, part: 2));
        }

        var finishing = cast.Coordinator(cast.Body("RWG-OSTFOLD").Value);
        story.Tell(days.At(-14, 120), finishing, scene => RankAsync(scene, "RWG-OSTFOLD", part: 1));
        story.Tell(days.At(-7, 120), finishing, scene => FinishAsync(scene, GroupStage, "RWG-OSTFOLD", "Møtereferat fra arbeidsgruppen i Østfold"));
    }

    /// <summary>The first part of each list of a body is ordered: 1 for all of it, 2 for the first half.</summary>
    private async Task RankAsync(Scene scene, string code, int part)
    {
        foreach (var list in await ListsAsync(GroupStage, code, scene.Ct))
        {
            var frame = await db.Frames.AsNoTracking().FirstAsync(row => row.Round == round && row.SchemeCode == list.SchemeCode, scene.Ct);
            var changes = proposed.OfGroup(list, frame.AvailableIn(list.Regions));
            await scene.DoAsync(new Ref<Recommendation>(list.Id), new RankCases([.. changes.Take((changes.Count + part - 1) / part)]));
        }
    }

    private async Task RecuseAsync(Scene scene, string code, Guid @case)
    {
        foreach (var list in (await ListsAsync(GroupStage, code, scene.Ct)).Where(list => list.Lines.Any(line => line.Case == @case)))
        {
            await scene.DoAsync(new Ref<Recommendation>(list.Id), new DeclareBodyRecusal(@case, "Jeg er ansatt hos eieren som har meldt behovet."));
        }
    }

    private async Task FinishAsync(Scene scene, int stage, string code, string minutes)
    {
        foreach (var list in await ListsAsync(stage, code, scene.Ct))
        {
            var body = await db.Bodies.AsNoTracking().FirstAsync(row => row.Id == list.Body, scene.Ct);
            if (IsVoted(list)) { await scene.DoAsync(new Ref<Recommendation>(list.Id), new RecordDisagreement(null, "Medlemmene er ikke enige om nettverk skal gå foran store enkeltkommuner.", AsksForVote: true)); }
            await scene.DoAsync(new Ref<Recommendation>(list.Id), Finish(list, Present(body), minutes));
        }
    }

    private async Task ForumAsync(Scene scene)
    {
        foreach (var code in (string[])["SAF-OSLO", "SAF-VIKEN"])
        {
            foreach (var list in await ListsAsync(ForumStage, code, scene.Ct))
            {
                await scene.DoAsync(new Ref<Recommendation>(list.Id), new RankCases(ProposedLines.OfForum(list)));
            }

            await FinishAsync(scene, ForumStage, code, $"Protokoll fra samarbeidsforumet, {plan.Number}");
        }
    }

    private Task<List<Recommendation>> ListsAsync(int stage, string code, CancellationToken ct) => db.Recommendations.AsNoTracking()
        .Where(row => row.Round == round && row.StageIndex == stage && row.BodyCode == code).OrderBy(row => row.SchemeCode).ToListAsync(ct);

    // Four of five seats meet, some by a deputy.
    private List<Voter> Present(Body body) => [.. body.VotingSeatsOn(days.Day(plan.Forum))
        .Where((_, place) => place % 5 != 4)
        .Select((seat, place) => new Voter(seat.Key, seat.Category.ToString(), IsDeputy: place % 6 == 3))];

    // The members of Viken's forum do not agree in one scheme, and vote.
    private static bool IsVoted(Recommendation list) => list is { BodyKind: BodyKind.CooperationForum, BodyCode: "SAF-VIKEN", SchemeCode: LocalCompetence2021.Kl };

    private static FinaliseRecommendation Finish(Recommendation list, List<Voter> present, string minutes)
    {
        var isVoted = IsVoted(list);
        var vote = new Vote(present.Count - 3, 2, 1, "To medlemmer ville prioritere tiltak i nettverk foran store enkeltkommuner.");
        return new FinaliseRecommendation(
            isVoted ? DecisionMode.Vote : DecisionMode.Consensus,
            present,
            isVoted ? vote : null,
            "Listen bygger på kriteriene i regelsettet. Tiltak med tydelig lokalt behov og forpliktende partnerskap er satt først, og vi har sett på fordelingen mellom små og store eiere.",
            "",
            minutes,
            DemoCall.Plan);
    }
}
