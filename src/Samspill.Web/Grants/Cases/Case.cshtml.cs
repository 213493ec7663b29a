using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Attachments;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>One case, the same page for all; rights decide what is shown and what can be done (ux.md section 4).</summary>
public sealed class CasePage(Reader reader, Recorder recorder, CurrentActor current, CaseNeighbours neighbours, Remembered remembered, TextCatalog texts, TimeProvider clock) : PageModel
{
    private Actor actor = Actor.Public;

    public GrantCase Case { get; private set; } = new();

    public RuleSet Rules { get; private set; } = LocalCompetence2021.OsloAndViken;

    public CaseViewer Viewer { get; private set; } = new(false, false, false, false, null);

    public IReadOnlyList<TrackStep> Track { get; private set; } = [];

    /// <summary>The owner waits for an answer about submitting late .</summary>
    public bool LateWaits { get; private set; }

    public CaseBall Ball { get; private set; } = new("", "");

    public CaseOffers? Offers { get; private set; }

    /// <summary>What each body proposes for the case, of what the reader may see.</summary>
    public IReadOnlyList<(Recommendation List, RecommendationLine Line)> Lines { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>The files of the report, of what the reader may see.</summary>
    public FileList? Files { get; private set; }

    /// <summary>The cases beside it in the list the reader came from.</summary>
    public Neighbours? Neighbours { get; private set; }

    /// <summary>Broken rules to be mended before a decision.</summary>
    public IReadOnlyList<Check> Blocking { get; private set; } = [];

    /// <summary>The caseworkers, for those who may know who has the case; null for others.</summary>
    public CaseStaffList? Staff { get; private set; }

    /// <summary>How many notes the staff have written that stand.</summary>
    public int Notes { get; private set; }

    /// <summary>The reader may say who has the case.</summary>
    public bool MayAssign => actor.May(Permission.AssignCases, Case.Place);

    /// <summary>Names of the bodies that may see the case.</summary>
    public IReadOnlyList<string> Bodies { get; private set; } = [];

    /// <summary>The report for reading; null for a draft, and for somebody who is recused.</summary>
    public ReportView? Report => Case.Content is { } content && !Viewer.IsRecused ? new ReportView(content, Rules, Case) : null;

    public Scheme Scheme => Rules.Scheme(Case.SchemeCode);

    /// <summary>The reader writes the report.</summary>
    public bool MayWrite => actor.May(Permission.WriteNeedReport, Case.Place);

    /// <summary>The mandate the reader sees the case by.</summary>
    public Mandate? Because => current.Mandates.FirstOrDefault(held => held.Id == Viewer.Because?.Id);

    /// <summary>The status as the reader is told it: a proposal to dismiss is internal until it is decided.</summary>
    public CaseStatus ShownStatus => Case.Status switch
    {
        CaseStatus.DismissalProposed when !Viewer.IsStaff => CaseStatus.Submitted,
        CaseStatus.DecisionDrafted when !Viewer.IsStaff => CaseStatus.Approved,
        var status => status,
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await reader.MatterAsync(id, ct) is not { } matter) { return NotFound(); }
        (Case, Rules) = (matter.Case, matter.Rules);
        actor = await reader.ActorAsync(ct);
        var lists = await reader.ListsOfAsync(Case, ct);
        Viewer = CaseViewer.Of(actor, Case, lists);
        Lines = Viewer.IsRecused ? [] : [.. lists.Where(Viewer.MaySee).Select(list => (list, list.Lines.First(line => line.Case == id)))];
        Blocking = Case.Content is { } content ? [.. NeedReportChecks.Of(content, Rules, Case).Where(check => check.Level == CheckLevel.BlocksDecision)] : [];
        Bodies = [.. matter.Round.Bodies.Where(body => Case.Bodies.Contains(body.Id)).Select(body => body.Name)];
        Timeline = [.. (await reader.TimelineAsync(id, 50, ct)).Where(entry => Viewer.MaySee(Case, entry.Fact) && Viewer.MaySeeAtTable(entry.Fact, lists.Any(list => list.Id == entry.SubjectId && list.IsFinal))).Select(Shown)];
        var track = new CaseTrack(Case, Rules, matter.Round, clock.GetUtcNow(), texts);
        (Track, LateWaits) = (track.Steps, track.AwaitsLateAnswer);
        Offers = await new CaseOffers(Case, Rules, track, actor, recorder, texts).FillAsync(ct);
        if (Viewer is { IsStaff: true, IsRecused: false }) { Notes = await reader.NoteCountAsync(Case, ct); }
        if (Viewer.IsStaff && Case.Status != CaseStatus.Draft) { Staff = new CaseStaffList(await remembered.StaffAsync(reader, OsloTime.DayOf(clock.GetUtcNow()), ct), actor.Person, texts); }
        Files = new FileList(id, await reader.FilesAsync(Case, Viewer, ct), actor.May(Permission.OpenUnscannedFiles, Case.Place));
        Ball = CaseBall.Of(Case, track, Offers.IsMine, Viewer.IsStaff, texts);
        Neighbours = await neighbours.OfAsync(id, Request.Query, ct);
        return Page();
    }

    /// <summary>The own share in a year as part of the grant; null when nothing is asked that year.</summary>
    public decimal? OwnShareIn(int year)
    {
        var budget = Case.Content?.Budget;
        return budget is null || budget.RequestedIn(year) == Nok.Zero ? null : (decimal)budget.OwnShareIn(year).Kroner / budget.RequestedIn(year).Kroner;
    }

    /// <summary>Letters the reader may open: all of them for staff, bodies and the owner, a recipient's own for others.</summary>
    public IEnumerable<RecipientGrant> Letters
    {
        get
        {
            var mine = actor.Mandates.Select(held => held.Scope).ToHashSet();
            return (Case.Decision?.Recipients ?? []).Where(recipient => Viewer.IsStaff || Viewer.IsInBody || mine.Contains(Case.Owner.Value) || mine.Contains(recipient.Organisation));
        }
    }

    private TimelineEntry Shown(TimelineEntry entry) => !Viewer.IsRecused && Viewer.MaySeeReasonsOf(entry.Fact) ? entry : entry with { Reasons = "" };
}
