using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>A measure granted in an earlier year, and what it binds of the years of a list; nobody ranks it (ux.md section 12, 06 b).</summary>
/// <param name="Amounts">Kroner by calendar year.</param>
public sealed record RunningMeasure(string Number, string Owner, string Title, IReadOnlyDictionary<int, Nok> Amounts)
{
    public Nok In(int year) => Amounts.GetValueOrDefault(year, Nok.Zero);
}

/// <summary>Reads what runs already beside a list.</summary>
internal static class RunningReader
{
    /// <summary>What runs in the list's scheme and regions, in the order of the cases' numbers.</summary>
    public static async Task<IReadOnlyList<RunningMeasure>> RunningAsync(this Reader reader, Recommendation readable, int year, CancellationToken ct)
    {
        var rows = await (
            from commitment in reader.CommitmentsBefore(readable, year)
            join one in reader.DecidedForPublic on commitment.CaseId equals one.Id
            select new { one.Number, one.OwnerName, one.Title, commitment.Year, commitment.Amount }).ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => (row.Number, row.OwnerName, row.Title)).OrderBy(same => same.Key.Number, StringComparer.Ordinal)
                .Select(same => new RunningMeasure(same.Key.Number, same.Key.OwnerName, same.Key.Title, same.GroupBy(row => row.Year).ToDictionary(of => of.Key, of => new Nok(of.Sum(row => row.Amount))))),
        ];
    }
}
