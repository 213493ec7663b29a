using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A time a report was submitted: 1 for the first.</summary>
public sealed record ReportVersion(int Number, DateTimeOffset At, Role Role, long Sequence);

/// <summary>Every submitted version of a report, and two of them beside each other (c.2 row 6: new version, difference kept). As the ledger holds them.</summary>
public sealed class VersionsPage(Reader reader, TextCatalog texts) : PageModel
{
    /// <summary>The older version.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Fra { get; set; }

    /// <summary>The newer version.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Til { get; set; }

    public GrantCase Case { get; private set; } = new();

    public IReadOnlyList<ReportVersion> Versions { get; private set; } = [];

    /// <summary>What differs; null when there is only one version.</summary>
    public ReportDifferences? Differences { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await reader.MatterAsync(id, ct) is not { } matter || matter.Case.Content is null) { return NotFound(); }
        Case = matter.Case;
        if (CaseViewer.Of(await reader.ActorAsync(ct), Case, await reader.ListsOfAsync(Case, ct)).IsRecused) { return Forbid(); }
        var rows = await reader.SubmissionsOf(Case).Select(row => new { row.Sequence, row.At, row.Role }).ToListAsync(ct);
        Versions = [.. rows.Select((row, place) => new ReportVersion(place + 1, row.At, Enum.Parse<Role>(row.Role), row.Sequence))];
        (Fra, Til) = (Fra ?? Math.Max(1, (Til ?? Versions.Count) - 1), Til ?? Versions.Count);
        if (!ModelState.IsValid || Find(Fra) is not { } from || Find(Til) is not { } to) { return NotFound(); }
        if (from == to) { return Page(); }
        var contents = await ContentsAsync(from, to, ct);
        Differences = new ReportDifferences(NameOf(from), NameOf(to), ReportDifferences.Between(contents[from.Sequence], contents[to.Sequence], matter.Rules, Case, texts));
        return Page();
    }

    /// <summary>«Versjon 2, 3. februar 2027 kl. 10.41».</summary>
    public string NameOf(ReportVersion version) => texts["versions.name", version.Number, texts.Say.Instant(version.At)];

    private ReportVersion? Find(int? number) => Versions.FirstOrDefault(version => version.Number == number);

    private async Task<Dictionary<long, NeedReport>> ContentsAsync(ReportVersion one, ReportVersion other, CancellationToken ct)
    {
        var rows = await reader.SubmissionsOf(Case).Where(row => row.Sequence == one.Sequence || row.Sequence == other.Sequence).ToListAsync(ct);
        return rows.ToDictionary(row => row.Sequence, row => ((NeedReportSubmitted)FactNames.Read(row.Fact, row.Content)).Content);
    }
}
