using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>The reports of chosen cases on one page, each on a new sheet, with a list of contents; for meetings on paper.</summary>
public sealed class PrintCasesPage(Reader reader) : PageModel
{
    /// <summary>How many reports at a time: a browser prints a few hundred sheets, not thousands.</summary>
    public const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "valg")]
    public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<ReportView> Reports { get; private set; } = [];

    public bool TooMany { get; private set; }

    /// <summary>How many of the chosen are not shown: drafts, and those the reader steps aside in .</summary>
    public int LeftOut { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = await reader.ActorAsync(ct);
        HttpContext.Items["permission"] = Permission.AssignCases;
        if (!actor.MaySomewhere(Permission.AssignCases)) { return Forbid(); }
        var ids = Chosen.Select(BulkPick.Read).OfType<BulkPick>().Select(pick => pick.Id).Distinct().ToList();
        TooMany = ids.Count > Most;
        ids = [.. ids.Take(Most)];
        var cases = await (await reader.CasesAsync(ct)).Where(one => ids.Contains(one.Id)).OrderBy(one => one.Number).ToListAsync(ct);
        var rules = new Dictionary<string, RuleSet>();
        foreach (var id in cases.Select(one => one.RulesId).Distinct()) { rules[id] = (await reader.RulesAsync(id, ct))!; }
        Reports = [.. cases.Where(one => one.Content is not null && !one.IsRecused(actor.Person)).Select(one => new ReportView(one.Content!, rules[one.RulesId], one, IsOpen: true))];
        LeftOut = ids.Count - Reports.Count;
        return Page();
    }
}
