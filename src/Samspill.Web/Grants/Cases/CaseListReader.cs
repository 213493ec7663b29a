using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>A case as the list shows it: never its content.</summary>
public sealed record CaseListRow(
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

/// <summary>How many cases stand somewhere in a round.</summary>
public sealed record CaseListCount(string Round, CaseStatus Status, int StageIndex, int Count);

/// <summary>The date by which the next step of cases at one place should be done.</summary>
public sealed record CaseDeadline(string Round, CaseStatus Status, int StageIndex, DateOnly By);

/// <summary>How many cases fit, and what they ask for together in year 1.</summary>
public sealed record CaseListSum(int Count, Nok Asked);

/// <summary>Filters, sorts and counts the cases somebody may read, in the database.</summary>
public static class CaseListReader
{
    public static Task<List<CaseListCount>> CountsAsync(this IQueryable<GrantCase> cases, CancellationToken ct) =>
        cases.GroupBy(one => new { one.RoundNumber, one.Status, one.StageIndex })
            .Select(group => new CaseListCount(group.Key.RoundNumber, group.Key.Status, group.Key.StageIndex, group.Count())).ToListAsync(ct);

    public static async Task<CaseListSum> SumAsync(this IQueryable<GrantCase> cases, CancellationToken ct)
    {
        var sum = await cases.Select(one => EF.Property<long>(one, "RequestedYear1")).GroupBy(_ => 1)
            .Select(group => new { Count = group.Count(), Asked = group.Sum() }).SingleOrDefaultAsync(ct);
        return new CaseListSum(sum?.Count ?? 0, new Nok(sum?.Asked ?? 0));
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
    public static Task<List<CaseListRow>> PageAsync(
        this IQueryable<GrantCase> cases, CaseListChoice choice, IReadOnlyList<CaseDeadline> deadlines, int page, int size, CancellationToken ct) =>
        cases.Sorted(choice, deadlines).Skip((page - 1) * size).Take(size)
            .Select(one => new CaseListRow(
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

    private static IOrderedQueryable<GrantCase> Sorted(this IQueryable<GrantCase> cases, CaseListChoice choice, IReadOnlyList<CaseDeadline> deadlines)
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
            (_, false) => cases.OrderBy(DayOf(deadlines, int.MaxValue)),
            (_, true) => cases.OrderByDescending(DayOf(deadlines, 0)),
        };
        return sorted.ThenBy(one => one.Number);
    }

    // Dates belong to rounds, not to cases: the few that cases wait for now become one expression, so that the database sorts by them.
    // Every returned case has a date of its own inside the check, and sorts with it; what waits for nothing comes last.
    private static Expression<Func<GrantCase, int>> DayOf(IReadOnlyList<CaseDeadline> deadlines, int none)
    {
        var one = Expression.Parameter(typeof(GrantCase));
        Expression Is<T>(string property, T value) => Expression.Equal(Expression.Property(one, property), Expression.Constant(value));
        Expression day = Expression.Constant(none);
        foreach (var deadline in deadlines)
        {
            var here = Expression.AndAlso(
                Is(nameof(GrantCase.RoundNumber), deadline.Round),
                Expression.AndAlso(Is(nameof(GrantCase.Status), deadline.Status), Is(nameof(GrantCase.StageIndex), deadline.StageIndex)));
            day = Expression.Condition(here, Expression.Constant(deadline.By.DayNumber), day);
        }

        return Expression.Lambda<Func<GrantCase, int>>(day, one);
    }
}
