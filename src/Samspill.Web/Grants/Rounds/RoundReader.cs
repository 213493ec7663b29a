using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>A round with the rules it follows and the name of its County Governor.</summary>
public sealed record RoundView(CallRound Round, RuleSet Rules, string District)
{
    /// <summary>The stage the round is in; null before it is closed.</summary>
    public Stage? Stage => Round.StageIndex >= 0 ? Rules.Stage(Round.StageIndex) : null;

    /// <summary>The stage that can be released next; null when there is none.</summary>
    public int? NextStage => Round.Status == RoundStatus.Closed && Round.StageIndex + 1 < Rules.Stages.Count ? Round.StageIndex + 1 : null;
}

/// <summary>What the pages of a round read.</summary>
internal static class RoundReader
{
    /// <summary>The round with this number, if the actor may see it.</summary>
    public static async Task<RoundView?> RoundAsync(this Reader reader, string number, CancellationToken ct)
    {
        var round = await (await reader.RoundsAsync(ct)).FirstOrDefaultAsync(row => row.Number == number, ct);
        if (round is null || await reader.RulesAsync(round.RulesId, ct) is not { } rules) { return null; }
        var district = round.District.Value;
        var name = await reader.Organisations.Where(row => row.Id == district).Select(row => row.Name).FirstOrDefaultAsync(ct);
        return new RoundView(round, rules, name ?? "");
    }

    /// <summary>Need reports that have been submitted and not withdrawn, of those the actor may read.</summary>
    public static async Task<IQueryable<GrantCase>> SubmittedAsync(this Reader reader, CallRound round, CancellationToken ct)
    {
        var reference = new Ref<CallRound>(round.Id);
        return (await reader.CasesAsync(ct)).Where(one => one.Round == reference && one.Status != CaseStatus.Draft && one.Status != CaseStatus.Withdrawn);
    }

    /// <summary>How many reports there are per region and scheme, and what they ask for in year 1.</summary>
    public static async Task<List<CaseSum>> SumsAsync(this Reader reader, CallRound round, CancellationToken ct) =>
        await (await reader.SubmittedAsync(round, ct))
            .GroupBy(one => new { one.Region, one.SchemeCode })
            .Select(group => new CaseSum(group.Key.Region, group.Key.SchemeCode, group.Count(), group.Sum(one => EF.Property<long>(one, "RequestedYear1"))))
            .ToListAsync(ct);

    /// <summary>True when the actor reads every submitted report of the round's district (b.2).</summary>
    public static bool ReadsAllOf(this Actor actor, CallRound round) => actor.Mandates.Any(held =>
        Roles.Of(held.Role) is { ReadsCases: true, Relation: Relation.Nation or Relation.District } && held.Reaches(round.Place));

    /// <summary>True when the actor works with rounds, and so sees them before they are announced.</summary>
    public static bool IsStaff(this Actor actor) => Reach.IsStaff(actor);
}

/// <summary>Reports of a region in a scheme.</summary>
public sealed record CaseSum(string Region, string SchemeCode, int Count, long Requested);
