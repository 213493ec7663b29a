using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>The need reports of the organisations one works for: those that wait for the owner come first.</summary>
public sealed class NeedReportsPage(Reader reader, TextCatalog texts) : PageModel
{
    private const int PageSize = 20;

    private readonly Dictionary<string, RuleSet> rules = [];
    private Dictionary<Guid, DateOnly> closing = [];

    [BindProperty(SupportsGet = true, Name = "side")]
    public int Number { get; set; } = 1;

    public int Count { get; private set; }

    public int PageCount => (Count + PageSize - 1) / PageSize;

    public IReadOnlyList<ReportRow> Rows { get; private set; } = [];

    public bool MayStart { get; private set; }

    public bool HasOpenRound { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = await reader.ActorAsync(ct);
        var owners = actor.ScopesOf(role => role is { Relation: Relation.Owner, ReadsCases: true }).Select(id => new Ref<Organisation>(id)).ToList();
        if (owners.Count == 0)
        {
            HttpContext.Items["permission"] = Permission.WriteNeedReport;
            return Forbid();
        }
        MayStart = actor.MaySomewhere(Permission.WriteNeedReport);
        var rounds = await reader.RoundsAsync(ct);
        HasOpenRound = await rounds.AnyAsync(round => round.Status == RoundStatus.Open, ct);
        var own = (await reader.CasesAsync(ct)).Where(one => owners.Contains(one.Owner));
        Count = await own.CountAsync(ct);
        Number = Math.Clamp(Number, 1, Math.Max(1, PageCount));
        Rows = await own
            .OrderBy(one => one.Status == CaseStatus.Returned ? 0 : one.Status == CaseStatus.Draft ? 1 : 2).ThenByDescending(one => one.Year).ThenBy(one => one.Number)
            .Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(one => new ReportRow(one.Id, one.Number, one.Title, one.OwnerName, one.RulesId, one.SchemeCode, one.Round, one.Status, one.StageIndex, one.Requested, one.Correction))
            .ToListAsync(ct);
        await AroundAsync(rounds, ct);
        return Page();
    }

    /// <summary>The scheme's short name.</summary>
    public Words Scheme(ReportRow row) => rules[row.RulesId].Scheme(row.SchemeCode).ShortName;

    /// <summary>Who has it now.</summary>
    public string Where(ReportRow row) => row.Status switch
    {
        CaseStatus.Draft or CaseStatus.Returned => texts["report.with-you"],
        CaseStatus.Approved when rules[row.RulesId].Stage(row.StageIndex) is { Body: not BodyKind.CountyGovernor } stage => texts.Of(stage.Name),
        CaseStatus.Withdrawn => texts["report.withdrawn"],
        >= CaseStatus.Granted => texts["report.decided"],
        _ => texts["report.with-county-governor"],
    };

    /// <summary>The last day for what the owner must do; null when there is nothing.</summary>
    public DateOnly? Deadline(ReportRow row) => row.Status switch
    {
        CaseStatus.Returned => row.Correction?.CorrectBy,
        CaseStatus.Draft => closing.TryGetValue(row.Round.Value, out var day) ? day : null,
        _ => null,
    };

    private async Task AroundAsync(IQueryable<CallRound> rounds, CancellationToken ct)
    {
        var ids = Rows.Select(row => row.Round.Value).Distinct().ToList();
        closing = await rounds.Where(round => ids.Contains(round.Id)).Select(round => new { round.Id, round.ClosesOn }).ToDictionaryAsync(round => round.Id, round => round.ClosesOn, ct);
        foreach (var id in Rows.Select(row => row.RulesId).Distinct()) { rules[id] = (await reader.RulesAsync(id, ct))!; }
    }
}

/// <summary>One report in the list.</summary>
public sealed record ReportRow(
    Guid Id, string Number, string Title, string OwnerName, string RulesId, string SchemeCode, Ref<CallRound> Round, CaseStatus Status, int StageIndex, YearAmounts Requested, Correction? Correction)
{
    /// <summary>True while the owner writes it.</summary>
    public bool IsWritten => Status is CaseStatus.Draft or CaseStatus.Returned;
}
