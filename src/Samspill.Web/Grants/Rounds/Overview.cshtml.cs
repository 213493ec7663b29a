using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>The reports of a round by region and scheme, as the bodies need it (c.1, R-40, R-53).</summary>
public sealed record RoundOverview(RoundView View, OverviewCells Cells, IReadOnlyList<CaseSum> Sums)
{
    /// <summary>Regions with a cell to show.</summary>
    public IEnumerable<Region> Regions => View.Rules.Regions.Where(region => Cells.Cells.Any(cell => cell.Region == region.Code));

    public IReadOnlyList<Scheme> Schemes => View.Rules.Schemes;

    /// <summary>The overview, or null when the actor may not count anything in the round.</summary>
    public static async Task<RoundOverview?> OfAsync(Reader reader, RoundView view, CancellationToken ct)
    {
        var cells = OverviewCells.Of(view, await reader.ActorAsync(ct));
        if (!cells.Any) { return null; }
        var sums = await reader.SumsAsync(view.Round, ct);
        return new RoundOverview(view, cells, [.. sums.Where(sum => cells.Cells.Contains((sum.Region, sum.SchemeCode)))]);
    }

    /// <summary>The cell's sum; null where the scheme does not apply to the region, or is not the actor's to count.</summary>
    public CaseSum? At(string region, string scheme) => Cells.Cells.Contains((region, scheme))
        ? Sums.FirstOrDefault(sum => sum.Region == region && sum.SchemeCode == scheme) ?? new CaseSum(region, scheme, 0, 0)
        : null;

    /// <summary>All of a region, a scheme, or both when neither is named.</summary>
    public CaseSum Total(string? region = null, string? scheme = null)
    {
        var some = Sums.Where(sum => (region is null || sum.Region == region) && (scheme is null || sum.SchemeCode == scheme)).ToList();
        return new CaseSum(region ?? "", scheme ?? "", some.Sum(sum => sum.Count), some.Sum(sum => sum.Requested));
    }
}

public sealed class RoundOverviewPage(Reader reader) : PageModel
{
    public RoundOverview Overview { get; private set; } = null!;

    public RoundView View => Overview.View;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await reader.RoundAsync(number, ct) is not { } view) { return NotFound(); }
        if (await RoundOverview.OfAsync(reader, view, ct) is not { } overview) { return Forbid(); }
        Overview = overview;
        return Page();
    }
}
