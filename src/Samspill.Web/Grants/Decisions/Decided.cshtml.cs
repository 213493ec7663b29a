using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>A decided case as everybody may see it.</summary>
public sealed record DecidedCase(string Number, string Owner, string Measure, string Scheme, string Region, int Year, CaseStatus Status, YearAmounts Amounts);

/// <summary>What is decided in one scheme.</summary>
public sealed record DecidedScheme(string Code, int Cases, int Granted, Nok Year1);

/// <summary>Decisions and figures for everybody (R-68, b.2 Public): never what stands in the cases.</summary>
[AllowAnonymous]
public sealed class DecidedPage(Reader reader) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "runde")]
    public string? Round { get; set; }

    [BindProperty(SupportsGet = true, Name = "ordning")]
    public string? Scheme { get; set; }

    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<DecidedCase> Rows { get; private set; } = [];

    public IReadOnlyList<DecidedScheme> Totals { get; private set; } = [];

    public IReadOnlyList<CallRound> Rounds { get; private set; } = [];

    public RuleSet? Rules { get; private set; }

    public int Count => Totals.Sum(scheme => scheme.Cases);

    public int Pages => (Count + PageSize - 1) / PageSize;

    public bool IsFiltered => Round is { Length: > 0 } || Scheme is { Length: > 0 } || Region is { Length: > 0 };

    public bool HasExamples => Rounds.Any(round => round.IsExample && (Round is not { Length: > 0 } || round.Number == Round));

    public IEnumerable<SelectListItem> Schemes(Func<Words, string> say) =>
        Rules?.Schemes.Select(scheme => new SelectListItem(say(scheme.ShortName), scheme.Code, scheme.Code == Scheme)) ?? [];

    public IEnumerable<SelectListItem> Regions =>
        Rules?.Regions.Select(region => new SelectListItem(region.Name, region.Code, region.Code == Region)) ?? [];

    public string RegionName(string code) => Rules?.Regions.FirstOrDefault(region => region.Code == code)?.Name ?? code;

    /// <summary>The same view on another page.</summary>
    public string Address(int page) => Urls.Page($"{Urls.Decided}{QueryString.Create(new Dictionary<string, string?>
    {
        ["runde"] = Round,
        ["ordning"] = Scheme,
        ["region"] = Region,
    })}", page);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rounds = await (await reader.RoundsAsync(ct)).Where(round => round.Status == RoundStatus.Closed).OrderByDescending(round => round.Year).ToListAsync(ct);
        var chosen = Rounds.FirstOrDefault(round => round.Number == Round) ?? (Rounds.Count > 0 ? Rounds[0] : null);
        Rules = await reader.RulesAsync(chosen?.RulesId, ct);
        var decided = Filtered();
        Totals = await TotalsAsync(decided, ct);
        Number = Math.Clamp(Number, 1, Math.Max(1, Pages));
        var rows = await decided
            .OrderByDescending(one => one.Year).ThenBy(one => one.SchemeCode).ThenBy(one => one.Sequence)
            .Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(one => new { one.Number, one.OwnerName, one.Title, one.SchemeCode, one.Region, one.Year, one.Status, one.Decision })
            .ToListAsync(ct);
        Rows = [.. rows.Select(row => new DecidedCase(
            row.Number, row.OwnerName, row.Title, row.SchemeCode, row.Region, row.Year, row.Status, row.Decision?.Amounts ?? YearAmounts.Zero))];
    }

    private IQueryable<GrantCase> Filtered()
    {
        var decided = reader.DecidedForPublic;
        if (Round is { Length: > 0 } round) { decided = decided.Where(one => one.RoundNumber == round); }
        if (Scheme is { Length: > 0 } scheme) { decided = decided.Where(one => one.SchemeCode == scheme); }
        if (Region is { Length: > 0 } region) { decided = decided.Where(one => one.Region == region); }
        return decided;
    }

    private async Task<IReadOnlyList<DecidedScheme>> TotalsAsync(IQueryable<GrantCase> decided, CancellationToken ct)
    {
        var counts = await decided.GroupBy(one => new { one.SchemeCode, one.Status }).Select(same => new { same.Key.SchemeCode, same.Key.Status, Count = same.Count() }).ToListAsync(ct);
        var amounts = await AmountsAsync(decided, ct);
        return [.. counts.GroupBy(row => row.SchemeCode).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => new DecidedScheme(
            same.Key,
            same.Sum(row => row.Count),
            same.Where(row => row.Status != CaseStatus.Refused).Sum(row => row.Count),
            amounts.GetValueOrDefault(same.Key, Nok.Zero)))];
    }

    // What is committed is kept per round and scheme; a region's part is added up from its decisions.
    private async Task<IReadOnlyDictionary<string, Nok>> AmountsAsync(IQueryable<GrantCase> decided, CancellationToken ct)
    {
        if (Region is { Length: > 0 })
        {
            var grants = await decided.Where(one => one.Status != CaseStatus.Refused).Select(one => new { one.SchemeCode, one.Decision }).ToListAsync(ct);
            return grants.GroupBy(row => row.SchemeCode).ToDictionary(same => same.Key, same => same.Sum(row => row.Decision?.Amounts.Year1 ?? Nok.Zero));
        }

        var ids = Rounds.Where(round => Round is not { Length: > 0 } || round.Number == Round).Select(round => round.Id).ToList();
        var committed = await reader.Balances.Where(row => ids.Contains(row.Round)).GroupBy(row => row.SchemeCode)
            .Select(same => new { same.Key, Kroner = same.Sum(row => row.Committed) }).ToListAsync(ct);
        return committed.ToDictionary(row => row.Key, row => new Nok(row.Kroner));
    }
}
