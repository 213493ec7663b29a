using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A member's view of one case as it stands in the form.</summary>
public sealed class ViewInput
{
    public Guid Case { get; set; }

    public int? Rank { get; set; }

    public LineOutcome? Outcome { get; set; }

    public string? Comment { get; set; }
}

/// <summary>A member gives a view of their own before they see the common list; afterwards all views are held together (c.7 ownViewFirst).</summary>
public sealed class OwnViewPage(Recorder recorder, Reader reader, TextCatalog texts) : ActPage<OwnView>(recorder, texts)
{
    private readonly Recorder recording = recorder;
    private readonly TextCatalog words = texts;

    [BindProperty]
    public List<ViewInput> Lines { get; set; } = [];

    public ListSetting Setting { get; private set; } = null!;

    public Recommendation List => Setting.List;

    /// <summary>The reader is to give a view now; else the views that are given are shown.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>The views beside each other; those of the cases the reader steps aside in have no remarks.</summary>
    public IReadOnlyList<CaseViews> Compared { get; private set; } = [];

    /// <summary>How many members have given their view.</summary>
    public int Given { get; private set; }

    /// <summary>The reader's own view; null when they have given none.</summary>
    public OwnView? Mine { get; private set; }

    /// <summary>None is chosen beforehand.</summary>
    public IReadOnlyList<SelectListItem> Outcomes => [.. Enum.GetValues<LineOutcome>().Select(outcome => new SelectListItem(words.Of(outcome), outcome.ToString()))];

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!IsAsked) { return LocalRedirect(Urls.OwnView(List.Id)); }
        foreach (var (place, input) in Lines.Index().Where(pair => pair.Item.Outcome is null)) { ModelState.AddModelError($"Lines[{place}].Outcome", words["table.view-outcome-missing", List.LineOf(input.Case)?.Number ?? ""]); }
        if (!ModelState.IsValid) { return await AnswerAsync(new Recorded.Hindered([]), "", ct); }
        var act = new GiveOwnView(List.Id, List.Body, List.District, List.RulesId, [.. Lines.Select(line => new OwnLine(line.Case, line.Rank, line.Outcome!.Value, line.Comment ?? ""))]);
        return await AnswerAsync(await recording.RecordAsync(Ref<OwnView>.New(), act, null, ct), Urls.OwnView(List.Id), ct);
    }

    protected override string FieldFor(string field) =>
        field.Split('.') is ["Lines", var line, var column] && Guid.TryParse(line, out var @case) && Lines.FindIndex(input => input.Case == @case) is >= 0 and var place ? $"Lines[{place}].{column}" : "";

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (Setting is not null) { return true; }
        var blind = (await reader.ListsToViewAsync(ct)).FirstOrDefault(list => list.Id == Id.Value);
        IsAsked = blind is not null;
        if ((blind is null ? await reader.ListAsync(Id.Value, ct) : await reader.SettingOfAsync(blind, ct)) is not { } setting) { return false; }
        if (!IsAsked && !setting.IsAtTable(await reader.ActorAsync(ct))) { return false; }
        Setting = setting;
        if (IsAsked) { Begin((await reader.ActorAsync(ct)).Person); }
        else { await CompareAsync(ct); }
        return true;
    }

    protected override Task<bool> MayAsync(CancellationToken ct) => Task.FromResult(IsAsked);

    private RecusalMode Mode => Setting.Rules.PolicyOf(List.BodyKind).Recuses;

    private void Begin(Guid me)
    {
        if (Lines.Count > 0) { return; }
        Lines = [.. List.Lines.Where(line => !Recusing.IsAside(List, me, line.Case, Mode)).Select(line => new ViewInput { Case = line.Case })];
    }

    private async Task CompareAsync(CancellationToken ct)
    {
        var me = (await reader.ActorAsync(ct)).Person;
        var views = await reader.OwnViewsOf(List).ToListAsync(ct);
        (Given, Mine) = (views.Count, views.FirstOrDefault(view => view.Person == me));
        Compared = [.. ViewComparison.Of(List, views, Mode).Select(of => List.IsSilent(of.Case) ? of with { Comments = [] } : of).OrderBy(of => of.Median ?? int.MaxValue).ThenByDescending(of => of.AgreementPercent)];
    }
}
