using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The workbench: a body orders its cases and proposes amounts within the frame (c.2 row 10; ux.md sections 4 and 12).</summary>
public sealed class WorkbenchPage(Recorder recorder, Reader reader, TimeProvider clock, TextCatalog texts) : ActPage<Recommendation>(recorder, texts)
{
    private readonly Recorder recording = recorder;
    private readonly TextCatalog words = texts;

    /// <summary>The lines that can be written in.</summary>
    [BindProperty]
    public List<LineInput> Lines { get; set; } = [];

    /// <summary>Set after a save, so that the page can say so.</summary>
    [BindProperty(SupportsGet = true, Name = "lagret")]
    public bool IsSaved { get; set; }

    public ListSetting Setting { get; private set; } = null!;

    public ListRows Rows { get; private set; } = null!;

    public Gate Gate { get; private set; } = null!;

    public FrameBar Bar => FrameBar.Of(Setting);

    /// <summary>The reader may write in the list.</summary>
    public bool MayRank { get; private set; }

    public bool MayFinalise => Gate.IsWhole;

    public bool MayRecuse { get; private set; }

    /// <summary>None is chosen beforehand.</summary>
    public IReadOnlyList<SelectListItem> Outcomes => [.. Enum.GetValues<LineOutcome>().Select(outcome => new SelectListItem(words.Of(outcome), outcome.ToString()))];

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ShowAsync(ct)) { return Page(); }
        return (await reader.ListsToViewAsync(ct)).Any(list => list.Id == Id.Value) ? LocalRedirect(Urls.OwnView(Id.Value)) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IsSaved = false;
        var list = await (await reader.RecommendationsAsync(ct)).FirstOrDefaultAsync(row => row.Id == Id.Value, ct);
        if (list is null) { return NotFound(); }
        var actor = await reader.ActorAsync(ct);
        if (!Asks(Permission.RankCases, actor.May(Permission.RankCases, list.Place))) { return Forbid(); }
        if (!ModelState.IsValid) { return await ExplainedAsync(ct); }
        var recorded = await recording.RecordAsync(Id, new RankCases(ChangesTo(list, actor.Person)), Seen, ct);
        if (recorded is Recorded.Hindered) { await ShowAsync(ct); }
        return await AnswerAsync(recorded, Urls.Recommendation(Id.Value) + "?lagret=true", ct);
    }

    /// <summary>The id of a cell on the page, when it can be written in.</summary>
    public string? CellOf(Guid @case, string column) =>
        MayRank && !Setting.List.IsRecused(Reading, @case) && Lines.FindIndex(input => input.Case == @case) is >= 0 and var index ? $"Lines[{index}].{column}" : null;

    protected override string FieldFor(string field) =>
        field.Split('.') is ["Lines", var line, var column] && Guid.TryParse(line, out var @case) ? CellOf(@case, column) ?? "" : field;

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await reader.ListAsync(Id.Value, ct) is not { } setting) { return false; }
        var actor = await reader.ActorAsync(ct);
        (Setting, Reading) = (setting, actor.Person);
        Shows(setting.List.Version);
        MayRank = !setting.List.IsFinal && actor.May(Permission.RankCases, setting.List.Place);
        MayRecuse = !setting.List.IsFinal && actor.May(Permission.DeclareBodyRecusal, setting.List.Place);
        var overtaken = Overtaken is null ? [] : Reconciled();
        if (!MayRank) { Lines = []; }
        var written = Lines.Select(input => input.Case).ToHashSet();
        if (MayRank) { Lines.AddRange(setting.Ranked.Where(line => !written.Contains(line.Case) && !setting.List.IsRecused(Reading, line.Case)).Select(LineInput.From)); }
        Rows = ListRows.Of(setting, Lines, actor.Person, overtaken);
        Gate = await GateAsync(actor, ct);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.RankCases, (await reader.ActorAsync(ct)).May(Permission.RankCases, Setting.List.Place));

    private Guid Reading { get; set; }

    private IReadOnlyList<LineChange> ChangesTo(Recommendation list, Guid person) =>
    [
        .. from input in Lines
           where !input.IsUntouched && !list.IsRecused(person, input.Case)
           join line in list.Lines on input.Case equals line.Case
           select input.ChangeOf(line),
    ];

    private async Task<Gate> GateAsync(Actor actor, CancellationToken ct)
    {
        if (Setting.List.IsFinal) { return new Gate([], [], actor.May(Permission.FinaliseRecommendation, Setting.List.Place)); }
        return await recording.PreviewAsync(Setting.List, Gate.Trial, ct) is { } hindrances
            ? Gate.Of(Setting.List, hindrances)
            : Gate.OfCells(Setting, actor, clock.GetUtcNow());
    }

    // Lines the user did not touch show what now stands; those both have changed keep what was typed, and are marked.
    private HashSet<Guid> Reconciled()
    {
        var both = new HashSet<Guid>();
        for (var index = 0; index < Lines.Count; index++)
        {
            var now = Setting.List.Lines.FirstOrDefault(line => line.Case == Lines[index].Case);
            if (now is null) { continue; }
            var mark = LineInput.MarkOf(now);
            var hasMoved = Lines[index].Was != mark;
            if (Lines[index].IsUntouched) { Lines[index] = LineInput.From(now); Forget($"Lines[{index}]."); }
            else if (hasMoved) { both.Add(now.Case); }
            Lines[index].Was = mark;
            Forget($"Lines[{index}].Was");
        }

        return both;
    }

    private void Forget(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToList()) { ModelState.Remove(key); }
    }

    private async Task<IActionResult> ExplainedAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
