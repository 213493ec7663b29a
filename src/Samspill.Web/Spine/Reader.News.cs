using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Something others have done in what the reader has a part in.</summary>
/// <param name="Name">Number and title of a case, body and scheme of a list, year of a round.</param>
public sealed record NewsEntry(long Sequence, string Kind, Guid Subject, string Number, string Name, string Fact, string Role, string Scope, DateTimeOffset At);

/// <content>What is new to somebody: facts of the ledger about what they may read and have a part in.</content>
public sealed partial class Reader
{
    /// <summary>So many rows of the ledger are looked through for news, so that somebody who has been away for years waits no longer than others.</summary>
    internal const int LookedThrough = 20_000;

    // Only what is named here is told; a fact that is not in the list stays on the timelines of those who may see it.
    private static readonly string[] OfCases =
    [
        "cases.submitted.v1", "cases.returned.v1", "cases.quality-check-passed.v1", "cases.stage-entered.v1", "cases.withdrawn.v1", "cases.dismissed.v1", "decisions.decided.v1",
        "cases.change-reported.v1", "cases.change-assessed.v1",
    ];

    private static readonly string[] OfOwnCases =
    [
        "cases.started.v1", "cases.handed-over.v1", "cases.late-asked.v1", "cases.late-granted.v1", "cases.late-refused.v1",
        "confirmations.asked.v1", "confirmations.asked-again.v1", "confirmations.confirmed.v1", "confirmations.declined.v1", "confirmations.overridden.v1", "confirmations.withdrawn.v1",
    ];

    private static readonly string[] OfAssignedCases =
        ["cases.late-asked.v1", "cases.late-granted.v1", "cases.late-refused.v1", "cases.dismissal-proposed.v1", "decisions.drafted.v1", "casework.assigned.v1", "casework.approval-taken-back.v1"];

    private static readonly string[] OfLists = ["recommendations.opened.v1", "recommendations.finalised.v1", "recommendations.reopened.v1", "recommendations.groups-merged.v1", "recommendations.case-taken-out.v1"];

    private static readonly string[] OfRounds = ["rounds.announced.v1", "rounds.opened.v1", "rounds.closed.v1", "rounds.deadline-extended.v1", "rounds.stage-released.v1"];

    /// <summary>How far the reader has said they have read; null when they never have.</summary>
    public async Task<NewsMark?> NewsMarkAsync(CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        return await db.NewsMarks.AsNoTracking().FirstOrDefaultAsync(row => row.Person == person, ct);
    }

    /// <summary>
    /// What others did after a row of the ledger, newest first: in cases of the reader's organisations, in those released to their bodies or assigned to
    /// them, in lists they read and in public rounds. Each fact only to those whose timeline shows it (b.2).
    /// </summary>
    public async Task<IReadOnlyList<NewsEntry>> NewsAsync(long after, DateTimeOffset since, int most, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var reach = Reach.Of(actor);
        var me = new Ref<Person>(actor.Person);
        var (lists, rounds) = (await RecommendationsAsync(ct), await RoundsAsync(ct));
        var (isStaff, hasPart) = (reach.Districts.Count > 0, reach.Owners.Count + reach.Others.Count + reach.Bodies.Count + reach.Districts.Count > 0);
        var rows = db.Ledger.AsNoTracking().Where(row => row.Sequence > after && row.Sequence > db.Ledger.Max(last => last.Sequence) - LookedThrough && row.At >= since && row.Person != actor.Person && (
            (OfOwnCases.Contains(row.Fact) && db.Cases.Any(one => one.Id == row.SubjectId && (reach.Owners.Contains(one.Owner) || db.Parties.Any(party => party.CaseId == one.Id && reach.Others.Contains(party.Organisation)))))
            || (OfCases.Contains(row.Fact) && db.Cases.Any(one => one.Id == row.SubjectId && (reach.Owners.Contains(one.Owner) || (one.AssignedTo == me && reach.Districts.Contains(one.District))
                || db.Parties.Any(party => party.CaseId == one.Id && reach.Others.Contains(party.Organisation)) || db.CaseBodies.Any(body => body.CaseId == one.Id && reach.Bodies.Contains(body.Body)))))
            || (isStaff && OfAssignedCases.Contains(row.Fact) && db.Cases.Any(one => one.Id == row.SubjectId && one.AssignedTo == me && reach.Districts.Contains(one.District)))
            || (hasPart && OfLists.Contains(row.Fact) && lists.Any(list => list.Id == row.SubjectId))
            || (hasPart && OfRounds.Contains(row.Fact) && rounds.Any(round => round.Id == row.SubjectId))));
        return await Named(rows).Take(most).ToListAsync(ct);
    }

    // The name of whatever kind of subject it is; the others are empty.
    private IQueryable<NewsEntry> Named(IQueryable<LedgerEntry> rows) =>
        from row in rows
        join mandate in db.Mandates on row.Mandate equals mandate.Id into mandates
        from mandate in mandates.DefaultIfEmpty()
        join one in db.Cases on row.SubjectId equals one.Id into cases
        from one in cases.DefaultIfEmpty()
        join list in db.Recommendations on row.SubjectId equals list.Id into lists
        from list in lists.DefaultIfEmpty()
        join round in db.Rounds on row.SubjectId equals round.Id into rounds
        from round in rounds.DefaultIfEmpty()
        orderby row.Sequence descending
        select new NewsEntry(
            row.Sequence,
            row.SubjectKind,
            row.SubjectId,
            one != null ? one.Number : list != null ? list.SchemeCode : round != null ? round.Number : "",
            one != null ? one.Title : list != null ? list.BodyName : "",
            row.Fact,
            row.Role,
            mandate == null ? "" : mandate.ScopeName,
            row.At);
}
