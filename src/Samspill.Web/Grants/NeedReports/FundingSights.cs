using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>What the double-funding check sees: the linked reports as they are written, and what is promised to the owner for a measure of the same title. At most three questions.</summary>
public static class FundingSights
{
    private static readonly Func<SamspillDb, Ref<Organisation>, string[], IAsyncEnumerable<Guid>> NamedAlike = EF.CompileAsyncQuery((SamspillDb db, Ref<Organisation> owner, string[] titles) =>
        db.CaseLines.Where(line => line.Owner == owner && titles.Contains(line.TitleKey) && (line.Status == CaseStatus.Granted || line.Status == CaseStatus.PartlyGranted)).Select(line => line.CaseId));

    internal static async Task<Sight> FundingAsync(Looking looking) =>
        await ReadAsync(looking.Db, (GrantCase)looking.Subject, ((SubmitNeedReport)looking.Act).Content, looking.Ct);

    internal static async Task<FundingSight> ReadAsync(SamspillDb db, GrantCase subject, NeedReport report, CancellationToken ct)
    {
        var links = (report.Budget.CrossSchemeLinks ?? []).Select(link => link.Case).Distinct().ToList();
        var linked = links.Count == 0 ? [] : await LinkedAsync(db, links, ct);
        return new FundingSight(linked, await RunningAsync(db, subject, [.. linked.Select(other => other.Title).Append(report.Measure.Title).Select(FundingChecks.KeyOf).Distinct()], ct));
    }

    /// <summary>The same for many reports, with all their owners are promised, in two questions.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, FundingSight>> ReadManyAsync(SamspillDb db, IReadOnlyList<GrantCase> subjects, CancellationToken ct)
    {
        var links = subjects.SelectMany(LinksOf).Distinct().ToList();
        var linked = links.Count == 0 ? [] : await LinkedAsync(db, links, ct);
        var owners = subjects.Select(one => one.Owner).Distinct().ToList();
        var promises = subjects.Count == 0 ? [] : await PromisesAsync(InYears(db, subjects.Min(one => one.Year), subjects.Max(one => one.Year)), db.Cases.AsNoTracking().Where(one => owners.Contains(one.Owner)), ct);
        return subjects.ToDictionary(one => one.Id, one => new FundingSight([.. linked.Where(report => LinksOf(one).Contains(report.Case))], [.. promises.Where(promise => IsBeside(promise, one)).Select(promise => promise.Running)]));
    }

    /// <summary>The reports that one names in field 45, as it was sent.</summary>
    internal static List<Guid> LinksOf(GrantCase one) => [.. (one.Content?.Budget.CrossSchemeLinks ?? []).Select(link => link.Case).Distinct()];

    /// <summary>A report that others name, as it was sent.</summary>
    internal static LinkedReport AsSent(GrantCase one) => With(one, one.Content?.Budget.Lines ?? []);

    private static LinkedReport With(GrantCase one, IReadOnlyList<BudgetLine> lines) => new(one.Id, one.Number, one.Title, one.Owner.Value, one.Round.Value, one.SchemeCode, one.Year, lines);

    private static async Task<IReadOnlyList<LinkedReport>> LinkedAsync(SamspillDb db, List<Guid> links, CancellationToken ct)
    {
        var part = nameof(ReportPart.Budget);
        var found = await db.Cases.AsNoTracking().Where(one => links.Contains(one.Id) && one.Status != CaseStatus.Withdrawn).Select(one => new
        {
            Case = one,
            Draft = db.Drafts.Where(draft => draft.CaseId == one.Id && draft.Part == part).Select(draft => draft.Content).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. found.Select(row => With(row.Case, LinesOf(row.Case.IsWritable ? row.Draft : null) ?? row.Case.Content?.Budget.Lines ?? []))];
    }

    private static IReadOnlyList<BudgetLine>? LinesOf(string? draft) => draft is null ? null : JsonSerializer.Deserialize<BudgetPart>(draft, FactNames.Json)!.Lines;

    // By title, since an owner can have hundreds of promises, and only those to the same measure tell something; most have none, and that costs little.
    private static async Task<IReadOnlyList<RunningCommitment>> RunningAsync(SamspillDb db, GrantCase subject, string[] titles, CancellationToken ct)
    {
        var named = await NamedAlike(db, subject.Owner, titles).ToListAsync(ct);
        if (named.Count == 0) { return []; }
        var promises = await PromisesAsync(InYears(db, subject.Year, subject.Year), db.Cases.AsNoTracking().Where(one => named.Contains(one.Id)), ct);
        return [.. promises.Where(promise => IsBeside(promise, subject)).Select(promise => promise.Running)];
    }

    // A report about a running measure is about that promise, not beside it.
    private static bool IsBeside(Promise promise, GrantCase subject) =>
        promise.Owner == subject.Owner && promise.Round != subject.Round.Value && promise.Running.Case != (subject.Parent ?? Guid.Empty)
        && promise.Running.Year >= subject.Year && promise.Running.Year <= subject.Year + YearAmounts.Years[^1] - 1;

    // What is promised for the years that measures begun in these can last.
    private static IQueryable<Commitment> InYears(SamspillDb db, int first, int last)
    {
        var end = last + YearAmounts.Years[^1] - 1;
        return db.Commitments.AsNoTracking().Where(promise => promise.Year >= first && promise.Year <= end);
    }

    private static async Task<List<Promise>> PromisesAsync(IQueryable<Commitment> commitments, IQueryable<GrantCase> cases, CancellationToken ct)
    {
        cases = cases.Where(one => one.Status == CaseStatus.Granted || one.Status == CaseStatus.PartlyGranted);
        var rows = await (from promise in commitments
                          join one in cases on promise.CaseId equals one.Id
                          group promise.Amount by new { one.Id, one.Number, one.Title, one.SchemeCode, one.Owner, promise.Round, promise.Year } into year
                          orderby year.Key.Number, year.Key.Year
                          select new { year.Key.Id, year.Key.Number, year.Key.Title, year.Key.SchemeCode, year.Key.Owner, year.Key.Round, year.Key.Year, Amount = year.Sum() }).ToListAsync(ct);
        return [.. rows.Select(row => new Promise(row.Owner, row.Round, new RunningCommitment(row.Id, row.Number, row.Title, row.SchemeCode, row.Year, new Nok(row.Amount))))];
    }

    private sealed record Promise(Ref<Organisation> Owner, Guid Round, RunningCommitment Running);
}
