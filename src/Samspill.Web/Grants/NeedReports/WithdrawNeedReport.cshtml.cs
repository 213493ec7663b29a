using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>The owner takes a report back.</summary>
public sealed class WithdrawNeedReportPage(Reader reader, Recorder recorder, TextCatalog texts) : ActPage<GrantCase>(recorder, texts)
{
    private readonly Recorder recording = recorder;

    [BindProperty]
    public string? Reasons { get; set; }

    public GrantCase Case { get; private set; } = null!;

    /// <summary>Why it cannot be taken back now; empty while it can.</summary>
    public IReadOnlyList<Domain.Spine.Hindrance> Hindered { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        RecordAsync(new WithdrawNeedReport((Reasons ?? "").ReplaceLineEndings("\n").Trim()), Urls.Case(Id.Value), ct);

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await (await reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == Id.Value, ct) is not { } found) { return false; }
        Case = found;
        Hindered = await recording.PreviewAsync(found, new WithdrawNeedReport(""), ct) ?? [];
        Shows(found.Version);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) =>
        Asks(Domain.Spine.Permission.SubmitNeedReport, (await reader.ActorAsync(ct)).May(Domain.Spine.Permission.SubmitNeedReport, Case.Place));
}
