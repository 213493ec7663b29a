using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>The party reads its part and confirms it. What is confirmed is what was seen: the form carries the hash of it.</summary>
public sealed class ConfirmReportPage(Reader reader, Recorder recorder, TextCatalog texts) : PartyPage(reader, recorder, texts)
{
    private readonly Recorder recording = recorder;
    private readonly TextCatalog words = texts;

    [BindProperty]
    public string? SeenHash { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>The part has changed since the form was shown.</summary>
    public bool IsChanged { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return Stranger(); }
        var act = new ConfirmReport(RequestId, SeenHash ?? "", (Comment ?? "").ReplaceLineEndings("\n").Trim());

        // Others may act on the case meanwhile; what counts is that the part is what was seen.
        var recorded = await recording.RecordAsync(Id, act, seen: null, ct);
        if (recorded is Recorded.Hindered(var hindrances) && hindrances.Contains(ConfirmReport.ChangedSinceSeen)) { return Changed(); }
        return await AnswerAsync(recorded, Urls.ConfirmReport(Id.Value, RequestId), ct);
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (!await base.ShowAsync(ct)) { return false; }
        if (HttpMethods.IsPost(Request.Method)) { return true; }
        SeenHash = Asked!.Hash;
        Comment = Asked.Request.Confirmed?.Comment ?? (Asked.Request.Kind == ConfirmationKind.Partner ? Asked.Report.Partnership.PartnerConfirmation : "");
        return true;
    }

    // The new text is shown, and confirming again confirms that.
    private PageResult Changed()
    {
        ModelState.AddModelError("", words.Of(ConfirmReport.ChangedSinceSeen));
        ModelState.Remove(nameof(SeenHash));
        (IsChanged, SeenHash) = (true, Asked!.Hash);
        return Answer(StatusCodes.Status409Conflict);
    }
}
