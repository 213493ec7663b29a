using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A page beside the workbench: whoever sees the list sees it, and those with the permission can act on it.</summary>
public abstract class TablePage(Recorder recorder, Reader reader, TextCatalog texts) : ActPage<Recommendation>(recorder, texts)
{
    private readonly Recorder recording = recorder;

    public ListSetting Setting { get; private set; } = null!;

    public Recommendation List => Setting.List;

    /// <summary>The reader may act here: the list is on the table, and the permission is held.</summary>
    public bool MayAct { get; private set; }

    /// <summary>The round has gone on to the next stage.</summary>
    public bool HasPassed => Setting.Round.StageIndex > List.StageIndex;

    /// <summary>Who reads.</summary>
    public Actor Actor { get; private set; } = Actor.Public;

    /// <summary>The cases to choose among, by number; those the reader steps aside in are left out.</summary>
    public IReadOnlyList<SelectListItem> Cases =>
    [
        .. List.Lines.Where(line => !List.IsSilent(line.Case)).OrderBy(line => line.Number, StringComparer.Ordinal)
            .Select(line => new SelectListItem($"{line.Number} {line.Owner}: {line.Title}", line.Case.ToString())),
    ];

    /// <summary>Reads for the pages of the table.</summary>
    protected Reader Reader => reader;

    /// <summary>What acting here asks for.</summary>
    protected abstract Permission Needs { get; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(ct) ? Page() : NotFound();

    /// <summary>The line of a case, in words; its number alone when it has left the list.</summary>
    public string NameOf(Guid @case) => List.LineOf(@case) is { } line
        ? $"{line.Number} {line.Owner}: {line.Title}"
        : List.Proceedings.Left.FirstOrDefault(left => left.Case == @case)?.Number ?? "";

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await FoundAsync(ct) is not { } setting) { return false; }
        (Setting, Actor) = (setting, await reader.ActorAsync(ct));
        if (!IsForOwners && !setting.IsAtTable(Actor)) { return false; }
        Shows(setting.List.Version);
        MayAct = !HasPassed && (!List.IsFinal || ActsOnFinal) && Actor.May(Needs, List.Place);
        await MoreAsync(ct);
        return true;
    }

    /// <summary>True for what belongs to a recommendation, which owners read when it is finished (b.2).</summary>
    protected virtual bool IsForOwners => false;

    /// <summary>The list as this page reads it; null when there is none for the actor.</summary>
    protected virtual Task<ListSetting?> FoundAsync(CancellationToken ct) => reader.ListAsync(Id.Value, ct);

    /// <summary>True for what is done with a list that is finished.</summary>
    protected virtual bool ActsOnFinal => false;

    /// <summary>Reads what the page shows beside the list.</summary>
    protected virtual Task MoreAsync(CancellationToken ct) => Task.CompletedTask;

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Needs, (await reader.ActorAsync(ct)).May(Needs, List.Place));

    /// <summary>Records an act that does not rest on what others do with the list meanwhile.</summary>
    protected async Task<IActionResult> TakeAsync(Act<Recommendation> act, string then, CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!await MayAsync(ct)) { return Forbid(); }
        if (!ModelState.IsValid) { return await AnswerAsync(new Recorded.Hindered([]), then, ct); }
        var recorded = await recording.RecordAsync(Id, act, null, ct);
        return await AnswerAsync(recorded, then, ct);
    }
}
