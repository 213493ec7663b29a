using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A need report somebody works on: the case, its draft, its rules and round, and what the rules say about it now.</summary>
public sealed class WorkingReport
{
    private WorkingReport(GrantCase subject, CallRound round, RuleSet rules, DraftReport draft, FundingSight funding, Actor actor, DateTimeOffset now)
    {
        (Case, Round, Rules, Draft, Funding, Actor) = (subject, round, rules, draft, funding, actor);
        Checks = [.. NeedReportChecks.Of(Report, rules, subject, funding)];
        Now = now;
        Closed = StateHindrances(now);
    }

    public GrantCase Case { get; }

    public CallRound Round { get; }

    public RuleSet Rules { get; }

    public DraftReport Draft { get; }

    /// <summary>What is seen of the owner's other cases (Q12).</summary>
    public FundingSight Funding { get; }

    /// <summary>Comments on its fields, counted; none for whoever may not comment.</summary>
    public IReadOnlyList<CommentCount> Comments { get; private init; } = [];

    public Actor Actor { get; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Every broken rule in the report as it is saved.</summary>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>Why the report cannot be written or sent now, whatever stands in it; empty while it can.</summary>
    public IReadOnlyList<Hindrance> Closed { get; }

    public NeedReport Report => Draft.Report;

    public Scheme Scheme => Rules.Scheme(Case.SchemeCode);

    public bool MayWrite => Actor.May(Permission.WriteNeedReport, Case.Place);

    public bool MayComment => Actor.May(Permission.CommentOnReports, Case.Place);

    /// <summary>Comments that wait for somebody.</summary>
    public int OpenComments => Comments.Sum(count => count.Open);

    public bool MaySubmit => Actor.May(Permission.SubmitNeedReport, Case.Place);

    /// <summary>True when no rule stops the report from being sent.</summary>
    public bool IsReady => Checks.All(check => check.Level != CheckLevel.BlocksSubmission);

    /// <summary>The last day to send: the round's, or the one set when the report was returned.</summary>
    public DateOnly Deadline => GrantCase.SendBy(Case.Correction, Case.Late, Round.ClosesOn);

    /// <summary>The deadline has passed, and the owner may ask to submit all the same .</summary>
    public bool MayAskLate => MaySubmit && AskToSubmitLate.Stops(Case, Call, Rules, Now) is null;

    /// <summary>Reads it for the one who is signed in; null when there is no such case for them.</summary>
    public static async Task<WorkingReport?> ReadAsync(Reader reader, TimeProvider clock, Guid id, CancellationToken ct)
    {
        if (await reader.MatterAsync(id, ct) is not var (subject, rules, round)) { return null; }
        var draft = await DraftReport.ReadAsync(reader, subject, ct);
        var funding = await reader.FundingAsync(subject, draft.Report, ct);
        return new WorkingReport(subject, round, rules, draft, funding, await reader.ActorAsync(ct), clock.GetUtcNow()) { Comments = await reader.CommentCountsAsync(subject, ct) };
    }

    /// <summary>Broken rules of one part; what others have not confirmed is no fault of the part, and stands on a page of its own.</summary>
    public IEnumerable<Check> ChecksOf(ReportPart part) => Checks.Where(check => check.Part == part && check.Hindrance.Field != ConfirmationChecks.Field);

    /// <summary>Confirmations that are asked for and not there.</summary>
    public IEnumerable<Check> Unconfirmed => Checks.Where(check => check.Hindrance.Field == ConfirmationChecks.Field);

    /// <summary>True when the rules of the round ask somebody to confirm reports of this scheme.</summary>
    public bool AsksConfirmations => Enum.GetValues<ConfirmationKind>().Any(kind => Rules.DemandOf(kind, Case.SchemeCode) != Demand.Off);

    /// <summary>Where the value of a unit was fetched from; null when somebody typed it.</summary>
    public Origin? OriginOf(string unit) => Draft.WritingsOf(ReportUnits.PartOf(unit)).GetValueOrDefault(unit)?.Source;

    /// <summary>How far a part has come.</summary>
    public PartState StateOf(ReportPart part) => !Draft.IsBegun(part)
        ? PartState.NotBegun
        : ChecksOf(part).Any(check => check.Level != CheckLevel.Remark) ? PartState.InProgress : PartState.Done;

    /// <summary>The school year that year 1, 2 or 3 of the measure is: «2025/26».</summary>
    public string SchoolYear(int year) => $"{Case.Year + year - 1}/{(Case.Year + year) % 100:00}";

    private CallSight Call => CallSight.Of(Round);

    // The act itself knows when it is too late; what it says without a field is about the case, not about what is written.
    private List<Hindrance> StateHindrances(DateTimeOffset now)
    {
        var given = new Given(Actor, now, Rules) { Sights = [Call, new DraftSight(Report.Hash()), Funding] };
        return [.. new SubmitNeedReport(Report, Report.Hash()).Hindrances(Case, given).Where(hindrance => hindrance.Field is null)];
    }
}
