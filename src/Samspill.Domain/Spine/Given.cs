using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Spine;

/// <summary>Everything outside the subject a decision may depend on: who, when, under which rules, and what was seen of other subjects.</summary>
public sealed record Given(Actor Actor, DateTimeOffset Now, RuleSet? PinnedRules = null)
{
    /// <summary>What was read of other subjects, by kind.</summary>
    public IReadOnlyList<Sight> Sights { get; init; } = [];

    /// <summary>The rule set pinned for the subject.</summary>
    /// <exception cref="InvalidOperationException">The subject follows no rule set: a mistake in the act, not by the user.</exception>
    public RuleSet Rules => PinnedRules ?? throw new InvalidOperationException("No rule set is pinned for this subject.");

    /// <summary>The day in Norway.</summary>
    public DateOnly Today => OsloTime.DayOf(Now);

    /// <summary>What was seen of this kind.</summary>
    /// <exception cref="InvalidOperationException">The act did not name the sight in <see cref="IAct.Sees"/>.</exception>
    public T See<T>()
        where T : Sight =>
        Sights.OfType<T>().FirstOrDefault() ?? throw new InvalidOperationException($"{typeof(T).Name} was not loaded for this act.");
}
