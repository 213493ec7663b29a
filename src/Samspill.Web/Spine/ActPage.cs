using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Spine;

/// <summary>
/// A page for one act: GET shows it, POST records it, 422 explains what is missing, 409 tells what happened meanwhile, 403 who could do it.
/// Nothing typed is lost: whatever the answer, the form comes back with it.
/// </summary>
public abstract class ActPage<TSubject>(Recorder recorder, TextCatalog texts) : PageModel
    where TSubject : Subject, new()
{
    /// <summary>The subject's id, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Ref<TSubject> Id { get; set; }

    /// <summary>The version the form showed.</summary>
    [BindProperty]
    public long Seen { get; set; }

    /// <summary>What others did since the form was shown; null when nothing.</summary>
    public Recorded.Overtaken? Overtaken { get; private set; }

    /// <summary>Where a field of the act is on the form; the names are the same unless the page says otherwise.</summary>
    protected virtual string FieldFor(string field) => field;

    /// <summary>Reads what the page shows; false when there is no such subject for this actor.</summary>
    protected abstract Task<bool> ShowAsync(CancellationToken ct);

    /// <summary>The permission the page is for; asked before the form is shown.</summary>
    protected abstract Task<bool> MayAsync(CancellationToken ct);

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        return await MayAsync(ct) ? Page() : Forbid();
    }

    /// <summary>Tells the refusal which permission was missing, should it come to one.</summary>
    protected bool Asks(Permission permission, bool isHeld)
    {
        HttpContext.Items["permission"] = permission;
        return isHeld;
    }

    /// <summary>The hindrances as the page tells them; a page that knows better words for a figure puts them in here.</summary>
    protected virtual IReadOnlyList<Hindrance> Told(IReadOnlyList<Hindrance> hindrances) => hindrances;

    /// <summary>Records the act and answers.</summary>
    protected async Task<IActionResult> RecordAsync(Act<TSubject> act, string then, CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!await MayAsync(ct)) { return Forbid(); }
        if (!ModelState.IsValid) { return Explained(StatusCodes.Status422UnprocessableEntity); }
        return await AnswerAsync(await recorder.RecordAsync(Id, act, act is IOpens ? null : Seen, ct), then, ct);
    }

    /// <summary>Turns what came of it into an answer; the page has been shown, so the form can come back.</summary>
    protected async Task<IActionResult> AnswerAsync(Recorded recorded, string then, CancellationToken ct)
    {
        switch (recorded)
        {
            case Recorded.Done:
                return LocalRedirect(then);
            case Recorded.Hindered(var hindrances):
                PointOut(hindrances);
                return Explained(StatusCodes.Status422UnprocessableEntity);
            case Recorded.Overtaken overtaken:
                (Overtaken, Seen) = (overtaken, overtaken.Now);
                await ShowAsync(ct);
                ModelState.AddModelError("", texts["shared.overtaken"]);
                return Explained(StatusCodes.Status409Conflict);
            case Recorded.Forbidden(var permission):
                Asks(permission, false);
                return Forbid();
            default:
                return NotFound();
        }
    }

    /// <summary>Called by <see cref="ShowAsync"/>: the form rests on this version, unless it was posted with an older one.</summary>
    protected void Shows(long version)
    {
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)) { Seen = version; }
    }

    /// <summary>Says each hindrance at its field on the form.</summary>
    protected void PointOut(IReadOnlyList<Hindrance> hindrances)
    {
        if (hindrances.Contains(SpineHindrances.NationalId)) { NationalIds.PointOut(ModelState, texts.Of(SpineHindrances.NationalId)); }
        foreach (var hindrance in Told([.. hindrances.Where(hindrance => hindrance != SpineHindrances.NationalId)]))
        {
            ModelState.AddModelError(hindrance.Field is { } field ? FieldFor(field) : "", texts.Of(hindrance));
        }
    }

    private PageResult Explained(int status)
    {
        // The form must show the version it now rests on, not the one that was posted.
        ModelState.Remove(nameof(Seen));
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
