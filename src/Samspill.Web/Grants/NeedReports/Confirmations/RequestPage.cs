using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A page where the owner does something with one request.</summary>
public abstract class RequestPage(Reader reader, Recorder recorder, TextCatalog texts) : ActPage<GrantCase>(recorder, texts)
{
    private readonly Recorder recording = recorder;

    /// <summary>The request, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "request")]
    public Guid RequestId { get; set; }

    public GrantCase Case { get; private set; } = null!;

    public ConfirmationRequest Asked { get; private set; } = null!;

    /// <summary>Why the act cannot be done now; empty while it can.</summary>
    public IReadOnlyList<Hindrance> Hindered { get; private set; } = [];

    protected Reader Reader { get; } = reader;

    /// <summary>The act with nothing filled in.</summary>
    protected abstract Act<GrantCase> Unfilled { get; }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await (await Reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == Id.Value, ct) is not { } found) { return false; }
        Case = found;
        Hindered = [.. (await recording.PreviewAsync(found, Unfilled, ct) ?? []).Where(hindrance => hindrance.Field is null)];
        Shows(found.Version);

        // Who may not do the act is told so, not whether there is such a request.
        if (!await MayAsync(ct)) { return true; }
        if (found.Request(RequestId) is not { } request) { return false; }
        Asked = request;
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Unfilled.Requires, (await Reader.ActorAsync(ct)).May(Unfilled.Requires, Case.Place));
}
