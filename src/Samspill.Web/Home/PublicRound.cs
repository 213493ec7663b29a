using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Spine;

namespace Samspill.Web.Home;

/// <summary>How a round stands to somebody who wants to apply.</summary>
public enum CallState
{
    Open,
    Coming,
    Over,
}

/// <summary>The round the public pages speak of: the open one, else the one that opens next, else the last one.</summary>
/// <param name="Today">The day in Norway.</param>
public sealed record PublicRound(CallRound Round, RuleSet Rules, CallState State, DateOnly Today)
{
    private const int Looked = 30;

    /// <summary>Days left to submit; 0 on the last day.</summary>
    public int DaysLeft => Round.ClosesOn.DayNumber - Today.DayNumber;

    /// <summary>The round to show, or null when none has been announced yet.</summary>
    public static async Task<PublicRound?> FindAsync(Reader reader, DateOnly today, CancellationToken ct)
    {
        var rounds = await (await reader.RoundsAsync(ct))
            .Where(round => round.Status == RoundStatus.Announced || round.Status == RoundStatus.Open || round.Status == RoundStatus.Closed)
            .OrderByDescending(round => round.ClosesOn).ThenBy(round => round.Number).Take(Looked).ToListAsync(ct);
        var found = rounds.OrderBy(round => StateOf(round, today)).ThenBy(round => Nearness(round, today)).FirstOrDefault();
        return found is not null && await reader.RulesAsync(found.RulesId, ct) is { } rules ? new PublicRound(found, rules, StateOf(found, today), today) : null;
    }

    private static CallState StateOf(CallRound round, DateOnly today) => round.Status switch
    {
        RoundStatus.Open when round.ClosesOn >= today => CallState.Open,
        RoundStatus.Announced when round.ClosesOn >= today => CallState.Coming,
        _ => CallState.Over,
    };

    private static int Nearness(CallRound round, DateOnly today) => Math.Abs(round.ClosesOn.DayNumber - today.DayNumber);
}
