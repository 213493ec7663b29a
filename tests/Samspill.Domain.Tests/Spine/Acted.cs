using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Recommendations;

namespace Samspill.Domain.Tests;

/// <summary>Makes subjects the only way they are made: by acting.</summary>
public static class Acted
{
    /// <summary>Does the act by somebody with all roles, at the usual time, under the rules of Oslo and Viken.</summary>
    public static TSubject Do<TSubject>(this TSubject subject, Act<TSubject> act, params Sight[] sights)
        where TSubject : Subject =>
        subject.Do(act, new Given(Somebody.WithAllRoles, Scenario.Now, Rules.OsloViken2021) { Sights = sights });

    /// <summary>Does the act. The fact goes through the ledger's JSON on its way, so what cannot be stored fails here.</summary>
    public static TSubject Do<TSubject>(this TSubject subject, Act<TSubject> act, Given given)
        where TSubject : Subject
    {
        if (subject.Id == Guid.Empty) { subject.Id = Ref<TSubject>.New().Value; }
        var outcome = act.Decide(subject, given.Unchanged(act));
        var shown = outcome is Outcome.Hindered(var hindrances) ? hindrances.Select(hindrance => hindrance.Code) : [];
        shown.ShouldBeEmpty();
        subject.Take(Stored(outcome.ShouldBeOfType<Outcome.Done>().Fact));
        return subject;
    }

    /// <summary>Unless a test says otherwise, the drafts say what is submitted, no other case pays for the same, and a list is in the stage of its round.</summary>
    public static Given Unchanged(this Given given, IAct act) => act switch
    {
        SubmitNeedReport submit => given with { Sights = [.. given.Sights, new DraftSight(submit.Content.Hash()), FundingSight.None] },
        _ when act.Sees.Contains(typeof(TableSight)) && !given.Sights.OfType<TableSight>().Any() => given with { Sights = [.. given.Sights, AList.Table] },
        _ => given,
    };

    /// <summary>The fact as it is read back from the ledger.</summary>
    public static Fact Stored(Fact fact) => FactNames.Read(FactNames.Of(fact), FactNames.Write(fact));
}

/// <summary>Actors for tests.</summary>
public static class Somebody
{
    /// <summary>The County Governor in whose district everything lies unless a test says otherwise.</summary>
    public static readonly Guid District = new("00000000-0000-7000-8000-00000000d001");

    private static readonly Guid Person = new("00000000-0000-7000-8000-00000000a001");

    /// <summary>Holds every role a person can be given, in the district.</summary>
    public static Actor WithAllRoles { get; } = Holding(District, [.. Domain.Registry.Roles.All.Select(rules => rules.Role)]);

    /// <summary>Somebody with these roles in one scope.</summary>
    public static Actor Holding(Guid scope, params Domain.Registry.Role[] roles) =>
        new(Person, [.. roles.Select(role => new HeldMandate(Ref<Domain.Registry.Mandate>.New().Value, role, scope))]);

    /// <summary>The same mandates, held by another person.</summary>
    public static Actor ButAnother(this Actor actor) => actor with { Person = Ref<Domain.Registry.Person>.New().Value };
}

/// <summary>Rule sets for tests.</summary>
public static class Rules
{
    public static RuleSet OsloViken2021 => LocalCompetence2021.OsloAndViken;
}
