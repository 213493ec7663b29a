using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Begins a report about a running measure: more, less or otherwise (fields 12 and 13). The form carries the id of the case it makes.</summary>
public sealed class StartRunningReportPage(Reader reader, Recorder recorder, TextCatalog texts) : ActPage<GrantCase>(recorder, texts)
{
    private readonly Recorder recording = recorder;
    private readonly TextCatalog words = texts;

    /// <summary>The case of the running measure.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Parent { get; set; }

    [BindProperty]
    public Guid Round { get; set; }

    [BindProperty]
    public ReportKind? Kind { get; set; }

    [BindProperty]
    public MoneyDirection? Direction { get; set; }

    public GrantCase Running { get; private set; } = new();

    public IReadOnlyList<CallRound> Rounds { get; private set; } = [];

    public ParentReport Granted => new(new(Running.Id), Running.Number, Running.Title, Running.Year, Running.Decision?.Amounts ?? YearAmounts.Zero);

    public IEnumerable<SelectListItem> RoundItems => Rounds.Select(round => new SelectListItem(words["report.round-item", round.Year, words.Say.LongDay(round.ClosesOn)], round.Id.ToString()));

    public IEnumerable<SelectListItem> Kinds => new[] { ReportKind.Supplementary, ReportKind.ChangeOfRunning }.Select(kind => new SelectListItem(words.Of(kind), kind.ToString()));

    public IEnumerable<SelectListItem> Directions => Enum.GetValues<MoneyDirection>().Select(direction => new SelectListItem(words.Of(direction), direction.ToString()));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!await MayAsync(ct)) { return Forbid(); }
        var round = Rounds.FirstOrDefault(one => one.Id == Round);
        if (round is null) { ModelState.AddModelError(nameof(Round), words["report.choose-round"]); }
        if (Kind is null or ReportKind.New) { ModelState.AddModelError(nameof(Kind), words["running.kind-missing"]); }
        if (round is null || !ModelState.IsValid) { return Refused(); }
        var act = new StartNeedReport(new(Round), round.RulesId, Running.SchemeCode, Running.Owner, round.District, Running.Title, Kind!.Value, new Ref<GrantCase>(Parent), Direction);
        var recorded = await recording.TogetherAsync(steps => BeginAsync(steps, act, ct), ct);
        var first = ReportParts.Address(Id.Value, ReportPart.Applicant);
        return recorded is Recorded.Hindered(var hindrances) && hindrances.Contains(SpineHindrances.AlreadyOpened) ? LocalRedirect(first) : await AnswerAsync(recorded, first, ct);
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (Id.IsNone) { Id = Ref<GrantCase>.New(); }
        if (await (await reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == Parent, ct) is not { } running) { return false; }
        Running = running;
        Rounds = await (await reader.RoundsAsync(ct)).Where(round => round.Status == RoundStatus.Open && round.District == running.District).OrderByDescending(round => round.Year).ToListAsync(ct);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.WriteNeedReport, (await reader.ActorAsync(ct)).May(Permission.WriteNeedReport, Running.Place));

    // Who it is about and with whom is as in the running measure; what is asked for, and why, is written anew. Nobody meets a report half filled in.
    private async Task<Recorded> BeginAsync(Steps steps, StartNeedReport act, CancellationToken ct)
    {
        var recorded = await steps.RecordAsync(Id, act, null, ct);
        if (recorded is not Recorded.Done || Running.Content is not { } content) { return recorded; }
        await SaveAsync(ReportPart.Applicant, content.Applicant with { IsNetwork = false, Owners = [] }, ct);
        await SaveAsync(ReportPart.Measure, new MeasurePart { Title = content.Measure.Title, EndsOn = content.Measure.EndsOn, Kind = content.Measure.Kind, Goals = content.Measure.Goals }, ct);
        await SaveAsync(ReportPart.Partnership, content.Partnership with { TeacherEducation = "", PartnerConfirmation = "", Statped = null, StatpedNote = "" }, ct);
        return recorded;
    }

    private async Task SaveAsync<TPart>(ReportPart part, TPart content, CancellationToken ct)
    {
        var saved = await recording.SaveDraftAsync(Id.Value, part, open => new DraftEdit<TPart>(content, 0, UnitBasis.Of(ReportUnits.OfPart(part, open.Report))), ct);
        if (saved is not DraftSaved.Done) { throw new InvalidOperationException($"{part} of {Id.Value} was not carried over."); }
    }

    private PageResult Refused()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
