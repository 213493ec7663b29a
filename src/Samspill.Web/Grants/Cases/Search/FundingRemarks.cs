using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants.Search;

/// <summary>
/// The remark of double funding on reports that are sent and not decided, when something happens to another case: what a decision promises may be asked
/// for in them too, and a report they name in field 45 may be sent with other costs, or withdrawn (Q12; ).
/// </summary>
internal static class FundingRemarks
{
    private static readonly CaseStatus[] Undecided = [CaseStatus.Submitted, CaseStatus.Returned, CaseStatus.Approved, CaseStatus.DismissalProposed, CaseStatus.DecisionDrafted];

    /// <summary>One question for most decisions: few owners ask for the same measure in another round.</summary>
    public static async Task FollowAsync(SamspillDb db, GrantCase decided, Decision decision, Given given, CancellationToken ct)
    {
        var years = YearAmounts.Years.Where(year => decision.Amounts.In(year) > Nok.Zero).ToList();
        if (years.Count == 0) { return; }
        var (owner, round, first, last) = (decided.Owner, decided.Round, decided.Year - YearAmounts.Years[^1] + 1, decided.Year + years[^1] - 1);

        // A report can say that it belongs together with another of its round, and then what is promised for that one's title counts too.
        var (title, number) = (FundingChecks.KeyOf(decided.Title), decided.RoundNumber);
        var rounds = await db.CaseLines.Where(line => line.Owner == owner && line.TitleKey == title && line.RoundNumber != number).Select(line => line.RoundNumber).Distinct().ToListAsync(ct);
        if (rounds.Count == 0) { return; }
        var others = await db.Cases.AsNoTracking()
            .Where(one => one.Owner == owner && Undecided.Contains(one.Status) && one.Round != round && rounds.Contains(one.RoundNumber) && one.Year >= first && one.Year <= last).ToListAsync(ct);
        List<RunningCommitment> promised = [.. years.Select(year => new RunningCommitment(decided.Id, decided.Number, decided.Title, decided.SchemeCode, decided.Year + year - 1, decision.Amounts.In(year)))];

        // The promise is not stored yet; a report about the running measure itself is about it, not beside it.
        await WriteAsync(db, others, given, (one, seen) => seen with
        {
            Running = [.. seen.Running, .. promised.Where(promise => one.Parent != promise.Case && promise.Year >= one.Year && promise.Year < one.Year + YearAmounts.Years.Count)],
        }, ct);
    }

    /// <summary>After a report that others name was sent or withdrawn: nothing is asked when none does, else one question by key tells which.</summary>
    public static async Task FollowAsync(SamspillDb db, GrantCase named, CaseLine line, Given given, CancellationToken ct)
    {
        if (line.LinkedFrom.Length == 0) { return; }
        var ids = line.LinkedFrom.Split(' ').Select(Guid.Parse).ToList();
        var others = await db.Cases.AsNoTracking().Where(one => ids.Contains(one.Id) && Undecided.Contains(one.Status)).ToListAsync(ct);

        // What was sent is not stored yet.
        IReadOnlyList<LinkedReport> now = named.Status == CaseStatus.Withdrawn ? [] : [FundingSights.AsSent(named)];
        await WriteAsync(db, [.. others.Where(one => FundingSights.LinksOf(one).Contains(named.Id))], given, (_, seen) => seen with { Linked = [.. seen.Linked.Where(report => report.Case != named.Id), .. now] }, ct);
    }

    /// <summary>Writes into the lines of the reports that one names in field 45 that it does; nothing is asked when it names none.</summary>
    public static async Task MarkAsync(SamspillDb db, GrantCase sent, CancellationToken ct)
    {
        var links = FundingSights.LinksOf(sent);
        if (links.Count == 0) { return; }
        foreach (var line in await db.CaseLines.Where(line => links.Contains(line.CaseId)).ToListAsync(ct)) { line.LinkedFrom = With(line.LinkedFrom, sent.Id); }
    }

    /// <summary>One more case among those that name a report, in an order that is always the same.</summary>
    public static string With(string before, Guid id) => string.Join(' ', before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append($"{id:D}").Distinct().Order(StringComparer.Ordinal));

    private static async Task WriteAsync(SamspillDb db, List<GrantCase> others, Given given, Func<GrantCase, FundingSight, FundingSight> now, CancellationToken ct)
    {
        if (others.Count == 0) { return; }
        var (sights, ids) = (await FundingSights.ReadManyAsync(db, others, ct), others.ConvertAll(one => one.Id));
        var lines = await db.CaseLines.Where(line => ids.Contains(line.CaseId)).ToDictionaryAsync(line => line.CaseId, ct);
        var rules = await RulesAsync(db, others, given, ct);
        foreach (var one in others.Where(one => lines.ContainsKey(one.Id) && rules.ContainsKey(one.RulesId)))
        {
            var (line, found) = (lines[one.Id], ReportRemarks.Of(one, rules[one.RulesId], now(one, sights[one.Id])));
            line.Remarks = (line.Remarks & ~ReportRemark.DoubleFunding) | (found & ReportRemark.DoubleFunding);
        }
    }

    private static async Task<IReadOnlyDictionary<string, RuleSet>> RulesAsync(SamspillDb db, IReadOnlyList<GrantCase> cases, Given given, CancellationToken ct)
    {
        var known = new Dictionary<string, RuleSet> { [given.Rules.Id] = given.Rules };
        var unknown = cases.Select(one => one.RulesId).Except(known.Keys).ToList();
        var read = unknown.Count == 0 ? [] : await db.RuleSets.AsNoTracking().Where(set => unknown.Contains(set.Code)).ToListAsync(ct);
        foreach (var set in read) { if (set.Content is { } content) { known[set.Code] = content; } }
        return known;
    }
}
