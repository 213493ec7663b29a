using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>
/// A part that is filled in with a form and saved as <typeparamref name="TPart"/>. What cannot be read or kept comes back (422), and what two have
/// written (409), while all the rest is saved; what breaks a rule is saved and pointed out, since a report is written over weeks.
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
        RestsOnSaved();
        if (Revision > 0) { PointOut(Work.ChecksOf(Part).Where(CheckKinds.StandsAtField)); }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (AddRow is not null || RemoveRow is not null) { return await EditRowsAsync(ct); }
        if (await LoadAsync(ct) is { } answer) { return answer; }
        if (!DraftRights.MayWriteIn(Work.Case, Work.Actor, Part)) { return Forbid(); }
        RowEditing.EmptyLast(Form, ModelState);
        var (saved, faults) = await SaveAsync(begins: true, ct);
        if (saved is DraftSaved.Done { Conflicts.Count: 0, Refused.Count: 0 } && faults.Found.Count == 0)
        {
            TellSaved();
            return LocalRedirect(GoOn ? ReportParts.AddressAfter(Id, Part) : ReportParts.Address(Id, Part));
        }

        // What could not be saved stays in the form, beside what is saved now.
        await LoadAsync(ct);
        await PrepareAsync(ct);
        return Explain(saved, faults);
    }

    /// <summary>Saves while somebody writes, and answers field by field; the form stays as it is.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        OpenDraft? opened = null;
        var (saved, faults) = await SaveAsync(begins: false, ct, open => opened = open);
        switch (saved)
        {
            case DraftSaved.Done done:
                var reading = new UnitReading(opened!.Case, opened.Rules, opened.Actor.Person, Now, texts);
                var answer = new Autosave(reading, texts).Of(done, faults.Found, Part) with { Session = Security.SignIn.Left(HttpContext)?.TotalSeconds };
                return new JsonResult(answer) { StatusCode = answer.IsNothing ? StatusCodes.Status422UnprocessableEntity : null };
            case DraftSaved.Closed(var hindrance):
                return new JsonResult(new { message = texts.Of(hindrance) }) { StatusCode = StatusCodes.Status409Conflict };
            default:
                return await LoadAsync(ct) ?? Forbid();
        }
    }

    /// <summary>The form, filled from the saved report.</summary>
    protected abstract TForm Fill(NeedReport report);

    /// <summary>What the form says, held against what is saved now; what cannot be kept goes into <paramref name="faults"/>.</summary>
    protected abstract TPart Read(OpenDraft open, Faults faults);

    /// <summary>The report with this part in place of the saved one.</summary>
    protected abstract NeedReport With(NeedReport report, TPart part);

    /// <summary>Makes what follows from other units follow again, after others' changes have been merged in.</summary>
    protected virtual TPart Settle(OpenDraft open, TPart part) => part;

    /// <summary>Looks up what was chosen or typed, before it is read: nobody waits for it while the case is locked.</summary>
    protected virtual Task LookUpAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Reads the choices the form offers, and makes room for what can be typed.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct)
    {
        RowEditing.Pad(Form);
        return Task.CompletedTask;
    }

    /// <summary>Saves what can be saved of the form.</summary>
    protected async Task<(DraftSaved Saved, Faults Faults)> SaveAsync(bool begins, CancellationToken ct, Action<OpenDraft>? opened = null)
    {
        await LookUpAsync(ct);
        var (unread, faults) = (Unread(), new Faults(texts));
        var saved = await recorder.SaveDraftAsync(Id, Part, Compose, ct);
        return (saved, faults);

        DraftEdit<TPart> Compose(OpenDraft open)
        {
            opened?.Invoke(open);
            return Edit(open, faults = new Faults(texts), unread, begins ? Choices : []) with { Begins = begins };
        }
    }

    private async Task<IActionResult> EditRowsAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } answer) { return answer; }
        RowEditing.Edit(Form, ModelState, AddRow, RemoveRow);
        await PrepareAsync(ct);
        return Page();
    }

    private DraftEdit<TPart> Edit(OpenDraft open, Faults faults, IReadOnlyList<Fault> unread, IReadOnlyDictionary<string, Choice?> choices)
    {
        faults.AddRange(unread);
        var part = new FieldGate(open.Case, open.Rules, Part).Keep(Read(open, faults), open.Report, IsPosted);
        var checks = NeedReportChecks.OfPart(Part, With(open.Report, part), open.Rules, open.Case).Where(CheckKinds.IsRefused);
        faults.AddRange(checks.Select(check => new Fault(Fields.NameOf(check.Hindrance.Field!), texts.Of(check.Hindrance), false)));
        var (saved, posted) = (ReportUnits.OfPart(Part, open.Report), ReportUnits.OfPart(Part, part));
        var resolved = MergeChoices.Apply(choices, Theirs, saved, posted, UnitBasis.Parse(Basis));
        return new DraftEdit<TPart>(resolved.IsChanged ? ReportUnits.Join<TPart>(Part, resolved.Units) : part, Revision, resolved.Basis)
        {
            Form = Sign,
            Withheld = Withheld(open, faults, [.. saved.Keys.Union(posted.Keys)]),
            Settle = merged => Settle(open, merged),
        };
    }

    // A partner's form holds its own part alone: what it does not show stays as it is saved.
    private HashSet<string> Withheld(OpenDraft open, Faults faults, IReadOnlyList<string> units)
    {
        var withheld = faults.Withheld(Part, units).ToHashSet();
        if (DraftRights.PartnerOf(open.Case, open.Actor) is not null) { withheld.UnionWith(units.Where(unit => DraftRights.MandateFor(open.Case, open.Actor, unit) is null)); }
        return withheld;
    }

    private bool IsPosted(string unit) => Request.HasFormContentType && Request.Form.Keys.Any(name => name.StartsWith("Form.", StringComparison.Ordinal) && FieldGroups.IsWithin(Fields.UnitOf(Part, name), unit));

    // What the binder could not read, and national id numbers, which are never stored in case data.
    private List<Fault> Unread()
    {
        var typed = ModelState.Where(entry => entry.Key.StartsWith("Form.", StringComparison.Ordinal) && entry.Value is not null).ToList();
        var found = typed.SelectMany(entry => entry.Value!.Errors.Select(error => new Fault(entry.Key, error.ErrorMessage, false)));
        var ids = typed.Where(entry => entry.Value!.Errors.Count == 0 && !Guid.TryParse(entry.Value.AttemptedValue, out _) && NationalIdNumber.IsIn(entry.Value.AttemptedValue));
        return [.. found, .. ids.Select(entry => new Fault(entry.Key, texts["report.national-id"], false))];
    }

    private void PointOut(IEnumerable<Check> checks)
    {
        foreach (var check in checks) { ModelState.AddModelError(Fields.NameOf(check.Hindrance.Field!), texts.Of(check.Hindrance)); }
    }

    private IActionResult Explain(DraftSaved saved, Faults faults)
    {
        foreach (var fault in faults.Found.Where(fault => ModelState[fault.Name]?.Errors.Any(error => error.ErrorMessage == fault.Message) != true))
        {
            ModelState.AddModelError(fault.Name, fault.Message);
        }

        switch (saved)
        {
            case DraftSaved.Done done:
                RestsOn(done);
                foreach (var refused in done.Refused) { ModelState.AddModelError(Fields.NameOfUnit(refused.Path), texts.Of(refused.Hindrance)); }
                return Answer(done.Conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
            case DraftSaved.Closed(var hindrance):
                ModelState.AddModelError("", texts.Of(hindrance));
                return Answer(StatusCodes.Status409Conflict);
            case DraftSaved.Forbidden:
                return Forbid();
            default:
                return NotFound();
        }
    }
}
