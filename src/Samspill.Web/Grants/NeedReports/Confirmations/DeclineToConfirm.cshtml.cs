using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>The party says that it does not confirm, and why.</summary>
public sealed class DeclineToConfirmPage(Reader reader, Recorder recorder, TextCatalog texts) : PartyPage(reader, recorder, texts)
{
    private readonly Recorder recording = recorder;

    [BindProperty]
    public string? Reasons { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return Stranger(); }
        var act = new DeclineToConfirm(RequestId, (Reasons ?? "").ReplaceLineEndings("\n").Trim());
        return await AnswerAsync(await recording.RecordAsync(Id, act, seen: null, ct), Urls.ConfirmReport(Id.Value, RequestId), ct);
    }
}
