using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What acts see of a round, and a round of its cases and lists.</summary>
internal static class RoundSights
{
    public static async Task<Sight> PlanningAsync(Looking looking)
    {
        var act = (PlanRound)looking.Act;
        var taken = await looking.Db.Rounds.AnyAsync(round => round.Number == act.Number, looking.Ct);
        var bodies = await looking.Db.Bodies.AsNoTracking().Where(body => body.District == act.District.Value).OrderBy(body => body.Code).ToListAsync(looking.Ct);
        return new PlanningSight(taken, [.. bodies.Where(body => body.Valid.Contains(looking.Today)).Select(body => new RoundBody(body.Id, body.Code, body.Name, body.Kind, body.ParentCode, body.Regions))]);
    }

    public static async Task<Sight> ProgressAsync(Looking looking)
    {
        var round = (CallRound)looking.Subject;
        var reference = new Ref<CallRound>(round.Id);
        var cases = await looking.Db.Cases.AsNoTracking().Where(one => one.Round == reference && one.Status != CaseStatus.Draft)
            .Select(one => new { one.Status, one.Correction }).ToListAsync(looking.Ct);
        var lists = await looking.Db.Recommendations.AsNoTracking().Where(list => list.Round == reference && list.StageIndex == round.StageIndex)
            .Select(list => new { list.BodyName, list.SchemeCode, list.Final }).ToListAsync(looking.Ct);
        var late = await looking.Db.Cases.AsNoTracking().Where(one => one.Round == reference && one.Status == CaseStatus.Draft && one.Late != null).Select(one => one.Late).ToListAsync(looking.Ct);
        return new ProgressSight(
            cases.Count(one => one.Status is CaseStatus.Submitted or CaseStatus.DismissalProposed || (one.Status == CaseStatus.Returned && one.Correction?.CorrectBy < looking.Today)),
            cases.Count(one => one.Status == CaseStatus.Returned && one.Correction?.CorrectBy >= looking.Today),
            cases.Count(one => one.Status == CaseStatus.Approved),
            [.. lists.Where(list => list.Final is null).Select(list => $"{list.BodyName} ({list.SchemeCode})").Order()],
            late.Count(request => request!.Answer is null || request.Answer.LastDay >= looking.Today));
    }

    public static async Task<Sight> CallAsync(Looking looking)
    {
        var reference = looking switch
        {
            { Act: StartNeedReport start } => start.Round,
            { Subject: GrantCase @case } => @case.Round,
            _ => Ref<CallRound>.None,
        };
        var round = await looking.RoundAsync(reference);
        return CallSight.Of(round);
    }
}
