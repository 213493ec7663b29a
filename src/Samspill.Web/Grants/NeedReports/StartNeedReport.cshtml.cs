using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Begins a need report. The form carries the id of the case it makes, so that sending it twice makes one.</summary>
public sealed class StartNeedReportPage(Reader reader, Recorder recorder, TextCatalog texts) : ActPage<GrantCase>(recorder, texts)
{
    private readonly Recorder recording = recorder;
    private readonly TextCatalog words = texts;

    [BindProperty]
    public Guid Round { get; set; }

    [BindProperty]
    public Guid Owner { get; set; }

    [BindProperty]
    public string? SchemeCode { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    /// <summary>The earlier report to build on; null for an empty form.</summary>
    [BindProperty]
    public Guid? From { get; set; }

    /// <summary>Reports the owners have submitted before.</summary>
    public IReadOnlyList<EarlierReport> Earlier { get; private set; } = [];

    public IReadOnlyList<CallRound> Rounds { get; private set; } = [];

    public IReadOnlyList<Organisation> Owners { get; private set; } = [];

    /// <summary>The schemes of the open rounds.</summary>
    public IReadOnlyList<Scheme> Schemes { get; private set; } = [];

    public IEnumerable<SelectListItem> RoundItems =>
        Rounds.Select(round => new SelectListItem(words["report.round-item", round.Year, words.Say.LongDay(round.ClosesOn)], round.Id.ToString(), Rounds.Count == 1));

    public IEnumerable<SelectListItem> EarlierItems => Earlier
        .Select(one => new SelectListItem(words["prefill.item", one.Number, one.Title, one.OwnerName, words.Say.LongDay(OsloTime.DayOf(one.SubmittedAt!.Value))], one.Id.ToString()))
        .Prepend(new SelectListItem(words["prefill.none"], "", From is null));

    public IEnumerable<SelectListItem> OwnerItems => Owners.Select(owner => new SelectListItem(owner.Name, owner.Id.ToString(), Owners.Count == 1));

    public IEnumerable<SelectListItem> SchemeItems => Schemes.Select(scheme => new SelectListItem(words.Of(scheme.Name), scheme.Code));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!await MayAsync(ct)) { return Forbid(); }
        if (Rounds.FirstOrDefault(one => one.Id == Round) is not { } round)
        {
            ModelState.AddModelError(nameof(Round), words["report.choose-round"]);
            return Refused();
        }

        if (Owners.All(owner => owner.Id != Owner)) { return Forbid(); }
        var earlier = Earlier.FirstOrDefault(one => one.Id == From);
        if (From is not null && (earlier is null || earlier.Owner.Value != Owner || earlier.SchemeCode != SchemeCode)) { ModelState.AddModelError(nameof(From), words["prefill.other-owner-or-scheme"]); }
        if (!ModelState.IsValid) { return Refused(); }
        var act = new StartNeedReport(new(Round), round.RulesId, SchemeCode ?? "", new(Owner), round.District, Title ?? "");
        var first = ReportParts.Address(Id.Value, ReportPart.Applicant);
        var recorded = await BeginAsync(act, round, earlier, ct);
        return recorded is Recorded.Hindered(var hindrances) && hindrances.Contains(SpineHindrances.AlreadyOpened)
            ? LocalRedirect(first)
            : await AnswerAsync(recorded, first, ct);
    }

    // The case begins and is filled in one transaction: nobody meets a report that is half fetched.
    private async Task<Recorded> BeginAsync(StartNeedReport act, CallRound round, EarlierReport? earlier, CancellationToken ct)
    {
        if (earlier is null) { return await recording.RecordAsync(Id, act, null, ct); }
        var source = await (await reader.CasesAsync(ct)).Where(one => one.Id == earlier.Id).Select(one => one.Content).FirstAsync(ct);
        var rules = (await reader.RulesAsync(round.RulesId, ct))!;
        var report = CarriedOver.From(source!, rules, rules.Scheme(act.SchemeCode), act.Title.Trim(), round.Year - earlier.Year);
        var origin = new Origin(earlier.Number, OsloTime.DayOf(earlier.SubmittedAt!.Value));
        return await recording.TogetherAsync(
            async steps =>
            {
                var recorded = await steps.RecordAsync(Id, act, null, ct);
                if (recorded is Recorded.Done) { await recording.CarryOverAsync(Id.Value, report, origin, ct); }
                return recorded;
            },
            ct);
    }

    /// <summary>In plain words what a scheme is for: its units, and the own share it asks.</summary>
    public string Purpose(Scheme scheme)
    {
        var units = string.Join(", ", scheme.Units.Select(kind => WholeReport.InSentence(words.Of(kind))));
        return scheme.OwnSharePercent is { } share ? words["report.scheme-for-own-share", units, share.Value] : words["report.scheme-for", units];
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (Id.IsNone) { Id = Ref<GrantCase>.New(); }
        var actor = await reader.ActorAsync(ct);
        var owners = actor.ScopesOf(role => role.Relation == Relation.Owner && role.Permissions.Contains(Permission.WriteNeedReport)).ToList();
        Owners = await reader.Organisations.Where(one => owners.Contains(one.Id)).OrderBy(one => one.Name).ToListAsync(ct);
        var districts = Owners.Select(owner => owner.District).Distinct().ToList();
        Rounds = await (await reader.RoundsAsync(ct)).Where(round => round.Status == RoundStatus.Open && districts.Contains(round.District)).OrderByDescending(round => round.Year).ToListAsync(ct);
        var schemes = new List<Scheme>();
        foreach (var id in Rounds.Select(round => round.RulesId).Distinct()) { schemes.AddRange((await reader.RulesAsync(id, ct))!.Schemes); }
        Schemes = [.. schemes.DistinctBy(scheme => scheme.Code)];
        Earlier = Rounds.Count == 0 ? [] : await reader.EarlierAsync(Owners, ct);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.WriteNeedReport, (await reader.ActorAsync(ct)).MaySomewhere(Permission.WriteNeedReport));

    private PageResult Refused()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
