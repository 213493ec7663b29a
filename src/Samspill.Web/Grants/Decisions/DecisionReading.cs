using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>The forum's line for a case, with the groups' proposals beside it.</summary>
public sealed record ForumLine(string Body, bool IsFinal, RecommendationLine Line)
{
    /// <summary>What deciding sees of it.</summary>
    public RecommendationSight Sight => new(IsFinal, Line.Outcome, Line.Amounts, Body, Line.Reason);
}

/// <summary>What the pages of a decision read beside the case.</summary>
internal static class DecisionReading
{
    /// <summary>The forum's line, or null when no forum has the case.</summary>
    public static async Task<ForumLine?> ForumLineAsync(this Reader reader, GrantCase subject, RuleSet rules, CancellationToken ct)
    {
        var stage = ListSights.LastListStage(rules);
        var lists = await (await reader.RecommendationsAsync(ct))
            .Where(list => list.Round == subject.Round && list.SchemeCode == subject.SchemeCode && list.StageIndex == stage)
            .ToListAsync(ct);
        return lists
            .SelectMany(list => list.Lines.Where(line => line.Case == subject.Id).Select(line => new ForumLine(list.BodyName, list.IsFinal, line)))
            .FirstOrDefault();
    }

    /// <summary>What there is of the scheme's frame, and what is decided away.</summary>
    public static async Task<BalanceSight> BalanceAsync(this Reader reader, GrantCase subject, CancellationToken ct)
    {
        var balance = await reader.Balances.FirstOrDefaultAsync(row => row.Round == subject.Round.Value && row.SchemeCode == subject.SchemeCode, ct);
        return new BalanceSight(new Nok(balance?.Available ?? 0), new Nok(balance?.Committed ?? 0));
    }

    /// <summary>The applicant, the recipients and the County Governor as the registry has them.</summary>
    public static Task<List<Organisation>> PartiesAsync(this Reader reader, GrantCase subject, CancellationToken ct)
    {
        var ids = (subject.Content?.Budget.Recipients.Select(recipient => recipient.Organisation) ?? [])
            .Append(subject.Owner.Value).Append(subject.District.Value).Distinct().ToList();
        return reader.Organisations.Where(row => ids.Contains(row.Id)).ToListAsync(ct);
    }
}
