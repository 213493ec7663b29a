using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A page for one part of the need report: what the frame around the fields shows.</summary>
public abstract class PartPage(Reader reader, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The revision the form showed.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The list a row is added to.</summary>
    [BindProperty]
    public string? AddRow { get; set; }

    /// <summary>The list and the place of the row that is taken away: «Partners:0».</summary>
    [BindProperty]
    public string? RemoveRow { get; set; }

    /// <summary>True for the button that goes on to the next part.</summary>
    [BindProperty]
    public bool GoOn { get; set; }

    public WorkingReport Work { get; private set; } = null!;

    /// <summary>Which part the page is for.</summary>
    public abstract ReportPart Part { get; }

    /// <summary>The form came back because something could not be saved.</summary>
    public bool IsRefused { get; protected set; }

    /// <summary>Somebody else saved the part meanwhile.</summary>
    public bool IsStale { get; protected set; }

    protected Reader Reader { get; } = reader;

    /// <summary>Reads the report; an answer when the page cannot be shown.</summary>
    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (await WorkingReport.ReadAsync(Reader, clock, Id, ct) is not { } work) { return NotFound(); }
        Work = work;
        HttpContext.Items["permission"] = Permission.WriteNeedReport;
        return work.MayWrite ? null : Forbid();
    }

    protected PageResult Answer(int status)
    {
        IsRefused = status >= StatusCodes.Status400BadRequest;
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}

/// <summary>
/// A part that is filled in with a form and saved as <typeparamref name="TPart"/>. What cannot be read or kept comes back (422); what breaks a
/// rule is saved and pointed out, since a report is written over weeks.
/// </summary>
public abstract class PartPage<TForm, TPart>(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : PartPage(reader, clock)
    where TForm : PartForm, new()
{
    [BindProperty]
    public TForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } answer) { return answer; }
        Form = Fill(Work.Report);
        await PrepareAsync(ct);
        Revision = Work.Draft.RevisionOf(Part);
        if (Revision > 0) { PointOut(Work.ChecksOf(Part).Where(CheckKinds.StandsAtField)); }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } answer) { return answer; }
        if (AddRow is not null || RemoveRow is not null)
        {
            RowEditing.Edit(Form, ModelState, AddRow, RemoveRow);
            await PrepareAsync(ct);
            return Page();
        }

        RowEditing.EmptyLast(Form, ModelState);
        await PrepareAsync(ct);
        foreach (var hindrance in Work.Closed) { ModelState.AddModelError("", texts.Of(hindrance)); }
        var part = await ReadAsync(ct);
        var report = With(Work.Report, part);
        PointOut(NeedReportChecks.OfPart(Part, report, Work.Rules, Work.Case).Where(CheckKinds.IsRefused));
        RefuseNationalIds();
        return ModelState.ErrorCount == 0 ? await SaveAsync(part, ct) : Answer(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The form, filled from the saved report.</summary>
    protected abstract TForm Fill(NeedReport report);

    /// <summary>What the form says, with a message in model state for each thing that cannot be read.</summary>
    protected abstract Task<TPart> ReadAsync(CancellationToken ct);

    /// <summary>The report with this part in place of the saved one.</summary>
    protected abstract NeedReport With(NeedReport report, TPart part);

    /// <summary>Reads the choices the form offers, and makes room for what can be typed.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct)
    {
        RowEditing.Pad(Form);
        return Task.CompletedTask;
    }

    protected void Missing(string field, string message) => ModelState.AddModelError("Form." + field, message);

    /// <summary>Names and addresses are short; the rules say nothing about how short.</summary>
    protected void TooLong(string field, string? typed)
    {
        const int Longest = 200;
        if (typed?.Length > Longest) { Missing(field, texts.Of(NeedReportChecks.TextTooLong.With(Longest, typed.Length))); }
    }

    // National id numbers are never stored in case data.
    private void RefuseNationalIds()
    {
        var found = ModelState.Where(entry => entry.Key.StartsWith("Form.", StringComparison.Ordinal) && entry.Value?.Errors.Count == 0 && !Guid.TryParse(entry.Value.AttemptedValue, out _) && NationalIdNumber.IsIn(entry.Value.AttemptedValue)).Select(entry => entry.Key).ToList();
        foreach (var field in found) { ModelState.AddModelError(field, texts["report.national-id"]); }
    }

    private void PointOut(IEnumerable<Check> checks)
    {
        foreach (var check in checks) { ModelState.AddModelError(Fields.NameOf(check.Hindrance.Field!), texts.Of(check.Hindrance)); }
    }

    private async Task<IActionResult> SaveAsync(TPart part, CancellationToken ct)
    {
        switch (await recorder.SaveDraftAsync(Work.Case, Part, Revision, part, ct))
        {
            case DraftSaved.Done:
                return LocalRedirect(GoOn ? ReportParts.AddressAfter(Id, Part) : ReportParts.Address(Id, Part));
            case DraftSaved.Stale:
                // The form keeps what was typed and now rests on what is saved, so that saving again is a choice.
                await LoadAsync(ct);
                ModelState.Remove(nameof(Revision));
                (Revision, IsStale) = (Work.Draft.RevisionOf(Part), true);
                return Answer(StatusCodes.Status409Conflict);
            default:
                return Forbid();
        }
    }
}
