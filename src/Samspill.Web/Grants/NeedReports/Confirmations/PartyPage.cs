using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>
/// A page for the party that is asked. The address is no key: whoever opens it must hold the mandate that answers. Everybody else is told who can,
/// in the same words whether there is such a request or not.
/// </summary>
public abstract class PartyPage(Reader reader, Recorder recorder, TextCatalog texts) : ActPage<GrantCase>(recorder, texts)
{
    private readonly TextCatalog words = texts;

    /// <summary>The request, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "request")]
    public Guid RequestId { get; set; }

    /// <summary>What the party sees; null for somebody who may not know of it.</summary>
    public AskedReport? Asked { get; private set; }

    /// <summary>Who answers requests to confirm.</summary>
    public static IReadOnlyList<Role> WhoCould => [.. Roles.With(Permission.ConfirmReports)];

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(ct) ? Page() : Stranger();

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        Asked = await AskedReport.ReadAsync(reader, words, Id.Value, RequestId, ct);
        if (Asked is null) { return false; }
        Shows(Asked.Case.Version);
        return true;
    }

    protected override Task<bool> MayAsync(CancellationToken ct) => Task.FromResult(Asked is not null);

    protected PageResult Stranger()
    {
        Asked = null;
        return Answer(StatusCodes.Status404NotFound);
    }

    protected PageResult Answer(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
