using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Home;

/// <summary>Whose cases they are.</summary>
internal enum Whose
{
    Nobodys,
    Mine,
    Anothers,
}

/// <summary>How many cases of a round and district stand at a place.</summary>
internal sealed record CaseCount(Guid Round, Guid District, CaseStatus Status, int StageIndex, Whose Whose, int Count);

/// <summary>An owner's report that waits for the owner.</summary>
internal sealed record OwnReport(Guid Id, string Number, string Title, Guid Owner, Guid Round, CaseStatus Status, DateOnly? CorrectBy, DateOnly? LateUntil, long Version)
{
    /// <summary>Somebody asked to confirm has not answered, must answer again, or declined.</summary>
    public bool AwaitsConfirmations { get; init; }
}

/// <summary>A report the actor is asked to confirm.</summary>
internal sealed record AskedDuty(Guid Request, Guid Case, string Number, string Title, ConfirmationKind Kind, Guid Organisation, Guid Round, DateOnly? CorrectBy, long Version);

/// <summary>A running measure of the owner for which the County Governor has asked for a supplementary report that has not been begun.</summary>
internal sealed record AskedSupplement(Guid Id, string Number, string Title, Guid Owner, Guid District, long Version);

/// <summary>A case that waits for the County Governor besides its way through the stages: a late request, reported changes, or a time limit that ran out.</summary>
internal sealed record WaitingCase(Guid Id, string Number, string Title, Guid Round, Guid District, CaseStatus Status, DateOnly? CorrectBy, LateRequest? Late, IReadOnlyList<ReportedChange> Changes, long Version);

/// <summary>Reads what waits for the actor over all their roles: a fixed number of queries, with grouped counts, whatever the rows.</summary>
public sealed class DutyReader(Reader reader, Actor actor, DateOnly today)
{
    private const int MostRounds = 20;
    private const int MostReports = 500;

    // What is decided, dismissed, withdrawn or not sent asks nothing of the County Governor's staff; nearly all cases of past years are.
    private static readonly CaseStatus[] Waiting = [CaseStatus.Submitted, CaseStatus.Returned, CaseStatus.Approved, CaseStatus.DismissalProposed, CaseStatus.DecisionDrafted];

    private readonly Dictionary<string, RuleSet> rules = [];

    /// <summary>The rounds, newest first.</summary>
    public IReadOnlyList<CallRound> Rounds { get; private set; } = [];

    /// <summary>The rule set of a round.</summary>
    public RuleSet RulesOf(CallRound round) => rules[round.RulesId];

    public async Task<IReadOnlyList<Duty>> ReadAsync(CancellationToken ct)
    {
        Rounds = await (await reader.RoundsAsync(ct)).OrderByDescending(round => round.Year).ThenBy(round => round.Number).Take(MostRounds).ToListAsync(ct);
        foreach (var id in Rounds.Select(round => round.RulesId).Distinct())
        {
            if (await reader.RulesAsync(id, ct) is { } found) { rules[id] = found; }
        }

        Rounds = [.. Rounds.Where(round => rules.ContainsKey(round.RulesId))];
        var counts = await CountsAsync(ct);
        var lists = await ListsAsync(ct);
        var framed = await FramedAsync(ct);
        var own = await OwnAsync(ct);
        var asked = await AskedAsync(ct);
        var waiting = await WaitingAsync(ct);
        var supplements = await SupplementsAsync(ct);
        return Duties.InOrder(Rounds.SelectMany(round => new RoundDuties(actor, round, RulesOf(round), today).All(
            [.. counts.Where(count => count.Round == round.Id)],
            [.. lists.Where(list => list.Round == round.Id)],
            [.. own.Where(report => report.Round == round.Id)],
            [.. asked.Where(one => one.Round == round.Id)],
            [.. framed.Where(frame => frame.Round == round.Id).Select(frame => frame.SchemeCode)])
            .Concat(new AfterwardDuties(actor, round, RulesOf(round), today).All([.. waiting.Where(one => one.Round == round.Id)], supplements))));
    }

    private async Task<IReadOnlyList<CaseCount>> CountsAsync(CancellationToken ct)
    {
        if (actor.ScopesOf(role => role.Relation == Relation.District).Count == 0) { return []; }
        var me = new Ref<Person>(actor.Person);
        var counts = await (await reader.CasesAsync(ct))
            .Where(one => Waiting.Contains(one.Status))
            .GroupBy(one => new { one.Round, one.District, one.Status, one.StageIndex, IsTaken = one.AssignedTo != null, IsMine = one.AssignedTo == me })
            .Select(same => new { same.Key, Count = same.Count() })
            .ToListAsync(ct);
        return [.. counts.Select(row => new CaseCount(row.Key.Round.Value, row.Key.District.Value, row.Key.Status, row.Key.StageIndex, row.Key.IsMine ? Whose.Mine : row.Key.IsTaken ? Whose.Anothers : Whose.Nobodys, row.Count))];
    }

    private async Task<IReadOnlyList<UnfinishedList>> ListsAsync(CancellationToken ct)
    {
        if (actor.ScopesOf(role => role.Relation is Relation.Body or Relation.District).Count == 0) { return []; }
        return await reader.UnfinishedListsAsync(ct);
    }

    private async Task<IReadOnlyList<(Guid Round, string SchemeCode)>> FramedAsync(CancellationToken ct)
    {
        if (!actor.MaySomewhere(Permission.SetFrames)) { return []; }
        var frames = await reader.Frames.Select(frame => new { frame.Round, frame.SchemeCode }).ToListAsync(ct);
        return [.. frames.Select(frame => (frame.Round.Value, frame.SchemeCode))];
    }

    private async Task<IReadOnlyList<AskedDuty>> AskedAsync(CancellationToken ct)
    {
        if (!actor.MaySomewhere(Permission.ConfirmReports)) { return []; }
        var asked = await (await reader.AskedAsync(ct))
            .Where(one => one.Request.Waits && (one.Case.Status == CaseStatus.Draft || one.Case.Status == CaseStatus.Returned))
            .OrderByDescending(one => one.Case.Year).ThenBy(one => one.Case.Sequence).Take(MostReports)
            .Select(one => new { one.Request.Id, CaseId = one.Case.Id, one.Case.Number, one.Case.Title, one.Request.Kind, one.Request.Organisation, one.Case.Round, one.Case.Correction, one.Case.Version })
            .ToListAsync(ct);
        return [.. asked.Select(row => new AskedDuty(row.Id, row.CaseId, row.Number, row.Title, row.Kind, row.Organisation, row.Round.Value, row.Correction?.CorrectBy, row.Version))];
    }

    private async Task<IReadOnlyList<OwnReport>> OwnAsync(CancellationToken ct)
    {
        var owners = actor.ScopesOf(role => role.Permissions.Contains(Permission.WriteNeedReport)).Select(id => new Ref<Organisation>(id)).ToList();
        if (owners.Count == 0) { return []; }
        var written = (await reader.CasesAsync(ct)).Where(one => owners.Contains(one.Owner) && (one.Status == CaseStatus.Draft || one.Status == CaseStatus.Returned));
        var requests = reader.RequestsIn(written).Where(row => row.Waits || row.IsDeclined);
        var reports = await written
            .OrderByDescending(one => one.Year).ThenBy(one => one.Sequence).Take(MostReports)
            .Select(one => new { one.Id, one.Number, one.Title, one.Owner, one.Round, one.Status, one.Correction, one.Late, one.Version, Awaits = requests.Any(row => row.CaseId == one.Id) })
            .ToListAsync(ct);
        return [.. reports.Select(row => new OwnReport(row.Id, row.Number, row.Title, row.Owner.Value, row.Round.Value, row.Status, row.Correction?.CorrectBy, row.Late?.Answer?.LastDay, row.Version) { AwaitsConfirmations = row.Awaits })];
    }

    private async Task<IReadOnlyList<WaitingCase>> WaitingAsync(CancellationToken ct)
    {
        if (actor.ScopesOf(role => role.Relation == Relation.District).Count == 0) { return []; }
        var (me, isCaseworker) = (new Ref<Person>(actor.Person), actor.MaySomewhere(Permission.CheckQuality) && !actor.MaySomewhere(Permission.AllowLateReports));
        var cases = await (await reader.CasesAsync(ct))
            .Where(one => (one.AssignedTo == null || one.AssignedTo == me || !isCaseworker) && (one.OpenChanges > 0 || one.Status == CaseStatus.Returned || (one.Status == CaseStatus.Draft && one.Late != null)))
            .OrderBy(one => one.Number).Take(MostReports)
            .Select(one => new { one.Id, one.Number, one.Title, one.Round, one.District, one.Status, one.Correction, one.Late, one.Changes, one.Version })
            .ToListAsync(ct);
        return [.. cases.Select(row => new WaitingCase(row.Id, row.Number, row.Title, row.Round.Value, row.District.Value, row.Status, row.Correction?.CorrectBy, row.Late, row.Changes, row.Version))];
    }

    private async Task<IReadOnlyList<AskedSupplement>> SupplementsAsync(CancellationToken ct)
    {
        var owners = actor.ScopesOf(role => role.Permissions.Contains(Permission.WriteNeedReport)).Select(id => new Ref<Organisation>(id)).ToList();
        if (owners.Count == 0) { return []; }
        var cases = await reader.CasesAsync(ct);
        var granted = await cases.Where(one => owners.Contains(one.Owner) && (one.Status == CaseStatus.Granted || one.Status == CaseStatus.PartlyGranted))
            .OrderByDescending(one => one.Year).Take(MostReports)
            .Select(one => new { one.Id, one.Number, one.Title, one.Owner, one.District, one.Changes, one.Version, IsBegun = cases.Any(other => other.Parent == one.Id && other.Status != CaseStatus.Withdrawn) }).ToListAsync(ct);
        return [.. granted.Where(one => !one.IsBegun && one.Changes.Any(change => change.Answer?.Outcome == ChangeOutcome.AsksSupplementary))
            .Select(one => new AskedSupplement(one.Id, one.Number, one.Title, one.Owner.Value, one.District.Value, one.Version))];
    }
}
