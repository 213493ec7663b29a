using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>A case with the rules and the round it follows.</summary>
public sealed record CaseMatter(GrantCase Case, RuleSet Rules, CallRound Round);

/// <summary>Reads one case for its pages.</summary>
public static class CaseReader
{
    /// <summary>The case, if the actor may read it, with its rules and its round; null else.</summary>
    public static async Task<CaseMatter?> MatterAsync(this Reader reader, Guid id, CancellationToken ct)
    {
        var found = await reader.CaseAsync(id, ct);
        if (found is null || await reader.RulesAsync(found.RulesId, ct) is not { } rules) { return null; }
        var round = await reader.RoundAsync(found.Round.Value, ct);
        return round is null ? null : new CaseMatter(found, rules, round);
    }

    /// <summary>The lists that could hold the case, of those the actor may read; in the order of the stages.</summary>
    public static async Task<List<Recommendation>> ListsOfAsync(this Reader reader, GrantCase subject, CancellationToken ct)
    {
        if (subject.StageIndex == 0) { return []; }
        var lists = await reader.ListsInAsync(subject.Round, subject.SchemeCode, ct);
        return [.. lists.Where(list => list.Lines.Any(line => line.Case == subject.Id)).OrderBy(list => list.StageIndex).ThenBy(list => list.BodyName, StringComparer.Ordinal)];
    }
}
