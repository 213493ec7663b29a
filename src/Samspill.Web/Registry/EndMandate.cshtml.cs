using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Registry;

/// <summary>A mandate is ended before its time.</summary>
public sealed class EndMandatePage(Recorder recorder, Reader reader, TextCatalog texts, TimeProvider clock) : ActPage<Mandate>(recorder, texts)
{
    private readonly Recorder recorder = recorder;
    private readonly TextCatalog texts = texts;

    /// <summary>The first day it no longer holds.</summary>
    [BindProperty]
    public DateOnly? EndsOn { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    public Mandate Shown { get; private set; } = null!;

    public string HolderName { get; private set; } = "";

    /// <summary>Why it cannot be ended now, whatever is typed.</summary>
    public IReadOnlyList<Hindrance> Hindrances { get; private set; } = [];

    public override Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        EndsOn = OsloTime.DayOf(clock.GetUtcNow()).AddDays(1);
        return base.OnGetAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (EndsOn is null && ModelState.IsValid) { ModelState.AddModelError(nameof(EndsOn), texts["shared.must-be-filled"]); }
        return await RecordAsync(new EndMandate(EndsOn ?? default, Reasons?.Trim() ?? ""), then: Urls.Person(Shown.Person.Value), ct);
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await (await PersonReader.MandatesOfAsync(reader, ct)).FirstOrDefaultAsync(mandate => mandate.Id == Id.Value, ct) is not { } shown) { return false; }
        Shown = shown;
        HolderName = await (await reader.PersonsAsync(ct)).Where(person => person.Id == shown.Person.Value).Select(person => person.DisplayName).FirstOrDefaultAsync(ct) ?? "";
        Hindrances = [.. (await recorder.PreviewAsync(shown, new EndMandate(shown.Period.From, "-"), ct) ?? []).Where(hindrance => hindrance.Field is null)];
        Shows(shown.Version);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.GiveMandates, (await reader.ActorAsync(ct)).May(Permission.GiveMandates, Shown.Place));
}
