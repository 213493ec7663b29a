using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What acts at the table see around the list. An act that is done hundreds of times a meeting asks for no more than its rules need.</summary>
internal static class TableSights
{
    public static async Task<Sight> TableAsync(Looking looking)
    {
        var list = (Recommendation)looking.Subject;
        return new TableSight(await StageAsync(looking, list.Round))
        {
            Links = await LinksAsync(looking, list),
            AsideElsewhere = await AsideElsewhereAsync(looking, list),
            LacksOwnView = await LacksOwnViewAsync(looking, list),
            VotingSeats = looking.Act is VoteOnCase ? (await BodyAsync(looking, list)).VotingSeatsOn(looking.Today).Count : 0,
            Roster = looking.Act is VoteOnCase or FinaliseRecommendation && list.Recusals.Count > 0 ? await Rosters.OfAsync(looking.Db, await BodyAsync(looking, list), looking.Today, looking.Ct) : [],
        };
    }

    public static async Task<Sight> OwnViewAsync(Looking looking)
    {
        var act = (GiveOwnView)looking.Act;
        var list = await looking.Db.Recommendations.AsNoTracking().FirstAsync(row => row.Id == act.List, looking.Ct);
        return new OwnViewSight(list, await StageAsync(looking, list.Round), await HasGivenAsync(looking, list)) { Links = AsksTies(looking, list) ? await OwnLinks.OfActorAsync(looking.Db, list, looking.Actor, looking.Ct) : [] };
    }

    public static async Task<Sight> LeavingAsync(Looking looking)
    {
        var @case = ((TakeOutCase)looking.Act).Case;
        return new LeavingSight(await looking.Db.Cases.Where(row => row.Id == @case).Select(row => row.Status).FirstOrDefaultAsync(looking.Ct));
    }

    /// <summary>True when ties must be answered in the body of the list.</summary>
    public static bool AsksTies(Looking looking, Recommendation list) => looking.Rules is { } rules && Recusing.MustBeAnswered(rules.PolicyOf(list.BodyKind).Recuses);

    private static Task<int> StageAsync(Looking looking, Ref<CallRound> round)
    {
        var id = round.Value;
        return looking.Db.Rounds.Where(row => row.Id == id).Select(row => row.StageIndex).FirstAsync(looking.Ct);
    }

    private static async Task<IReadOnlyList<OwnLink>> LinksAsync(Looking looking, Recommendation list)
    {
        if (looking.Act is AnswerLink or DeclareBodyRecusal { Person: not null }) { return await OwnLinks.OfMembersAsync(looking.Db, list, looking.Today, looking.Ct, looking.Actor.Person); }
        return AsksTies(looking, list) ? await OwnLinks.OfActorAsync(looking.Db, list, looking.Actor, looking.Ct) : [];
    }

    private static async Task<IReadOnlySet<Guid>> AsideElsewhereAsync(Looking looking, Recommendation list)
    {
        var (round, scheme, own) = (list.Round, list.SchemeCode, list.Id);
        var recusals = await looking.Db.Recommendations.AsNoTracking().Where(row => row.Round == round && row.SchemeCode == scheme && row.Id != own).Select(row => row.Recusals).ToListAsync(looking.Ct);
        return recusals.SelectMany(recused => recused).Where(recusal => recusal.Person == looking.Actor.Person).Select(recusal => recusal.Case).ToHashSet();
    }

    private static async Task<bool> LacksOwnViewAsync(Looking looking, Recommendation list) =>
        list.OwnViewFirst
        && looking.Actor.May(Permission.GiveOwnView, list.Place)
        && !looking.Actor.May(Permission.FinaliseRecommendation, list.Place)
        && !await HasGivenAsync(looking, list);

    private static Task<bool> HasGivenAsync(Looking looking, Recommendation list)
    {
        var (reference, me) = (list.Id, looking.Actor.Person);
        return looking.Db.OwnViews.AnyAsync(view => view.List == reference && view.Person == me, looking.Ct);
    }

    /// <summary>The body of the list, read once for all the sights of an act.</summary>
    public static Task<Body> BodyAsync(Looking looking, Recommendation list) =>
        looking.Read.OnceAsync(("body", list.Body), () => looking.Db.Bodies.AsNoTracking().FirstAsync(row => row.Id == list.Body, looking.Ct));
}
