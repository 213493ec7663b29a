using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Somebody's own views of the case list, and how they want it: columns, density, single keys.</summary>
public sealed class CaseViewsPage(ViewShelf shelf, CurrentActor current, TextCatalog texts) : PageModel
{
    public IReadOnlyList<ShelvedView> Views { get; private set; } = [];

    public ListChoice Wanted { get; private set; } = new() { Person = Guid.Empty };

    public IReadOnlyList<CaseColumn> Columns { get; private set; } = [];

    /// <summary>Those that can be chosen.</summary>
    public IReadOnlyList<CaseColumn> Choices { get; private set; } = [];

    /// <summary>The query that is to be saved; empty when nothing is.</summary>
    [BindProperty]
    public string Query { get; set; } = "";

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public bool IsDefault { get; set; }

    [BindProperty]
    public bool IsShared { get; set; }

    /// <summary>The other name that was typed for a view.</summary>
    [BindProperty(Name = "own-name")]
    public string OwnName { get; set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Query = ViewShelf.Known(Request.QueryString.Value);
        await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct) => await AnswerAsync(await shelf.SaveAsync(Name, Query, IsDefault, IsShared, ct), $"{Urls.Cases}?{ViewShelf.Known(Query)}", "Name", ct);

    public async Task<IActionResult> OnPostChangeAsync(Guid id, bool opens, bool shares, CancellationToken ct) =>
        await AnswerAsync(await shelf.ChangeAsync(id, OwnName, opens, shares, ct), Urls.CaseViews, $"name-{id}", ct);

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken ct) => await AnswerAsync(await shelf.DeleteAsync(id, ct), Urls.CaseViews, "", ct);

    public async Task<IActionResult> OnPostChooseAsync(string[] columns, bool isRoomy, bool keysOff, CancellationToken ct)
    {
        await shelf.ChooseAsync(columns, isRoomy, keysOff, ct);
        return LocalRedirect(Urls.Cases);
    }

    private async Task<IActionResult> AnswerAsync(Shelved shelved, string then, string field, CancellationToken ct)
    {
        if (shelved == Shelved.Done) { return LocalRedirect(then.EndsWith('?') ? CaseListChoice.Plain : then); }
        if (shelved == Shelved.Unknown) { return NotFound(); }
        ModelState.AddModelError(field, shelved switch
        {
            Shelved.NameMissing => texts["list.name-missing"],
            Shelved.NameTooLong => texts["list.name-too-long", ViewShelf.LongestName],
            Shelved.NameTaken => texts["list.name-taken"],
            _ => texts["list.too-many-views"],
        });
        Query = ViewShelf.Known(Query);
        await ShowAsync(ct);
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        (Views, Wanted) = (await shelf.ViewsAsync(ct), await shelf.ChoiceAsync(ct));
        var mayCheck = (await current.GetAsync(ct)).MaySomewhere(Permission.CheckQuality);
        Columns = CaseColumns.Chosen(Wanted.Columns, mayCheck);
        Choices = [.. CaseColumns.All.Skip(1).Where(column => mayCheck || !column.IsForStaff)];
    }
}
