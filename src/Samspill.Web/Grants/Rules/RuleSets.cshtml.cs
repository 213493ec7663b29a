using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>The published rule sets.</summary>
[AllowAnonymous]
public sealed class RuleSetsPage(Reader reader) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<PublishedRuleSet> Published { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Published = [.. (await reader.RuleSets.OrderByDescending(set => set.PublishedAt).Take(Most).ToListAsync(ct)).Where(set => set.Content is not null)];
}
