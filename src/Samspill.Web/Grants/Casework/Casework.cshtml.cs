using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>
/// The same act on many cases: which of them it fits and why not the others, then what came of each (ux.md section 8). Nothing is done before the
/// preview has been seen; each row carries the version that was shown.
/// </summary>
public sealed class CaseworkPage(Reader reader, Recorder recorder, CaseList list, TextCatalog texts, TimeProvider clock) : PageModel
{
    /// <summary>How many cases at once.</summary>
    public const int Most = 200;

    private Actor actor = Actor.Public;

    /// <summary>The cases, as <see cref="BulkPick"/> writes them.</summary>
    [BindProperty(SupportsGet = true, Name = "valg")]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Every case that fits the filter, instead of the chosen ones; for the preview and for print.</summary>
    [BindProperty(SupportsGet = true, Name = "alle")]
    public string? All { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseListChoice Choice { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "handling")]
    public string? ActKey { get; set; }

    [BindProperty]
    public BulkInput Input { get; set; } = new();

    public BulkAct? Act => BulkActs.Find(ActKey);

    public IReadOnlyList<BulkRow> Rows { get; private set; } = [];

    /// <summary>What came of it; null before it is done.</summary>
    public IReadOnlyList<BulkResult>? Results { get; private set; }

    public CaseStaffList Staff { get; private set; } = null!;

    public int Fitting => Rows.Count(row => row.IsIn);

    /// <summary>How many of the chosen an act fits, for each act.</summary>
    public IReadOnlyList<(BulkAct Act, int Fitting)> Offers { get; private set; } = [];

    public IEnumerable<SelectListItem> People =>
    [
        .. Staff.Now.Select(one => new SelectListItem(Staff.Of(new Ref<Samspill.Domain.Registry.Person>(one.Person)), one.Person.ToString())),
        new SelectListItem(texts["casework.assign.nobody"], BulkInput.Nobody),
    ];

    public IEnumerable<SelectListItem> Parts => Enum.GetValues<ReportPart>().Select(part => new SelectListItem(texts.Of(part), part.ToString()));

    /// <summary>Yes and «not relevant»; for any other answer the case is opened.</summary>
    public IEnumerable<SelectListItem> Answers => new[] { CheckAnswerValue.Yes, CheckAnswerValue.NotRelevant }.Select(value => new SelectListItem(texts.Of(value), value.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) { return Forbid(); }
        var picks = Picks();
        if (ActKey == "skriv-ut") { return await PrintAsync(picks, ct); }
        if (Act is { } act && BulkActs.IsUndo(act)) { ActKey = null; }
        await ReadAsync(picks, ct);
        Fill();
        return Rows.Count == 0 && ActKey is not null ? Explained(StatusCodes.Status422UnprocessableEntity, "casework.bulk.none-chosen")
            : Rows.Count > Most ? Explained(StatusCodes.Status422UnprocessableEntity, "casework.bulk.too-many", Most)
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) { return Forbid(); }
        if (Act is not { } act) { return BadRequest(); }
        var picks = Picks();
        if (picks.Exists(pick => pick.Seen is null)) { return await NotSeenAsync(picks, ct); }
        await ReadAsync(picks, ct);
        if (Rows.Count is 0 or > Most) { return Explained(StatusCodes.Status422UnprocessableEntity, Rows.Count == 0 ? "casework.bulk.none-chosen" : "casework.bulk.too-many", Most); }
        Fill();
        Check(act);
        if (!ModelState.IsValid) { return Explained(StatusCodes.Status422UnprocessableEntity); }
        var before = act == BulkAct.UndoAssign ? await reader.OwnAssignmentsAsync(picks, actor.Person, ct) : null;
        var wanted = Rows.Select(row => (Undoable(row, before), picks.First(pick => pick.Id == row.Case.Id), ActOn(row, before?.GetValueOrDefault(row.Case.Id)))).ToList();
        Results = await new BulkRecording(recorder, reader, actor, texts).DoAsync(wanted, ct);
        if (Results.Any(result => result.IsDone)) { return Page(); }
        return Explained(Results.Any(result => result.IsOvertaken) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, "casework.bulk.nothing-done");
    }

    private Act<GrantCase> ActOn(BulkRow row, Ref<Samspill.Domain.Registry.Person>? before = null) => Input.ActOn(Act!.Value, row.Rules.Scheme(row.Case.SchemeCode), actor.Person, before);

    // Only what somebody did themselves, and last, is put back.
    private BulkRow Undoable(BulkRow row, IReadOnlyDictionary<Guid, Ref<Samspill.Domain.Registry.Person>?>? before) =>
        before is null || before.ContainsKey(row.Case.Id) ? row : row with { LeftOut = [texts["casework.bulk.not-your-last"]] };

    // The preview is what is done: without the versions it showed, it is shown again. Putting back has no preview, and begins in a result.
    private async Task<IActionResult> NotSeenAsync(IReadOnlyList<BulkPick> picks, CancellationToken ct)
    {
        if (BulkActs.IsUndo(Act!.Value)) { ActKey = null; }
        await ReadAsync(picks, ct);
        Fill();
        return Explained(StatusCodes.Status422UnprocessableEntity, "casework.bulk.not-seen");
    }

    // Everything that fits the filter, or what is chosen, as long as it is not more than can be printed at once.
    private async Task<IActionResult> PrintAsync(IReadOnlyList<BulkPick> picks, CancellationToken ct)
    {
        var ids = All is null ? [.. picks.Select(pick => pick.Id)]
            : await (await FilteredAsync(await reader.CasesAsync(ct), ct)).OrderBy(one => one.Number).Select(one => one.Id).Take(PrintCasesPage.Most + 1).ToListAsync(ct);
        return ids.Count == 0 ? Explained(StatusCodes.Status422UnprocessableEntity, "casework.bulk.none-chosen")
            : All is not null && ids.Count > PrintCasesPage.Most ? Explained(StatusCodes.Status422UnprocessableEntity, "casework.bulk.too-many", PrintCasesPage.Most)
            : LocalRedirect(Urls.PrintCases(ids));
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        actor = await reader.ActorAsync(ct);
        var permission = Act is { } act ? BulkActs.Requires(act) : Permission.AssignCases;
        HttpContext.Items["permission"] = permission;
        Staff = new CaseStaffList(await reader.CaseStaffAsync(OsloTime.DayOf(clock.GetUtcNow()), ct), actor.Person, texts);
        return actor.MaySomewhere(permission);
    }

    private List<BulkPick> Picks() => [.. Chosen.Take(Most + 1).Select(BulkPick.Read).OfType<BulkPick>().DistinctBy(pick => pick.Id)];

    private async Task ReadAsync(IReadOnlyList<BulkPick> picks, CancellationToken ct)
    {
        var ids = picks.Select(pick => pick.Id).ToList();
        var cases = await reader.CasesAsync(ct);
        var wanted = All is null || !HttpMethods.IsGet(Request.Method) ? cases.Where(one => ids.Contains(one.Id)) : await FilteredAsync(cases, ct);
        var found = await wanted.OrderBy(one => one.Number).Take(Most + 1).ToListAsync(ct);
        var rules = new BulkRules(actor, clock.GetUtcNow(), texts);
        var funding = Act is BulkAct.Approve or null && found.Count <= Most ? await reader.FundingAsync(found, ct) : new Dictionary<Guid, FundingSight>();
        var sets = new Dictionary<string, RuleSet>();
        foreach (var id in found.Select(one => one.RulesId).Distinct()) { sets[id] = (await reader.RulesAsync(id, ct))!; }
        BulkRow RowOf(GrantCase one, BulkAct act) => rules.Row(one, sets[one.RulesId], act, funding.GetValueOrDefault(one.Id));
        Rows = [.. found.Select(one => Act is { } act && !BulkActs.IsUndo(act) ? RowOf(one, act) : new BulkRow(one, sets[one.RulesId], [], []))];
        if (Act is null) { Offers = [.. BulkActs.Offered.Select(act => (act, found.Count(one => RowOf(one, act).IsIn)))]; }
    }

    // The same list as on the page. A filter that does not exist would take in more than anybody saw: then none.
    private async Task<IQueryable<GrantCase>> FilteredAsync(IQueryable<GrantCase> cases, CancellationToken ct)
    {
        await list.OpenAsync(Choice, isCounted: false, ct);
        if (list.Asked.Gone.Count > 0 || list.Asked.Unreadable.Count > 0) { return cases.Where(one => false); }
        var ids = list.Lines.Select(line => line.CaseId);
        return cases.Where(one => ids.Contains(one.Id));
    }

    // What stands in the form before anybody has typed, and the questions of every scheme among the cases.
    private void Fill()
    {
        if (Act == BulkAct.Approve)
        {
            var asked = Rows.Where(row => row.IsIn).SelectMany(row => QualityQuestions.For(row.Rules.Scheme(row.Case.SchemeCode))).Distinct()
                .OrderBy(question => question.Length).ThenBy(question => question, StringComparer.Ordinal);
            Input.Answers = [.. asked.Select(question => Input.Answers.Find(answer => answer.Question == question) ?? new AnswerInput { Question = question })];
        }

        if (Act == BulkAct.Return && HttpMethods.IsGet(Request.Method) && Rows.Count > 0) { Input.CorrectBy = WorkingDays.After(OsloTime.DayOf(clock.GetUtcNow()), Rows[0].Rules.CorrectionDays.Value); }
    }

    // What is wrong with the form itself is said once, at the field, before anything is done.
    private void Check(BulkAct act)
    {
        if (BulkActs.IsUndo(act) || !ModelState.IsValid) { return; }
        if (act == BulkAct.Return && Input.Part is null) { ModelState.AddModelError("Input.Part", texts["casework.bulk.part-missing"]); }
        var mayCheck = Staff.Now.Any(one => one.Person.ToString() == Input.Person) || act == BulkAct.Take;
        var rules = new BulkRules(actor, clock.GetUtcNow(), texts);
        var wrong = Rows.Where(row => row.IsIn).SelectMany(row => rules.Hindrances(row, ActOn(row), mayCheck)).Where(hindrance => hindrance.Field is not null && IsOfTheForm(hindrance));
        foreach (var (field, text) in wrong.Select(hindrance => (Input.FieldFor(hindrance.Field!), texts.Of(hindrance))).Distinct()) { ModelState.AddModelError(field, text); }
    }

    // That a case is the chosen one's already, or that they are recused in it, is said of the case.
    private static bool IsOfTheForm(Hindrance hindrance) => hindrance != Domain.Grants.Casework.AssignCase.AlreadyAssigned && hindrance != Domain.Grants.Casework.AssignCase.AssigneeRecused;

    private PageResult Explained(int status, string? key = null, params object[] arguments)
    {
        if (key is not null) { ModelState.AddModelError("", texts[key, arguments]); }
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
