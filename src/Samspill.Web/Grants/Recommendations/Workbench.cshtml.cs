using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Live;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The workbench: a body orders its cases and proposes amounts within the frame (c.2 row 10; ux.md sections 4 and 12).</summary>
public sealed partial class WorkbenchPage(Recorder recorder, Reader reader, Attendance attendance, TimeProvider clock, TextCatalog texts) : ActPage<Recommendation>(recorder, texts)
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

    /// <summary>What runs already, before anything is ranked.</summary>
    public IReadOnlyList<RunningMeasure> Running { get; private set; } = [];

    /// <summary>The reader may write in the list.</summary>
    public bool MayRank { get; private set; }

    public bool MayFinalise { get; private set; }

    public bool MayRecuse { get; private set; }

    /// <summary>The reader sees how the list comes about; an owner sees what came of it.</summary>
    public bool IsAtTable { get; private set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return (await reader.ListsToViewAsync(ct)).Any(list => list.Id == Id.Value) ? LocalRedirect(Urls.OwnView(Id.Value)) : NotFound(); }
        Others = await attendance.OthersAsync(Id.Value, Reading, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IsSaved = false;
        if (await reader.ListAsync(Id.Value, ct) is not { List: var list }) { return NotFound(); }
        var actor = await reader.ActorAsync(ct);
        if (!Asks(Permission.RankCases, actor.May(Permission.RankCases, list.Place))) { return Forbid(); }
        if (!ModelState.IsValid) { return await ExplainedAsync(StatusCodes.Status422UnprocessableEntity, ct); }
        var recorded = await recording.RecordAsync(Id, new RankCases(ChangesTo(list)), null, ct);
        if (recorded is not Recorded.Hindered(var hindrances)) { return await AnswerAsync(recorded, Urls.Recommendation(Id.Value) + "?lagret=true", ct); }
        isOvertaken = hindrances.Contains(LineRules.LineChangedMeanwhile);
        var answer = await ExplainedAsync(isOvertaken ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, ct);
        PointOut(hindrances);
        return answer;
    }

    /// <summary>The id of a cell on the page, when it can be written in.</summary>
    public string? CellOf(Guid @case, string column) => Rows.Of(@case) is { IsOpen: true } row ? row.NameOf(column) : null;

    protected override string FieldFor(string field) =>
        field.Split('.') is ["Lines", var line, var column] && Guid.TryParse(line, out var @case) ? CellOf(@case, column) ?? "" : field;

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await reader.ListAsync(Id.Value, ct) is not { } setting) { return false; }
        var actor = await reader.ActorAsync(ct);
        Shows(setting.List.Version);
        Arrange(setting, actor, isOvertaken ? Reconciled(setting) : []);
        var typed = Lines.GroupBy(input => input.Case).ToDictionary(same => same.Key, same => same.First());
        if (typed.Count > 0 && MayRank) { Rows = Rows with { Rows = [.. Rows.Rows.Select(row => row.IsOpen && typed.TryGetValue(row.Line.Case, out var input) ? row with { Input = input } : row)] }; }
        Gate = await GateAsync(actor, ct);
        Running = await reader.RunningAsync(setting.List, setting.Round.Year, ct);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.RankCases, (await reader.ActorAsync(ct)).May(Permission.RankCases, Setting.List.Place));

    private Guid Reading { get; set; }

    private bool isOvertaken;

    private void Arrange(ListSetting setting, Actor actor, IReadOnlySet<Guid> overtaken)
    {
        (Setting, Reading) = (setting, actor.Person);
        var isOnTable = !setting.List.IsFinal && setting.Round.StageIndex <= setting.List.StageIndex;
        MayRank = isOnTable && actor.May(Permission.RankCases, setting.List.Place);
        MayRecuse = isOnTable && actor.May(Permission.DeclareBodyRecusal, setting.List.Place);
        IsAtTable = setting.IsAtTable(actor);
        MayFinalise = actor.May(Permission.FinaliseRecommendation, setting.List.Place);
        Rows = ListRows.Of(setting, line => IsAside(setting.List, setting.Rules, line.Case), MayRank, overtaken);
    }

    private bool IsAside(Recommendation list, RuleSet rules, Guid @case) => list.IsSilent(@case) || Recusing.IsAside(list, Reading, @case, rules.PolicyOf(list.BodyKind).Recuses);

    private IReadOnlyList<LineChange> ChangesTo(Recommendation list) =>
    [
        .. from input in Lines
           where !input.IsUntouched && !list.IsSilent(input.Case)
           join line in list.Lines on input.Case equals line.Case
           where !input.Says(line)
           select input.ChangeOf(line),
    ];

    private async Task<Gate> GateAsync(Actor actor, CancellationToken ct)
    {
        if (Setting.List.IsFinal) { return new Gate([], [], MayFinalise); }
        return await recording.PreviewAsync(Setting.List, Gate.Trial, ct) is { } hindrances
            ? Gate.Of(Setting.List, hindrances)
            : Gate.OfCells(Setting, actor, clock.GetUtcNow());
    }

    // Lines the user did not touch show what now stands; those both have changed keep what was typed, and are marked.
    private HashSet<Guid> Reconciled(ListSetting setting)
    {
        var both = new HashSet<Guid>();
        for (var index = 0; index < Lines.Count; index++)
        {
            if (setting.List.LineOf(Lines[index].Case) is not { } now) { continue; }
            var hasMoved = Lines[index].Seen != now.Revision;
            if (Lines[index].IsUntouched) { Lines[index] = LineInput.From(now); Forget($"Lines[{index}]."); }
            else if (hasMoved) { both.Add(now.Case); }
            (Lines[index].Was, Lines[index].Seen) = (LineInput.MarkOf(now), now.Revision);
        }

        return both;
    }

    private void Forget(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToList()) { ModelState.Remove(key); }
    }

    private async Task<IActionResult> ExplainedAsync(int status, CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
