using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Spine;
using Outcome = Samspill.Domain.Spine.Outcome;

namespace Samspill.Domain.Tests.Spine;

/// <summary>Deciding is pure: the same question has the same answer, and asking changes nothing.</summary>
public sealed class ActProperties
{
    [Fact]
    public void Deciding_about_a_case_is_pure() => IsPure(Attempts.OnCase);

    [Fact]
    public void Deciding_about_a_round_is_pure() => IsPure(Attempts.OnRound);

    [Fact]
    public void Deciding_about_a_list_is_pure() => IsPure(Attempts.OnList);

    [Fact]
    public void A_hindered_act_changes_nothing_in_a_case() => HinderedChangesNothing(Attempts.OnCase);

    [Fact]
    public void A_hindered_act_changes_nothing_in_a_round() => HinderedChangesNothing(Attempts.OnRound);

    [Fact]
    public void A_hindered_act_changes_nothing_in_a_list() => HinderedChangesNothing(Attempts.OnList);

    private static void IsPure<TSubject>(IReadOnlyList<Attempt<TSubject>> attempts)
        where TSubject : Subject, new() =>
        ForAllSteps(attempts, (walk, attempt) =>
        {
            var before = Walk<TSubject>.StateOf(walk.Subject);
            var (first, second) = (attempt.Act.Decide(walk.Subject, attempt.Given), attempt.Act.Decide(walk.Subject, attempt.Given));
            walk.Try(attempt);
            return Shown(first) == Shown(second) && (first is Outcome.Done || Walk<TSubject>.StateOf(walk.Subject) == before);
        });

    private static void HinderedChangesNothing<TSubject>(IReadOnlyList<Attempt<TSubject>> attempts)
        where TSubject : Subject, new() =>
        ForAllSteps(attempts, (walk, attempt) =>
        {
            var (before, version) = (Walk<TSubject>.StateOf(walk.Subject), walk.Subject.Version);
            var unchanged = walk.Try(attempt) is Outcome.Done
                ? walk.Subject.Version == version + 1
                : walk.Subject.Version == version && Walk<TSubject>.StateOf(walk.Subject) == before;
            return unchanged;
        });

    private static void ForAllSteps<TSubject>(IReadOnlyList<Attempt<TSubject>> attempts, Func<Walk<TSubject>, Attempt<TSubject>, bool> holds)
        where TSubject : Subject, new() =>
        Prop.ForAll(Gen.Choose(0, attempts.Count - 1).ArrayOf(30).ToArbitrary(), choices =>
        {
            var walk = Walk<TSubject>.OpenedBy(attempts[0]);
            return choices.All(choice => holds(walk, attempts[choice]));
        }).QuickCheckThrowOnFailure();

    private static string Shown(Outcome outcome) => outcome switch
    {
        Outcome.Done(var fact) => FactNames.Write(fact),
        Outcome.Hindered(var hindrances) => JsonSerializer.Serialize(hindrances, FactNames.Json),
        _ => "",
    };
}
