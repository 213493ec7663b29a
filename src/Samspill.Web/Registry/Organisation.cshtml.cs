using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Registry;

/// <summary>A case of an organisation, as a link.</summary>
public sealed record CaseLink(Guid Id, string Number, string Title, int Year);

/// <summary>One organisation: what the registry holds, what is part of it, and its cases for those who may see them.</summary>
[AllowAnonymous]
public sealed class OrganisationPage(Reader reader) : PageModel
{
    private const int Most = 50;

    public Organisation Shown { get; private set; } = null!;

    /// <summary>What it is part of; null for nothing.</summary>
    public OrganisationLine? Parent { get; private set; }

    /// <summary>The County Governor; null for organisations of the whole country.</summary>
    public OrganisationLine? District { get; private set; }

    public IReadOnlyList<OrganisationLine> Under { get; private set; } = [];

    public IReadOnlyList<CaseLink> Cases { get; private set; } = [];

    /// <summary>Nobody is signed in: the page then says nothing of cases.</summary>
    public bool IsPublic { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await reader.Organisations.FirstOrDefaultAsync(one => one.Id == id, ct) is not { } shown) { return NotFound(); }
        Shown = shown;
        var above = new[] { shown.Parent?.Value ?? Guid.Empty, shown.District.Value };
        var named = await Lines(reader.Organisations.Where(one => above.Contains(one.Id) && one.Id != id)).ToListAsync(ct);
        Parent = named.Find(one => one.Id == above[0]);
        District = named.Find(one => one.Id == above[1]);
        var reference = new Ref<Organisation>(id);
        Under = await Lines(OrganisationFilter.Sorted(reader.Organisations.Where(one => one.Parent == reference))).Take(Most).ToListAsync(ct);
        IsPublic = (await reader.ActorAsync(ct)).IsPublic;
        if (!IsPublic)
        {
            Cases = await (await reader.CasesAsync(ct)).Where(one => one.Owner == reference).OrderByDescending(one => one.Year).ThenByDescending(one => one.Number)
                .Take(Most).Select(one => new CaseLink(one.Id, one.Number, one.Title, one.Year)).ToListAsync(ct);
        }

        return Page();
    }

    private static IQueryable<OrganisationLine> Lines(IQueryable<Organisation> some) =>
        some.Select(one => new OrganisationLine(one.Id, one.Number, one.Name, one.Kind, one.Region, one.IsExample));
}
