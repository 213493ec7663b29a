using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Published rule sets by id. They are frozen, so what is read once is kept.</summary>
public sealed class RuleBook
{
    private readonly ConcurrentDictionary<string, RuleSet> published = new();

    public async Task<RuleSet?> ForAsync(SamspillDb db, string? id, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(id)) { return null; }
        if (published.TryGetValue(id, out var known)) { return known; }
        var row = await db.RuleSets.AsNoTracking().FirstOrDefaultAsync(set => set.Code == id, ct);
        return row?.Content is { } content ? published.GetOrAdd(id, content) : null;
    }
}
