using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>The owner takes a request back.</summary>
public sealed class WithdrawConfirmationRequestPage(Reader reader, Recorder recorder, TextCatalog texts) : RequestPage(reader, recorder, texts)
{
    protected override Act<GrantCase> Unfilled => new WithdrawConfirmationRequest(RequestId);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => RecordAsync(new WithdrawConfirmationRequest(RequestId), Urls.Confirmations(Id.Value), ct);
}
