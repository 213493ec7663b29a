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

    public IReadOnlyList<CallRound> Rounds { get; private set; } = [];

    public IReadOnlyList<Organisation> Owners { get; private set; } = [];

    /// <summary>The schemes of the open rounds.</summary>
    public IReadOnlyList<Scheme> Schemes { get; private set; } = [];

    public IEnumerable<SelectListItem> RoundItems =>
        Rounds.Select(round => new SelectListItem(words["report.round-item", round.Year, words.Say.LongDay(round.ClosesOn)], round.Id.ToString(), Rounds.Count == 1));

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
        if (!ModelState.IsValid) { return Refused(); }
        var act = new StartNeedReport(new(Round), round.RulesId, SchemeCode ?? "", new(Owner), round.District, Title ?? "");
        var first = ReportParts.Address(Id.Value, ReportPart.Applicant);
        var recorded = await recording.RecordAsync(Id, act, null, ct);
        return recorded is Recorded.Hindered(var hindrances) && hindrances.Contains(SpineHindrances.AlreadyOpened)
            ? LocalRedirect(first)
            : await AnswerAsync(recorded, first, ct);
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
