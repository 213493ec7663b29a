using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Shared;
using Samspill.Web.Storage;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The cases somebody may read: counted per stage, searched, filtered, sorted by the statutory date; in their own view when they have one.</summary>
public sealed class CasesPage(CaseList list, ViewShelf shelf, WrittenParts parts, TextCatalog texts) : PageModel
{
    private const int Size = 50;

    private readonly CaseCells cells = new(list, texts);

    [BindProperty(SupportsGet = true)]
    public CaseListChoice Choice { get; set; } = new();

    public CaseList List => list;

    public CaseListAsked Asked => list.Asked;

    public IReadOnlyList<CaseListRow> Rows { get; private set; } = [];

    /// <summary>Those everybody in the role has, then the reader's own and those shared with them.</summary>
    public IReadOnlyList<ShelvedView> Views { get; private set; } = [];

    public ListChoice Wanted { get; private set; } = new() { Person = Guid.Empty };

    public IReadOnlyList<CaseColumn> Columns { get; private set; } = [];

    /// <summary>Rows can be chosen, for acts on many cases at once.</summary>
    public bool MaySelect => list.MayCheck;

    public CaseGroup? Group => Asked.Group;

    public CaseListSum Sum { get; private set; } = new(0, Nok.Zero);

    public int PageNumber { get; private set; } = 1;

    public int PageCount => Math.Max(1, (Sum.Count + Size - 1) / Size);

    public int First => ((PageNumber - 1) * Size) + 1;

    /// <summary>How many fit in all groups.</summary>
    public int All => list.Counts.Sum(count => count.Count);

    /// <summary>Nothing was asked, so nothing is hidden.</summary>
    public bool IsUnfiltered => Asked.InUse.Count == 0;

    /// <summary>The next day a form opens; null when none is announced.</summary>
    public DateOnly? OpensOn => list.Rounds.Where(round => round.OpensOn > list.Today).Select(round => (DateOnly?)round.OpensOn).Min();

    /// <summary>What the page shows but its frame, written for the reader before and still true; then nothing is read. Null when it has to be written.</summary>
    public WrittenPart? Known { get; private set; }

    /// <summary>The name by which what the page shows is remembered: what was asked for, without what the list does not know.</summary>
    public string PartKey { get; private set; } = "";

    public string Title => Known is not null ? Known.Title : Group is null ? texts["cases.list.title"] : texts["cases.list.title-of", Group.Label];

    /// <summary>The saved view that is shown, if any.</summary>
    public ShelvedView? View => Choice.Query is { Length: > 0 } query ? Views.FirstOrDefault(view => view.Query == query) : null;

    /// <summary>Others may soon ask for the same: few search for the same words, and what makes no sense is shown to one.</summary>
    public bool IsRemembered => Known is not null || (ModelState.IsValid && Asked.Words.Count == 0 && Asked.Gone.Count == 0 && PageNumber == Choice.PageNumber);

    /// <summary>What stands in a cell.</summary>
    public string Cell(CaseColumn column, CaseListRow row) => cells.Shown(column, row);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Views = await shelf.ViewsAsync(ct);
        if (Request.Query.Count == 0 && Views.FirstOrDefault(view => view is { IsDefault: true, Query.Length: > 0 }) is { } own) { return LocalRedirect(own.Url); }
        PartKey = $"{Urls.Cases}?{Choice.Query} {Choice.PageNumber}";
        Known = await parts.FindAsync(PartKey, ct);
        if (Known is not null) { return Page(); }
        Wanted = await shelf.ChoiceAsync(ct);
        await list.OpenAsync(Choice, isCounted: true, ct);
        Columns = CaseColumns.Chosen(Wanted.Columns, list.MayCheck);
        (Choice, Sum) = (Asked.Choice, list.Sum);
        Views = [.. ReadyViews.Of(list.Sight, list.MayDecide, texts), .. Views];
        PageNumber = Math.Min(Choice.PageNumber, PageCount);
        if (Sum.Count > 0) { Rows = await list.PageAsync(PageNumber, Size, ct); }
        foreach (var (field, message) in Asked.Unreadable) { ModelState.AddModelError(field, message); }
        var page = Page();
        if (Asked.Unreadable.Count > 0) { page.StatusCode = StatusCodes.Status400BadRequest; }
        return page;
    }
}
