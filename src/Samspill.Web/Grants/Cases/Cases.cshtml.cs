using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The cases somebody may read: counted per stage, filtered, sorted by the statutory date.</summary>
public sealed class CasesPage(Reader reader, TextCatalog texts, TimeProvider clock) : PageModel
{
    private const int Size = 50;

    private List<RoundRow> rounds = [];
    private Guid me;

    [BindProperty(SupportsGet = true)]
    public CaseListChoice Choice { get; set; } = new();

    public IReadOnlyList<CaseGroup> Groups { get; private set; } = [];

    public CaseGroup? Group { get; private set; }

    public IReadOnlyList<CaseListCount> Counts { get; private set; } = [];

    public CaseListSum Sum { get; private set; } = new(0, Nok.Zero);

    public IReadOnlyList<CaseListRow> Rows { get; private set; } = [];

    public RuleSet? Rules { get; private set; }

    public bool IsStaff { get; private set; }

    /// <summary>Rows can be chosen, for acts on many cases at once.</summary>
    public bool MaySelect { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int PageCount => Math.Max(1, (Sum.Count + Size - 1) / Size);

    public int First => ((PageNumber - 1) * Size) + 1;

    public DateOnly Today => OsloTime.DayOf(clock.GetUtcNow());

    /// <summary>How many cases the reader may see at all.</summary>
    public int All => Counts.Sum(count => count.Count);

    /// <summary>The next day a form opens; null when none is announced.</summary>
    public DateOnly? OpensOn => rounds.Where(round => round.OpensOn > Today).Select(round => (DateOnly?)round.OpensOn).Min();

    public string Title => Group is null ? texts["cases.list.title"] : texts["cases.list.title-of", Group.Label];

    public IEnumerable<SelectListItem> RoundItems => rounds.Select(round => Item(texts["cases.list.round-item", round.Year, round.Number], round.Number, Choice.Round));

    public IEnumerable<SelectListItem> SchemeItems => (Rules?.Schemes ?? []).Select(scheme => Item(texts.Of(scheme.ShortName), scheme.Code, Choice.Scheme));

    public IEnumerable<SelectListItem> RegionItems => (Rules?.Regions ?? []).Select(region => Item(region.Name, region.Code, Choice.Region));

    public IEnumerable<SelectListItem> RemarkItems => new[]
    {
        Item(texts["cases.remark.again"], "pa-nytt", Choice.Remark),
        Item(texts["cases.remark.dismissal"], "avvisning", Choice.Remark),
    }.Where(item => IsStaff || item.Value != "avvisning");

    /// <summary>The filters in use, each with the address without it.</summary>
    public IReadOnlyList<(string Label, string Url)> InUse =>
    [
        .. new[]
        {
            (Text: RoundItems.FirstOrDefault(item => item.Selected)?.Text, Without: Choice with { Round = null }),
            (Text: SchemeItems.FirstOrDefault(item => item.Selected)?.Text, Without: Choice with { Scheme = null }),
            (Text: RegionItems.FirstOrDefault(item => item.Selected)?.Text, Without: Choice with { Region = null }),
            (Text: RemarkItems.FirstOrDefault(item => item.Selected)?.Text, Without: Choice with { Remark = null }),
            (Text: Choice.SearchText.Length > 0 ? Choice.SearchText : null, Without: Choice with { Search = null }),
        }.Where(one => one.Text is not null).Select(one => (one.Text!, one.Without.Url())),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = await reader.ActorAsync(ct);
        me = actor.Person;
        IsStaff = actor.Mandates.Any(held => Roles.Of(held.Role) is { Relation: Relation.District or Relation.Nation, ReadsCases: true });
        MaySelect = actor.MaySomewhere(Permission.CheckQuality);
        rounds = await (await reader.RoundsAsync(ct)).OrderByDescending(round => round.Year).ThenBy(round => round.Number)
            .Select(round => new RoundRow(round.Number, round.Year, round.RulesId, round.OpensOn, round.Dates)).ToListAsync(ct);
        Rules = await reader.RulesAsync((rounds.Find(round => round.Number == Choice.Round) ?? rounds.FirstOrDefault())?.RulesId, ct);
        Groups = CaseGroups.Of(Rules, texts);
        Group = Groups.FirstOrDefault(group => group.Key == Choice.Group);
        Choice = Known(Choice);
        var cases = await reader.CasesAsync(ct);
        Counts = await cases.CountsAsync(ct);
        var fitting = cases.Fitting(Choice).Of(Group);
        Sum = await fitting.SumAsync(ct);
        PageNumber = Math.Min(Choice.PageNumber, PageCount);
        if (Sum.Count > 0) { Rows = await fitting.PageAsync(Choice, Deadlines(), PageNumber, Size, ct); }
    }

    public int CountOf(CaseGroup group) => Counts.Where(count => group.Holds(count.Status, count.StageIndex)).Sum(count => count.Count);

    public CaseStep StepOf(CaseListRow row) => CaseStep.Of(row.Status, row.StageIndex, row.Correction, Rules, DatesOf(row.RoundNumber), IsStaff, texts);

    /// <summary>What the list remarks on a case, and how hard; null for nothing.</summary>
    public (string Text, string Color)? RemarkOf(CaseListRow row) => row switch
    {
        _ when row.Recused.Contains(me) => (texts["cases.remark.recused"], "neutral"),
        { Status: CaseStatus.Returned, Correction: { } correction } when correction.CorrectBy < Today => (texts["cases.remark.overdue"], "warning"),
        { Status: CaseStatus.DismissalProposed } when IsStaff => (texts["cases.remark.dismissal"], "warning"),
        { Status: CaseStatus.Submitted, Submissions: > 1 } => (texts["cases.remark.again"], "info"),
        _ => null,
    };

    // A choice from an old link or a mistyped address is left out, so that the list is never empty for a reason nobody sees.
    private CaseListChoice Known(CaseListChoice choice) => choice with
    {
        Group = Group?.Key,
        Round = rounds.Exists(round => round.Number == choice.Round) ? choice.Round : null,
        Scheme = Rules?.Schemes.Any(scheme => scheme.Code == choice.Scheme) == true ? choice.Scheme : null,
        Region = Rules?.Regions.Any(region => region.Code == choice.Region) == true ? choice.Region : null,
        Remark = choice.Remark is "pa-nytt" || (choice.Remark is "avvisning" && IsStaff) ? choice.Remark : null,
    };

    private IReadOnlyList<RoundDate> DatesOf(string round) => rounds.Find(one => one.Number == round)?.Dates ?? [];

    // A returned case has a limit of its own; among the others it stands by the date of the check.
    private List<CaseDeadline> Deadlines() =>
    [
        .. from count in Counts
           let status = count.Status == CaseStatus.Returned ? CaseStatus.Submitted : count.Status
           let day = CaseStep.Of(status, count.StageIndex, null, Rules, DatesOf(count.Round), IsStaff, texts).By
           where day is not null
           select new CaseDeadline(count.Round, count.Status, count.StageIndex, day.Value),
    ];

    private static SelectListItem Item(string text, string value, string? chosen) => new(text, value, value == chosen);

    private sealed record RoundRow(string Number, int Year, string RulesId, DateOnly OpensOn, IReadOnlyList<RoundDate> Dates);
}
