using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A page for an act on the round whose number is in the address.</summary>
public abstract class RoundActPage(Reader reader, Recorder recorder, TextCatalog texts) : ActPage<CallRound>(recorder, texts)
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    public RoundView View { get; private set; } = null!;

    public CallRound Round => View.Round;

    /// <summary>What the state of the round hinders; filled before the form is shown.</summary>
    public IReadOnlyList<Hindrance> Hindering { get; private set; } = [];

    protected Reader Reader { get; } = reader;

    protected Recorder Recorder { get; } = recorder;

    protected TextCatalog Texts { get; } = texts;

    /// <summary>The act as the page would record it, for asking what hinders it.</summary>
    protected abstract Act<CallRound> Asked { get; }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await Reader.RoundAsync(Number, ct) is not { } view) { return false; }
        (View, Id) = (view, new Ref<CallRound>(view.Round.Id));
        Shows(view.Round.Version);
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)) { Fill(); }
        Hindering = [.. (await Recorder.PreviewAsync(view.Round, Asked, ct) ?? []).Where(hindrance => hindrance.Field is null)];
        return true;
    }

    /// <summary>Puts what the form starts with into it.</summary>
    protected virtual void Fill()
    {
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Asked.Requires, (await Reader.ActorAsync(ct)).May(Asked.Requires, View.Round.Place));

    public virtual Task<IActionResult> OnPostAsync(CancellationToken ct) => RecordAsync(Asked, then: Urls.Round(Number), ct);
}
