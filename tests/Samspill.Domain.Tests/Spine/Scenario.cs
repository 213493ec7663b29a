using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests;

/// <summary>
/// Given a subject, when an act is tried, then it is hindered or done:
/// <c>Scenario.Given(subject, Rules.OsloViken2021).By(actor).At(now).When(act).ThenHindered(hindrance)</c>.
/// </summary>
public static class Scenario
{
    /// <summary>When nothing else is said, it is this time: an autumn Sunday before the round of 2027.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Starts from a subject, the rules it follows and what is seen of others.</summary>
    public static Setup<TSubject> Given<TSubject>(TSubject subject, RuleSet? rules = null, params Sight[] sights)
        where TSubject : Subject =>
        new(subject, new Given(Somebody.WithAllRoles, Now, rules) { Sights = sights });
}

/// <summary>A subject and what is given, before the act.</summary>
public sealed record Setup<TSubject>(TSubject Subject, Given Given)
    where TSubject : Subject
{
    public Setup<TSubject> By(Actor actor) => this with { Given = Given with { Actor = actor } };

    public Setup<TSubject> At(DateTimeOffset now) => this with { Given = Given with { Now = now } };

    /// <summary>At noon of a day in Norway.</summary>
    public Setup<TSubject> At(DateOnly day) => At(OsloTime.StartOf(day).AddHours(12));

    public Setup<TSubject> Seeing(params Sight[] sights) => this with { Given = Given with { Sights = [.. Given.Sights, .. sights] } };

    /// <summary>Decides; the subject must be left as it was.</summary>
    public Decided<TSubject> When(Act<TSubject> act)
    {
        var before = Subject.Version;
        var outcome = act.Decide(Subject, Given.Unchanged(act));
        Subject.Version.ShouldBe(before, "deciding changes nothing");
        return new Decided<TSubject>(Subject, outcome);
    }
}

/// <summary>What came of it.</summary>
public sealed record Decided<TSubject>(TSubject Subject, Outcome Outcome)
    where TSubject : Subject
{
    private IReadOnlyList<Hindrance> Shown => Outcome is Outcome.Hindered(var hindrances) ? hindrances : [];

    /// <summary>The hindrance was among those shown, or the only one. Gives it back as it was shown, with field and figures.</summary>
    public Hindrance ThenHindered(Hindrance expected, bool exactly = false)
    {
        var codes = Shown.Select(hindrance => hindrance.Code).ToArray();
        codes.ShouldContain(expected.Code);
        if (exactly) { codes.Distinct().ShouldBe([expected.Code]); }
        return Shown.First(hindrance => hindrance.Code == expected.Code);
    }

    /// <summary>The hindrance was not among those shown, whatever else was.</summary>
    public void ThenNotHinderedBy(Hindrance absent) => Shown.Select(hindrance => hindrance.Code).ShouldNotContain(absent.Code);

    /// <summary>Nothing hindered, and this kind of fact followed.</summary>
    public TFact ThenDone<TFact>(Action<TFact>? assert = null)
        where TFact : Fact
    {
        Shown.Select(hindrance => $"{hindrance.Code} {string.Join(", ", hindrance.Arguments)}").ShouldBeEmpty();
        var fact = Outcome.ShouldBeOfType<Outcome.Done>().Fact.ShouldBeOfType<TFact>();
        assert?.Invoke(fact);
        return fact;
    }
}
