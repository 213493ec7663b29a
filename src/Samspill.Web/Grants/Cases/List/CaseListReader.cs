using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

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
    long Asked,
    int Submissions,
    DateTimeOffset? SubmittedAt,
    DateOnly Due,
    Guid? AssignedTo,
    string Recused,
    Ref<Organisation> District)
{
    /// <summary>What the rules found, for those who may know.</summary>
    public ReportRemark Remarks { get; init; }

    /// <summary>The owner has asked to submit late, and nobody has answered.</summary>
    public bool LateWaits { get; init; }
}

/// <summary>How many cases stand somewhere in a round with the same remarks, and what they ask for together in year 1.</summary>
/// <param name="HasRecused">Somebody has stepped aside in each of them.</param>
public sealed record CaseListCount(string Round, CaseStatus Status, int StageIndex, ReportRemark Remarks, bool HasRecused, int Count, long Asked);

/// <summary>How many cases fit, and what they ask for together in year 1.</summary>
public sealed record CaseListSum(int Count, Nok Asked);

/// <summary>Sorts, counts and reads lines, in the database.</summary>
internal static class CaseListReader
{
    public static Task<List<CaseListCount>> CountsAsync(this IQueryable<CaseLine> lines, CancellationToken ct) =>
        lines.GroupBy(line => new { line.RoundNumber, line.Status, line.StageIndex, line.Remarks, line.HasRecused })
            .Select(group => new CaseListCount(group.Key.RoundNumber, group.Key.Status, group.Key.StageIndex, group.Key.Remarks, group.Key.HasRecused, group.Count(), group.Sum(line => line.Asked)))
            .ToListAsync(ct);

    /// <summary>Those of one group.</summary>
    public static IQueryable<CaseLine> Of(this IQueryable<CaseLine> lines, CaseGroup? group)
    {
        if (group is null) { return lines; }
        var (statuses, stage, places) = (group.Statuses, group.Stage, group.Places);
        lines = lines.Where(line => statuses.Contains(line.Status));
        if (stage is not null) { return lines.Where(line => line.StageIndex == stage); }
        return places is null ? lines : lines.Where(line => places.Contains(line.RoundNumber + "/" + line.StageIndex));
    }

    /// <summary>What the list shows of them.</summary>
    public static IQueryable<CaseListRow> Rows(this IQueryable<CaseLine> lines) => lines.Select(line => new CaseListRow(
        line.CaseId, line.Number, line.Title, line.OwnerName, line.SchemeCode, line.Region, line.RoundNumber, line.Status, line.StageIndex,
        line.Asked, line.Submissions, line.SubmittedAt, line.Due, line.AssignedTo, line.Recused, line.District)
    { Remarks = line.Remarks, LateWaits = line.LateWaits });

    /// <summary>In the order of a column; the number makes it the same every time.</summary>
    public static IQueryable<CaseLine> Sorted(this IQueryable<CaseLine> lines, string column, bool isDescending) => (column, isDescending) switch
    {
        ("nummer", false) => lines.OrderBy(line => line.Number),
        ("nummer", true) => lines.OrderByDescending(line => line.Number),
        ("eier", false) => lines.OrderBy(line => EF.Functions.Collate(line.OwnerName, "nb")).ThenBy(line => line.Number),
        ("eier", true) => lines.OrderByDescending(line => EF.Functions.Collate(line.OwnerName, "nb")).ThenBy(line => line.Number),
        ("tiltak", false) => lines.OrderBy(line => EF.Functions.Collate(line.Title, "nb")).ThenBy(line => line.Number),
        ("tiltak", true) => lines.OrderByDescending(line => EF.Functions.Collate(line.Title, "nb")).ThenBy(line => line.Number),
        ("runde", false) => lines.OrderBy(line => line.RoundNumber).ThenBy(line => line.Number),
        ("runde", true) => lines.OrderByDescending(line => line.RoundNumber).ThenBy(line => line.Number),
        ("ordning", false) => lines.OrderBy(line => line.SchemeCode).ThenBy(line => line.Number),
        ("ordning", true) => lines.OrderByDescending(line => line.SchemeCode).ThenBy(line => line.Number),
        ("region", false) => lines.OrderBy(line => EF.Functions.Collate(line.Region, "nb")).ThenBy(line => line.Number),
        ("region", true) => lines.OrderByDescending(line => EF.Functions.Collate(line.Region, "nb")).ThenBy(line => line.Number),
        ("sokt", false) => lines.OrderBy(line => line.Asked).ThenBy(line => line.Number),
        ("sokt", true) => lines.OrderByDescending(line => line.Asked).ThenBy(line => line.Number),
        ("innsendt", false) => lines.OrderBy(line => line.SubmittedAt == null).ThenBy(line => line.SubmittedAt).ThenBy(line => line.Number),
        ("innsendt", true) => lines.OrderBy(line => line.SubmittedAt == null).ThenByDescending(line => line.SubmittedAt).ThenBy(line => line.Number),
        (_, false) => lines.OrderBy(line => line.Due).ThenBy(line => line.Number),
        (_, true) => lines.OrderByDescending(line => line.Due).ThenBy(line => line.Number),
    };
}
