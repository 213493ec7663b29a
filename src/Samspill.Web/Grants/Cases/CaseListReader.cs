using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>A case as the list shows it: never its content.</summary>
public sealed record CaseRow(
    Guid Id,
    string Number,
    string Title,
    string OwnerName,
    string SchemeCode,
    string Region,
    string RoundNumber,
    CaseStatus Status,
    int StageIndex,
    long RequestedYear1,
    int Submissions,
    DateTimeOffset? SubmittedAt,
    Correction? Correction,
    IReadOnlyList<Guid> Recused);

/// <summary>How many cases stand somewhere.</summary>
public sealed record CaseCount(CaseStatus Status, int StageIndex, int Count);

/// <summary>How many cases fit, and what they ask for together in year 1.</summary>
public sealed record CaseSum(int Count, Nok Asked);

/// <summary>Filters, sorts and counts the cases somebody may read, in the database.</summary>
public static class CaseListReader
{
    public static Task<List<CaseCount>> CountsAsync(this IQueryable<GrantCase> cases, CancellationToken ct) =>
        cases.GroupBy(one => new { one.Status, one.StageIndex }).Select(group => new CaseCount(group.Key.Status, group.Key.StageIndex, group.Count())).ToListAsync(ct);

    public static async Task<CaseSum> SumAsync(this IQueryable<GrantCase> cases, CancellationToken ct)
    {
        var sum = await cases.Select(one => EF.Property<long>(one, "RequestedYear1")).GroupBy(_ => 1)
            .Select(group => new { Count = group.Count(), Asked = group.Sum() }).FirstOrDefaultAsync(ct);
        return new CaseSum(sum?.Count ?? 0, new Nok(sum?.Asked ?? 0));
    }

    /// <summary>Everything the choice asks for, but the group.</summary>
    public static IQueryable<GrantCase> Fitting(this IQueryable<GrantCase> cases, CaseListChoice choice)
    {
        if (!string.IsNullOrEmpty(choice.Round)) { cases = cases.Where(one => one.RoundNumber == choice.Round); }
        if (!string.IsNullOrEmpty(choice.Scheme)) { cases = cases.Where(one => one.SchemeCode == choice.Scheme); }
        if (!string.IsNullOrEmpty(choice.Region)) { cases = cases.Where(one => one.Region == choice.Region); }
        if (choice.Remark == "pa-nytt") { cases = cases.Where(one => one.Status == CaseStatus.Submitted && one.Submissions > 1); }
        if (choice.Remark == "avvisning") { cases = cases.Where(one => one.Status == CaseStatus.DismissalProposed); }
        return choice.SearchText.Length == 0 ? cases : cases.Searched(choice.SearchText);
    }

    /// <summary>Those of one group.</summary>
    public static IQueryable<GrantCase> Of(this IQueryable<GrantCase> cases, CaseGroup? group)
    {
        if (group is null) { return cases; }
        var (statuses, stage) = (group.Statuses, group.Stage);
        return cases.Where(one => statuses.Contains(one.Status) && (stage == null || one.StageIndex == stage));
    }

    /// <summary>One page of rows.</summary>
    public static Task<List<CaseRow>> PageAsync(this IQueryable<GrantCase> cases, CaseListChoice choice, int page, int size, CancellationToken ct) =>
        cases.Sorted(choice).Skip((page - 1) * size).Take(size)
            .Select(one => new CaseRow(
                one.Id, one.Number, one.Title, one.OwnerName, one.SchemeCode, one.Region, one.RoundNumber, one.Status, one.StageIndex,
                EF.Property<long>(one, "RequestedYear1"), one.Submissions, one.SubmittedAt, one.Correction, one.Recused))
            .ToListAsync(ct);

    // Databases fold only some letters when they compare without case, so four ways of writing the same are looked for.
    private static IQueryable<GrantCase> Searched(this IQueryable<GrantCase> cases, string text)
    {
        var escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        var (typed, small, large) = ($"%{escaped}%", $"%{escaped.ToLowerInvariant()}%", $"%{escaped.ToUpperInvariant()}%");
        var capital = $"%{escaped[..1].ToUpperInvariant()}{escaped[1..].ToLowerInvariant()}%";
        return cases
            .Where(one => EF.Functions.Like(one.Number + " " + one.OwnerName + " " + one.Title, typed, @"\")
                || EF.Functions.Like(one.Number + " " + one.OwnerName + " " + one.Title, small, @"\")
                || EF.Functions.Like(one.Number + " " + one.OwnerName + " " + one.Title, large, @"\")
                || EF.Functions.Like(one.Number + " " + one.OwnerName + " " + one.Title, capital, @"\"));
    }

    private static IOrderedQueryable<GrantCase> Sorted(this IQueryable<GrantCase> cases, CaseListChoice choice)
    {
        var sorted = (choice.Column, choice.IsDescending) switch
        {
            ("nummer", false) => cases.OrderBy(one => one.Number),
            ("nummer", true) => cases.OrderByDescending(one => one.Number),
            ("eier", false) => cases.OrderBy(one => EF.Functions.Collate(one.OwnerName, "nb")),
            ("eier", true) => cases.OrderByDescending(one => EF.Functions.Collate(one.OwnerName, "nb")),
            ("ordning", false) => cases.OrderBy(one => one.SchemeCode),
            ("ordning", true) => cases.OrderByDescending(one => one.SchemeCode),
            ("region", false) => cases.OrderBy(one => EF.Functions.Collate(one.Region, "nb")),
            ("region", true) => cases.OrderByDescending(one => EF.Functions.Collate(one.Region, "nb")),
            ("sokt", false) => cases.OrderBy(one => EF.Property<long>(one, "RequestedYear1")),
            ("sokt", true) => cases.OrderByDescending(one => EF.Property<long>(one, "RequestedYear1")),
            ("innsendt", false) => cases.OrderBy(one => one.SubmittedAt == null).ThenBy(one => one.SubmittedAt),
            ("innsendt", true) => cases.OrderBy(one => one.SubmittedAt == null).ThenByDescending(one => one.SubmittedAt),
            _ => cases.ByDeadline(choice.IsDescending),
        };
        return sorted.ThenBy(one => one.Number);
    }

    // The deadlines of a round come in the order of its stages, so year and stage sort by date; what is ended has none and comes last.
    private static IOrderedQueryable<GrantCase> ByDeadline(this IQueryable<GrantCase> cases, bool descending)
    {
        CaseStatus[] ended = [CaseStatus.Granted, CaseStatus.PartlyGranted, CaseStatus.Refused, CaseStatus.Dismissed, CaseStatus.Withdrawn];
        CaseStatus[] released = [CaseStatus.Approved, CaseStatus.DecisionDrafted];
        var waiting = cases.OrderBy(one => ended.Contains(one.Status));
        return descending
            ? waiting.ThenByDescending(one => one.Year).ThenByDescending(one => one.Status == CaseStatus.Draft ? -1 : released.Contains(one.Status) ? one.StageIndex + 1 : 0)
            : waiting.ThenBy(one => one.Year).ThenBy(one => one.Status == CaseStatus.Draft ? -1 : released.Contains(one.Status) ? one.StageIndex + 1 : 0);
    }
}
