using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Spine;

/// <summary>A subject is all its facts, as the ledger holds them, applied from empty .</summary>
public sealed class ReplayProperties
{
    private const int Walks = 400;
    private const int Steps = 120;

    // Some facts are many acts away: walks are begun anew until they have come to every kind, and not for ever.
    private const int MostRounds = 8;

    [Fact]
    public void A_case_is_its_facts() =>
        IsItsFacts(Attempts.OnCase, FactsOf("cases.", "confirmations.", "decisions."));

    [Fact]
    public void A_round_is_its_facts() =>
        IsItsFacts(Attempts.OnRound, FactsOf("rounds."));

    [Fact]
    public void A_list_is_its_facts() =>
        IsItsFacts(Attempts.OnList, FactsOf("recommendations."));

    private static void IsItsFacts<TSubject>(IReadOnlyList<Attempt<TSubject>> attempts, IReadOnlyCollection<string> expected)
        where TSubject : Subject, new()
    {
        var seen = new HashSet<string>();
        for (var round = 0; round == 0 || (round < MostRounds && expected.Except(seen).Any()); round++) { Wander(attempts, seen); }
        expected.ShouldNotBeEmpty();
        expected.Except(seen).ShouldBeEmpty("the walks come to every kind of fact");
    }

    private static void Wander<TSubject>(IReadOnlyList<Attempt<TSubject>> attempts, HashSet<string> seen)
        where TSubject : Subject, new() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Walks), Prop.ForAll(Gen.Choose(0, attempts.Count - 1).ArrayOf(Steps).ToArbitrary(), choices =>
        {
            var walk = Walk<TSubject>.OpenedBy(attempts[0]);
            foreach (var choice in choices) { walk.Try(attempts[choice]); }
            seen.UnionWith(walk.Ledger.Select(entry => entry.Name));
            return Walk<TSubject>.StateOf(walk.Replayed()) == Walk<TSubject>.StateOf(walk.Subject) && walk.Subject.Version == walk.Ledger.Count;
        }));

    private static string[] FactsOf(params string[] areas) =>
        [.. FactNames.All.Keys.Where(name => areas.Any(area => name.StartsWith(area, StringComparison.Ordinal)))];
}
