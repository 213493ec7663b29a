using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Registry;

/// <summary>The seat is said of a mandate that was given without one.</summary>
public sealed class SaySeatPage(Recorder recorder, Reader reader, TextCatalog texts) : ActPage<Mandate>(recorder, texts)
{
    private readonly Recorder recorder = recorder;
    private readonly TextCatalog texts = texts;

    /// <summary>The key of the seat.</summary>
    [BindProperty]
    public string? Seat { get; set; }

    public Mandate Shown { get; private set; } = null!;

    public string HolderName { get; private set; } = "";

    /// <summary>Seats of the body that nobody has in this role.</summary>
    public IReadOnlyList<SelectListItem> SeatChoices { get; private set; } = [];

    /// <summary>Why no seat can be said of it, whichever is chosen.</summary>
    public IReadOnlyList<Hindrance> Hindrances { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        return await RecordAsync(new SaySeat(Seat ?? ""), then: Urls.Person(Shown.Person.Value), ct);
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        var mandates = await PersonReader.MandatesOfAsync(reader, ct);
        if (await mandates.FirstOrDefaultAsync(mandate => mandate.Id == Id.Value, ct) is not { } shown) { return false; }
        Shown = shown;
        HolderName = await (await reader.PersonsAsync(ct)).Where(person => person.Id == shown.Person.Value).Select(person => person.DisplayName).FirstOrDefaultAsync(ct) ?? "";
        Hindrances = [.. (await recorder.PreviewAsync(shown, new SaySeat(""), ct) ?? []).Where(hindrance => hindrance.Field is null)];
        SeatChoices = await new ScopeChoices(reader, texts).FreeSeatsAsync(shown, mandates, ct);
        Shows(shown.Version);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.GiveMandates, (await reader.ActorAsync(ct)).May(Permission.GiveMandates, Shown.Place));
}
