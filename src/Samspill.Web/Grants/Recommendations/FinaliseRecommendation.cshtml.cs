using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>One seat of the roll as it stands in the form.</summary>
public sealed class SeatInput
{
    public string Seat { get; set; } = "";

    public bool IsPresent { get; set; }

    public bool IsDeputy { get; set; }
}

/// <summary>A body finishes its list; locked afterwards (c.2 rows 10 and 12; ).</summary>
public sealed class FinaliseRecommendationPage(Recorder recorder, Reader reader, TimeProvider clock, TextCatalog texts) : ActPage<Recommendation>(recorder, texts)
{
    private readonly Recorder recording = recorder;
    private readonly TextCatalog words = texts;

    /// <summary>The voting seats, in the body's order.</summary>
    [BindProperty]
    public List<SeatInput> Voters { get; set; } = [];

    /// <summary>None is chosen beforehand.</summary>
    [BindProperty]
    public DecisionMode? Mode { get; set; }

    [BindProperty]
    public int? For { get; set; }

    [BindProperty]
    public int? Against { get; set; }

    [BindProperty]
    public int? Abstained { get; set; }

    [BindProperty]
    public string? Dissent { get; set; }

    [BindProperty]
    public string? GeneralReason { get; set; }

    [BindProperty]
    public string? AboveFrameNote { get; set; }

    [BindProperty]
    public string? MinutesReference { get; set; }

    [BindProperty]
    public string? PlanReference { get; set; }

    /// <summary>The reader has looked through the list and knows that it is locked.</summary>
    [BindProperty]
    public bool IsReviewed { get; set; }

    public ListSetting Setting { get; private set; } = null!;

    public Gate Gate { get; private set; } = null!;

    /// <summary>The seats with the right of decision today.</summary>
    public IReadOnlyList<Seat> VotingSeats { get; private set; } = [];

    /// <summary>Those who take part without it.</summary>
    public IReadOnlyList<Seat> OtherSeats { get; private set; } = [];

    /// <summary>Those of the body who step aside in some case.</summary>
    public IReadOnlyList<SeatAside> Aside { get; private set; } = [];

    /// <summary>The cases of somebody who steps aside, as the roll names them.</summary>
    public string CasesOf(SeatAside aside) => aside.Cases.Count > 1 && aside.Cases.Count == Setting.List.Lines.Count
        ? words["recommendations.roll-aside-all"]
        : string.Join(", ", aside.Cases.Select(@case => Setting.List.LineOf(@case)?.Number));

    public BodyPolicy Policy => Setting.Rules.PolicyOf(Setting.List.BodyKind);

    /// <summary>The fewest seats that make a quorum.</summary>
    public int Quorum => (VotingSeats.Count * Policy.QuorumPercent / 100) + 1;

    public FrameBar Bar => FrameBar.Of(Setting);

    public IReadOnlyList<SelectListItem> Modes =>
    [
        .. Enum.GetValues<DecisionMode>().Where(IsOpen).Select(mode => new SelectListItem(words.Of(mode), mode.ToString())),
    ];

    // A forum gives one joint recommendation; a group that does not agree can hand its alternatives over (g-25).
    private bool IsOpen(DecisionMode mode) => mode switch
    {
        DecisionMode.Vote => Policy.AllowsVote,
        DecisionMode.Alternatives => !Setting.IsForum,
        _ => true,
    };

    /// <summary>What of the mandatory content is missing, by requirement.</summary>
    public IEnumerable<string> CasesWithout(string requirement) => Gate.Others
        .Where(hindrance => hindrance == FinaliseRecommendation.ContentMissing && Equals(hindrance.Arguments[0], requirement)).Select(hindrance => (string)hindrance.Arguments[1]);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!await MayAsync(ct)) { return Forbid(); }
        if (Mode is null) { ModelState.AddModelError(nameof(Mode), words["recommendations.mode-missing"]); }
        if (!IsReviewed) { ModelState.AddModelError(nameof(IsReviewed), words["recommendations.not-reviewed"]); }
        var act = Written();
        if (!ModelState.IsValid) { return await ExplainedAsync(act, ct); }
        var recorded = await recording.RecordAsync(Id, act, Seen, ct);
        if (recorded is Recorded.Hindered(var hindrances)) { Gate = Gate.Of(Setting.List, hindrances); }
        return await AnswerAsync(recorded, Urls.Recommendation(Id.Value), ct);
    }

    protected override string FieldFor(string field) => field.StartsWith("Lines.", StringComparison.Ordinal) ? "" : field;

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (Setting is not null && Overtaken is null) { return true; }
        if (await reader.ListAsync(Id.Value, ct) is not { } setting) { return false; }
        Setting = setting;
        Shows(setting.List.Version);
        var bodyId = setting.List.Body;
        var body = await reader.Bodies.FirstAsync(row => row.Id == bodyId, ct);
        var today = OsloTime.DayOf(clock.GetUtcNow());
        VotingSeats = body.VotingSeatsOn(today);
        OtherSeats = [.. body.SeatsOn(today).Where(seat => !seat.Votes)];
        if (setting.List.Recusals.Count > 0) { Aside = Recusing.OnRoll(setting.List, Policy.Recuses, await reader.RosterAsync(setting.List, body, today, ct)); }
        if (Voters.Count == 0) { Voters = [.. VotingSeats.Select(seat => new SeatInput { Seat = seat.Key })]; }
        if (HttpMethods.IsPost(Request.Method) && Overtaken is null) { return true; }
        PlanReference ??= setting.IsForum ? setting.Round.PlanReference : "";
        Gate = Gate.Of(setting.List, await recording.PreviewAsync(setting.List, Gate.Trial, ct) ?? []);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.FinaliseRecommendation, (await reader.ActorAsync(ct)).May(Permission.FinaliseRecommendation, Setting.List.Place));

    private FinaliseRecommendation Written()
    {
        var categories = VotingSeats.ToDictionary(seat => seat.Key, seat => seat.Category.ToString());
        var vote = Mode == DecisionMode.Vote && For is { } yes && Against is { } no ? new Vote(yes, no, Abstained ?? 0, Dissent ?? "") : null;
        return new FinaliseRecommendation(
            Mode ?? DecisionMode.Consensus,
            [.. Voters.Where(voter => voter.IsPresent).Select(voter => new Voter(voter.Seat, categories.GetValueOrDefault(voter.Seat, ""), voter.IsDeputy))],
            vote, GeneralReason ?? "", AboveFrameNote ?? "", MinutesReference ?? "", PlanReference ?? "");
    }

    // Everything that is missing is said at once, also what the domain asks for.
    private async Task<IActionResult> ExplainedAsync(FinaliseRecommendation act, CancellationToken ct)
    {
        var hindrances = await recording.PreviewAsync(Setting.List, act, ct) ?? [];
        Gate = Gate.Of(Setting.List, hindrances);
        PointOut(hindrances);
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
