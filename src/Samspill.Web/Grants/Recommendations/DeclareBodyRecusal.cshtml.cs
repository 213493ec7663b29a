using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A member steps aside in one case of the list .</summary>
public sealed class DeclareBodyRecusalPage(Recorder recorder, Reader reader, TextCatalog texts) : ActPage<Recommendation>(recorder, texts)
{
    private readonly Recorder recording = recorder;

    /// <summary>The case; none is chosen beforehand, unless the address names one.</summary>
    [BindProperty]
    public Guid? Case { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    public ListSetting Setting { get; private set; } = null!;

    /// <summary>Cases the reader has not stepped aside in.</summary>
    public IReadOnlyList<SelectListItem> Cases { get; private set; } = [];

    /// <summary>Cases the reader has stepped aside in.</summary>
    public IReadOnlyList<RecommendationLine> Already { get; private set; } = [];

    // Stepping aside rests on nothing others do with the list meanwhile.
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!await MayAsync(ct)) { return Forbid(); }
        var then = Urls.Recommendation(Id.Value);
        if (!ModelState.IsValid) { return await AnswerAsync(new Recorded.Hindered([]), then, ct); }
        return await AnswerAsync(await recording.RecordAsync(Id, new DeclareBodyRecusal(Case ?? Guid.Empty, Reasons ?? ""), null, ct), then, ct);
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await reader.ListOrBlindAsync(Id.Value, ct) is not { } setting) { return false; }
        Setting = setting;
        Shows(setting.List.Version);
        var person = (await reader.ActorAsync(ct)).Person;
        var mine = setting.List.Lines.ToLookup(line => setting.List.IsRecused(person, line.Case));
        Already = [.. mine[true]];
        Cases = [.. mine[false].OrderBy(line => line.Number, StringComparer.Ordinal).Select(line => new SelectListItem($"{line.Number} {line.Owner}: {line.Title}", line.Case.ToString()))];
        if (Case is null && Guid.TryParse(Request.Query["sak"], out var asked)) { Case = asked; }
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.DeclareBodyRecusal, (await reader.ActorAsync(ct)).May(Permission.DeclareBodyRecusal, Setting.List.Place));
}
