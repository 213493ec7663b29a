using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>A rule set in plain words, with every figure and where it stands (R-94: what the program calculates is published).</summary>
[AllowAnonymous]
public sealed class RuleSetPage(Reader reader) : PageModel
{
    public RuleSet Rules { get; private set; } = null!;

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Names of the bodies that get cases, by their codes.</summary>
    public IReadOnlyDictionary<string, (Guid Id, string Name)> Bodies { get; private set; } = new Dictionary<string, (Guid, string)>();

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var published = await reader.RuleSets.Where(set => set.Code == id).Select(set => new { set.PublishedAt, set.District }).FirstOrDefaultAsync(ct);
        if (published is null || await reader.RulesAsync(id, ct) is not { } rules) { return NotFound(); }
        (Rules, PublishedAt) = (rules, published.PublishedAt);
        var bodies = await reader.Bodies.Where(body => body.District == published.District).Select(body => new { body.Code, body.Id, body.Name }).ToListAsync(ct);
        Bodies = bodies.DistinctBy(body => body.Code).ToDictionary(body => body.Code, body => (body.Id, body.Name));
        return Page();
    }
}
