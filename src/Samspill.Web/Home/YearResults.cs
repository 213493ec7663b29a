using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Home;

/// <summary>How it went in the last year with decisions, counted from the decided cases and what is decided away of the frames.</summary>
/// <param name="Amount">Decided for the year itself, in whole kroner.</param>
public sealed record YearResults(int Year, int Decided, int Granted, int Owners, Nok Amount, bool IsExample)
{
    /// <summary>The figures, or null before the first decision.</summary>
    public static async Task<YearResults?> ReadAsync(Reader reader, CancellationToken ct)
    {
        var decided = reader.DecidedForPublic;
        var year = await decided.MaxAsync(one => (int?)one.Year, ct);
        if (year is not { } found) { return null; }
        var counts = await decided.Where(one => one.Year == found).GroupBy(one => one.Year)
            .Select(all => new { Decided = all.Count(), Granted = all.Count(one => one.Status != CaseStatus.Refused) }).FirstAsync(ct);
        var owners = await decided.Where(one => one.Year == found && one.Status != CaseStatus.Refused).Select(one => one.Owner).Distinct().CountAsync(ct);
        var rounds = (await reader.RoundsAsync(ct)).Where(round => round.Year == found);
        var amount = await reader.Balances.Where(balance => rounds.Any(round => round.Id == balance.Round)).SumAsync(balance => balance.Committed, ct);
        return new YearResults(found, counts.Decided, counts.Granted, owners, new Nok(amount), await rounds.AnyAsync(round => round.IsExample, ct));
    }
}
