using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants;

/// <summary>What finishing a list, and deciding a case, see of lists and frames.</summary>
internal static class ListSights
{
    public static async Task<Sight> ListAsync(Looking looking)
    {
        var list = (Recommendation)looking.Subject;
        var frame = await looking.Db.Frames.AsNoTracking().FirstOrDefaultAsync(row => row.Round == list.Round && row.SchemeCode == list.SchemeCode, looking.Ct);
        var others = await AsRead<Recommendation>.ListAsync(
            looking.Db.Recommendations.Where(row => row.Round == list.Round && row.SchemeCode == list.SchemeCode && row.StageIndex == list.StageIndex && row.Id != list.Id), looking.Ct);
        var elsewhere = list.BodyKind == BodyKind.CooperationForum ? others.SelectMany(other => other.Lines).ToList() : [];
        var body = await TableSights.BodyAsync(looking, list);
        return new ListSight(
            frame?.AvailableIn(list.Regions),
            frame?.Available ?? Nok.Zero,
            elsewhere.Sum(line => line.Amounts.Year1),
            elsewhere.Where(line => line.IsNonCollective).Sum(line => line.Amounts.Year1),
            frame is null || looking.Rules is null ? null : Cap.Of(looking.Rules.Scheme(list.SchemeCode), frame),
            [.. body.VotingSeatsOn(looking.Today).Select(seat => new VotingSeat(seat.Key, seat.Category.ToString(), seat.Holder))],
            await ReportsAsync(looking.Db, list, looking.Ct))
        {
            Links = TableSights.AsksTies(looking, list) ? await OwnLinks.OfMembersAsync(looking.Db, list, looking.Today, looking.Ct) : [],
        };
    }

    public static async Task<Sight> RecommendationAsync(Looking looking)
    {
        var @case = (GrantCase)looking.Subject;
        var recommending = LastListStage(looking.Rules);
        var lines = await looking.Read.OnceAsync(("recommended", @case.Round, @case.SchemeCode, recommending), async () =>
        {
            var lists = await AsRead<Recommendation>.ListAsync(
                looking.Db.Recommendations.Where(row => row.Round == @case.Round && row.SchemeCode == @case.SchemeCode && row.StageIndex == recommending), looking.Ct);
            return lists.SelectMany(list => list.Lines.Select(line => (list, line))).ToLookup(pair => pair.line.Case);
        });
        var (found, line) = lines[@case.Id].FirstOrDefault();
        return found is null
            ? new RecommendationSight(false, null, YearAmounts.Zero, "", "")
            : new RecommendationSight(found.IsFinal, line.Outcome, line.Amounts, found.BodyName, line.Reason);
    }

    /// <summary>The last stage in which bodies make lists: what decisions are drafted from.</summary>
    public static int LastListStage(RuleSet? rules) =>
        rules is null ? -1 : Enumerable.Range(0, rules.Stages.Count).LastOrDefault(index => rules.Stage(index).MakesLists, -1);

    private static async Task<IReadOnlyDictionary<Guid, NeedReport>> ReportsAsync(SamspillDb db, Recommendation list, CancellationToken ct)
    {
        var ids = list.Lines.Select(line => line.Case).ToList();
        var reports = await db.Cases.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Content }).ToListAsync(ct);
        return reports.Where(row => row.Content is not null).ToDictionary(row => row.Id, row => row.Content!);
    }
}
