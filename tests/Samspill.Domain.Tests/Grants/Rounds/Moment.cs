using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Rounds;

/// <summary>What is given on a day, under the rules of Oslo and Viken.</summary>
public static class Moment
{
    public static RuleSet RuleSet => LocalCompetence2021.OsloAndViken;

    /// <summary>At noon, by somebody with all roles.</summary>
    public static Given On(DateOnly day, params Sight[] sights) => By(Somebody.WithAllRoles, day, sights);

    /// <summary>At noon, by somebody in particular.</summary>
    public static Given By(Actor actor, DateOnly day, params Sight[] sights) =>
        new(actor, OsloTime.StartOf(day).AddHours(12), RuleSet) { Sights = sights };

    /// <summary>By somebody in particular, at the usual time.</summary>
    public static Given By(Actor actor, params Sight[] sights) => new(actor, Scenario.Now, RuleSet) { Sights = sights };
}
