using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Registry;

/// <summary>One line of the list.</summary>
public sealed record OrganisationLine(Guid Id, string Number, string Name, OrganisationKind Kind, string Region, bool IsExample);

/// <summary>The public list of organisations.</summary>
[AllowAnonymous]
public sealed class OrganisationsPage(Reader reader, TextCatalog texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sok")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "type")]
    public OrganisationKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int? Asked { get; set; }

    public OrganisationFilter Filter => new(Search, Kind, Region);

    public Paging Pages { get; private set; } = new(0, 1);

    public IReadOnlyList<OrganisationLine> Lines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Regions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = Filter.Of(reader.Organisations);
        Pages = new Paging(await found.CountAsync(ct), Asked ?? 1);
        Lines = await OrganisationFilter.Sorted(found).Skip(Pages.Skip).Take(Paging.Size)
            .Select(one => new OrganisationLine(one.Id, one.Number, one.Name, one.Kind, one.Region, one.IsExample)).ToListAsync(ct);
        var kinds = await reader.Organisations.Select(one => one.Kind).Distinct().ToListAsync(ct);
        Kinds = [.. kinds.Order().Select(kind => new SelectListItem(texts.Of(kind), kind.ToString()))];
        var regions = await reader.Organisations.Where(one => one.Region != "").Select(one => one.Region).Distinct().ToListAsync(ct);
        Regions = [.. regions.Order(StringComparer.Create(texts.Say.Culture, ignoreCase: true)).Select(region => new SelectListItem(region, region))];
    }

    /// <summary>The same filter, another page.</summary>
    public string Address(int page)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrWhiteSpace(Search)) { query.Add("sok", Search); }
        if (Kind is { } kind) { query.Add("type", kind.ToString()); }
        if (!string.IsNullOrEmpty(Region)) { query.Add("region", Region); }
        if (page > 1) { query.Add("side", page.ToString(CultureInfo.InvariantCulture)); }
        return Urls.Organisations + query;
    }
}
