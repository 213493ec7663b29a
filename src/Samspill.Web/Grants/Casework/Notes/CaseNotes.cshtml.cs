using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The notes of the County Governor's staff on a case: read, written and withdrawn here, and seen by nobody else.</summary>
public sealed class CaseNotesPage(Reader reader, Recorder recorder, TextCatalog texts) : ActPage<CaseNote>(recorder, texts)
{
    private readonly Recorder recorder = recorder;

    [BindProperty(SupportsGet = true, Name = "case")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public GrantCase Case { get; private set; } = new();

    public IReadOnlyList<CaseNote> Notes { get; private set; } = [];

    /// <summary>The reader may write; auditors only read.</summary>
    public bool MayWrite { get; private set; }

    public Guid Me { get; private set; }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "trekk")] Guid? withdrawn, CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (withdrawn is not { } note) { return await RecordAsync(new WriteNote(new Ref<GrantCase>(CaseId), Case.District, Text ?? ""), Urls.CaseNotes(CaseId), ct); }
        if (!await MayAsync(ct) || Notes.All(one => one.Id != note)) { return Forbid(); }
        return await AnswerAsync(await recorder.RecordAsync(new Ref<CaseNote>(note), new WithdrawNote(), null, ct), Urls.CaseNotes(CaseId), ct);
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (Id.IsNone) { Id = Ref<CaseNote>.New(); }
        if (await (await reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == CaseId, ct) is not { } found) { return false; }
        var actor = await reader.ActorAsync(ct);
        (Case, Me) = (found, actor.Person);
        MayWrite = actor.May(Permission.WriteNotes, found.Place) && !found.IsRecused(actor.Person);
        Notes = await (await reader.NotesAsync(found, ct)).ToListAsync(ct);
        return true;
    }

    // Whoever reads as the County Governor or audits; who steps aside is locked out.
    protected override async Task<bool> MayAsync(CancellationToken ct)
    {
        var actor = await reader.ActorAsync(ct);
        var reads = CaseViewer.Of(actor, Case, []) is { IsStaff: true, IsRecused: false };
        return Asks(Permission.WriteNotes, HttpMethods.IsGet(Request.Method) ? reads : MayWrite);
    }
}
