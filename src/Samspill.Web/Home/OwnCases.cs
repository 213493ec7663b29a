using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Home;

/// <summary>A case of the actor's organisation.</summary>
/// <param name="Granted">What was decided for the first year; null before a decision.</param>
public sealed record OwnCase(Guid Id, string Number, string Title, string SchemeCode, CaseStatus Status, int StageIndex, Guid Round, Guid Owner, DateOnly? CorrectBy, Nok Requested, Nok? Granted);

/// <summary>The newest cases of the organisations somebody works for, as owner or partner, each with its next step.</summary>
public static class OwnCases
{
    /// <summary>How many are shown before «Se alle».</summary>
    public const int Most = 10;

    /// <summary>One more than is shown, so that the page knows whether there are others.</summary>
    public static async Task<IReadOnlyList<OwnCase>> ReadAsync(Reader reader, Actor actor, CancellationToken ct)
    {
        var owners = actor.ScopesOf(role => role is { Relation: Relation.Owner, ReadsCases: true }).Select(id => new Ref<Organisation>(id)).ToList();
        var takesPart = actor.ScopesOf(role => role.Relation is Relation.CoOwner or Relation.Partner).Count > 0;
        var readsMore = actor.ScopesOf(role => role.Relation is Relation.District or Relation.Body or Relation.Nation).Count > 0;
        if (owners.Count == 0 && (!takesPart || readsMore)) { return []; }
        var cases = await reader.CasesAsync(ct);
        if (!takesPart || readsMore) { cases = cases.Where(one => owners.Contains(one.Owner)); }
        var rows = await cases.OrderByDescending(one => one.Year).ThenByDescending(one => one.Id).Take(Most + 1)
            .Select(one => new
            {
                one.Id,
                one.Number,
                one.Title,
                one.SchemeCode,
                one.Status,
                one.StageIndex,
                one.Round,
                one.Owner,
                one.Correction,
                one.Decision,
                Requested = EF.Property<long>(one, "RequestedYear1"),
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => new OwnCase(
            row.Id, row.Number, row.Title, row.SchemeCode, row.Status, row.StageIndex, row.Round.Value, row.Owner.Value,
            row.Correction?.CorrectBy, new Nok(row.Requested), row.Decision?.Amounts.Year1))];
    }

    /// <summary>What happens next, and by when.</summary>
    public static string NextStep(TextCatalog texts, OwnCase one, CallRound? round, RuleSet? rules, DateOnly today) => one.Status switch
    {
        CaseStatus.Draft when round is { Status: RoundStatus.Open } && today <= round.ClosesOn => texts["overview.next-submit", round.ClosesOn],
        CaseStatus.Draft => texts["overview.next-closed"],
        CaseStatus.Returned when one.CorrectBy is { } day => texts["overview.next-mend", day],
        CaseStatus.Submitted or CaseStatus.DismissalProposed => texts["overview.next-check", Day(round, "quality-check")],
        CaseStatus.Approved when rules is not null => NextStage(texts, rules.Stage(Math.Max(one.StageIndex, 1)), round),
        CaseStatus.DecisionDrafted => texts["overview.next-decision", Day(round, "decision")],
        CaseStatus.Granted or CaseStatus.PartlyGranted => texts["overview.next-report", Day(round, "report")],
        CaseStatus.Refused or CaseStatus.Dismissed => texts["overview.next-appeal"],
        _ => texts["overview.next-none"],
    };

    // An approved case is done with the check, also before the bodies get it.
    private static string NextStage(TextCatalog texts, Stage stage, CallRound? round) => texts["overview.next-stage", stage.Name, Day(round, stage.DeadlineKey)];

    private static object Day(CallRound? round, string key) => round?.Dates.FirstOrDefault(date => date.Key == key)?.Day is { } day ? day : "";
}
