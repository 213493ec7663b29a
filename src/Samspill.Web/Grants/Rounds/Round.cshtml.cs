using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

[AllowAnonymous]
public sealed class RoundPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : PageModel
{
    private const int TimelineLength = 60;

    public RoundView View { get; private set; } = null!;

    public CallRound Round => View.Round;

    public WheelModel Year { get; private set; } = null!;

    /// <summary>Works with rounds: sees the acts and the way of the round.</summary>
    public bool IsStaff { get; private set; }

    /// <summary>Can begin a need report, or may find out that they can.</summary>
    public bool MayStart { get; private set; }

    public bool SeesOverview { get; private set; }

    public bool MaySetFrames { get; private set; }

    /// <summary>Drafts or decides, in a round that has come to its decisions.</summary>
    public bool DecidesPackages { get; private set; }

    /// <summary>Requests to submit after the deadline .</summary>
    public LateCounts Late { get; private set; } = new(0, 0, 0);

    public IReadOnlyList<NextAct> Acts { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>The last day has passed, whether or not the form has been closed.</summary>
    public bool IsTooLate => clock.GetUtcNow() >= Round.ClosesAt;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await reader.RoundAsync(number, ct) is not { } view) { return NotFound(); }
        var actor = await reader.ActorAsync(ct);
        View = view;
        Year = Wheel.Of(view.Round, view.Rules, OsloTime.DayOf(clock.GetUtcNow()), texts);
        IsStaff = actor.IsStaff();
        MayStart = actor.IsPublic || actor.MaySomewhere(Permission.WriteNeedReport);
        MaySetFrames = actor.May(Permission.SetFrames, view.Round.Place);
        DecidesPackages = view.Stage is { Mode: StageMode.Decide } && (actor.May(Permission.DraftDecisions, view.Round.Place) || actor.May(Permission.DecideGrants, view.Round.Place));
        SeesOverview = OverviewCells.Of(view, actor).Any;
        Acts = IsStaff ? await NextAct.OfAsync(view, actor, recorder, texts, ct) : [];
        if (IsTooLate) { Late = await reader.LateCountsAsync(view.Round, ct); }
        Timeline = IsStaff ? await reader.TimelineAsync(view.Round.Id, TimelineLength, ct) : [];
        return Page();
    }
}
