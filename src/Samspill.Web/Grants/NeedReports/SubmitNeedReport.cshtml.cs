using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>
/// The whole report on one page, what is still missing, and the button that sends it. What is sent is what was seen: the form carries the hash
/// of the content it showed, and the reasons written beside it become part of what is sent.
/// </summary>
public sealed class SubmitNeedReportPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : ActPage<GrantCase>(recorder, texts)
{
    private readonly Recorder recording = recorder;
    private readonly TextCatalog words = texts;

    [BindProperty]
    public string? SeenHash { get; set; }

    /// <summary>A reason for each soft rule that is passed, by the rule's code.</summary>
    [BindProperty]
    public Dictionary<string, string?> Reasons { get; set; } = [];

    public WorkingReport Work { get; private set; } = null!;

    /// <summary>The content has changed since it was shown.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Soft rules that are passed, each once.</summary>
    public IEnumerable<Check> AskReason => SubmitNeedReport.AskReason(Work.Checks);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var recorded = await SendAsync(ct);
        if (recorded is Recorded.Done) { return LocalRedirect(Urls.Receipt(Id.Value)); }
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!Asks(Permission.SubmitNeedReport, Work.MaySubmit)) { return Forbid(); }
        if (Work.Case.Status == CaseStatus.Submitted) { return LocalRedirect(Urls.Receipt(Id.Value)); }
        if (Work.Report.Hash() != SeenHash) { return await ChangedAsync(ct); }
        return recorded is Recorded.Hindered(var hindrances) ? Explained(hindrances) : await AnswerAsync(recorded, Urls.Receipt(Id.Value), ct);
    }

    protected override string FieldFor(string field) =>
        field.StartsWith("Reasons.", StringComparison.Ordinal) ? $"Reasons[{field["Reasons.".Length..]}]" : "";

    // A field is told by what it is called on the form.
    protected override IReadOnlyList<Hindrance> Told(IReadOnlyList<Hindrance> hindrances) =>
        [.. hindrances.Select(hindrance => hindrance == SubmitNeedReport.OutsideNamed ? hindrance.With(new FieldNames(Work.Case, Work.Rules, words).Of(hindrance.Field!)) : hindrance)];

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await WorkingReport.ReadAsync(reader, clock, Id.Value, ct) is not { } work) { return false; }
        Work = work;
        Shows(work.Case.Version);
        if (HttpMethods.IsGet(Request.Method)) { SeenHash = work.Report.Hash(); }
        foreach (var check in AskReason)
        {
            Reasons.TryAdd(check.Hindrance.Code, work.Report.Declarations.Reasons.FirstOrDefault(reason => reason.Check == check.Hindrance.Code)?.Text);
        }

        return true;
    }

    protected override Task<bool> MayAsync(CancellationToken ct) => Task.FromResult(Asks(Permission.SubmitNeedReport, Work.MayWrite || Work.MaySubmit));

    // What is wrong in the report itself is listed on the page; here it is enough to say how much. The rest is said where it can be mended.
    private PageResult Explained(IReadOnlyList<Hindrance> hindrances)
    {
        var blocking = Work.Checks.Count(check => check.Level == CheckLevel.BlocksSubmission);
        if (blocking > 0) { ModelState.AddModelError("Remaining", words[blocking == 1 ? "report.mend-one" : "report.mend-many", blocking]); }
        PointOut([.. hindrances.Where(hindrance => hindrance.Field?.StartsWith("Reasons", StringComparison.Ordinal) != false || hindrance == SubmitNeedReport.OutsideNamed)]);
        return Refused(StatusCodes.Status422UnprocessableEntity);
    }

    // Nearly all may send and send what they saw: the act itself asks all there is to ask, and nothing has to be shown. When it does not come to
    // that, the page is read and says why.
    private async Task<Recorded> SendAsync(CancellationToken ct)
    {
        // Others have their turn to write before somebody who may send nothing at all.
        if (!(await reader.ActorAsync(ct)).MaySomewhere(Permission.SubmitNeedReport)) { return new Recorded.Forbidden(Permission.SubmitNeedReport); }
        SoftReason[] reasons = [.. Reasons.Keys.Select(code => new SoftReason(code, Typed(code))).Where(reason => reason.Text.Length > 0)];
        return await recording.TogetherAsync(
            async steps => await steps.WrittenAsync(Id.Value, Permission.SubmitNeedReport, ct) is { } written
                ? await steps.RecordAsync(Id, new SubmitNeedReport(written.Report, SeenHash ?? "") { Reasons = reasons }, Seen, ct)
                : new Recorded.Unknown(),
            ct);
    }

    private string Typed(string code) => (Reasons.GetValueOrDefault(code) ?? "").ReplaceLineEndings("\n").Trim();

    // The new content is shown, and sending again sends that. What was sent in the same instant from another window has been received.
    private async Task<IActionResult> ChangedAsync(CancellationToken ct)
    {
        reader.ReadAgain();
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (Work.Case.Status == CaseStatus.Submitted) { return LocalRedirect(Urls.Receipt(Id.Value)); }
        ModelState.AddModelError("", words.Of(SubmitNeedReport.ChangedSinceSeen));
        ModelState.Remove(nameof(SeenHash));
        ModelState.Remove(nameof(Seen));
        (IsChanged, SeenHash, Seen) = (true, Work.Report.Hash(), Work.Case.Version);
        return Refused(StatusCodes.Status409Conflict);
    }

    private PageResult Refused(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
