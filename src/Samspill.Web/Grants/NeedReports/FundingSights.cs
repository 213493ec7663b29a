using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>What the double-funding check sees: the linked reports as they are written, and what is promised to the owner. At most two questions.</summary>
public static class FundingSights
{
    internal static async Task<Sight> FundingAsync(Looking looking) =>
        await ReadAsync(looking.Db, (GrantCase)looking.Subject, ((SubmitNeedReport)looking.Act).Content.Budget, looking.Ct);

    internal static async Task<FundingSight> ReadAsync(SamspillDb db, GrantCase subject, BudgetPart budget, CancellationToken ct)
    {
        var links = (budget.CrossSchemeLinks ?? []).Select(link => link.Case).Distinct().ToList();
        return new FundingSight(links.Count == 0 ? [] : await LinkedAsync(db, links, ct), await RunningAsync(db, subject, ct));
    }

    private static async Task<IReadOnlyList<LinkedReport>> LinkedAsync(SamspillDb db, List<Guid> links, CancellationToken ct)
    {
        var part = nameof(ReportPart.Budget);
        var found = await db.Cases.AsNoTracking().Where(one => links.Contains(one.Id) && one.Status != CaseStatus.Withdrawn).Select(one => new
        {
            Case = one,
            Draft = db.Drafts.Where(draft => draft.CaseId == one.Id && draft.Part == part).Select(draft => draft.Content).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. found.Select(row => new LinkedReport(
            row.Case.Id, row.Case.Number, row.Case.Title, row.Case.Owner.Value, row.Case.Round.Value, row.Case.SchemeCode, row.Case.Year, LinesOf(row.Case.IsWritable ? row.Draft : null) ?? row.Case.Content?.Budget.Lines ?? []))];
    }

    private static IReadOnlyList<BudgetLine>? LinesOf(string? draft) => draft is null ? null : JsonSerializer.Deserialize<BudgetPart>(draft, FactNames.Json)!.Lines;

    // A report about a running measure is about that promise, not beside it.
    private static async Task<IReadOnlyList<RunningCommitment>> RunningAsync(SamspillDb db, GrantCase subject, CancellationToken ct)
    {
        var (round, parent, last) = (subject.Round.Value, subject.Parent ?? Guid.Empty, subject.Year + YearAmounts.Years[^1] - 1);
        var rows = await (from promise in db.Commitments.AsNoTracking()
                          join one in db.Cases.AsNoTracking() on promise.CaseId equals one.Id
                          where one.Owner == subject.Owner && promise.Round != round && one.Id != parent && promise.Year >= subject.Year && promise.Year <= last
                          group promise.Amount by new { one.Id, one.Number, one.Title, one.SchemeCode, promise.Year } into year
                          orderby year.Key.Number, year.Key.Year
                          select new { year.Key.Id, year.Key.Number, year.Key.Title, year.Key.SchemeCode, year.Key.Year, Amount = year.Sum() }).ToListAsync(ct);
        return [.. rows.Select(row => new RunningCommitment(row.Id, row.Number, row.Title, row.SchemeCode, row.Year, new Nok(row.Amount)))];
    }
}
