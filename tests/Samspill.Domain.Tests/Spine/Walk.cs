using System.Text.Json;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Spine;

/// <summary>An act somebody might try, with what is given then.</summary>
public sealed record Attempt<TSubject>(Act<TSubject> Act, Given Given)
    where TSubject : Subject;

/// <summary>Tries acts one after the other, whether they fit or not, as people do.</summary>
public sealed class Walk<TSubject>
    where TSubject : Subject, new()
{
    private static readonly Guid Id = new("00000000-0000-7000-8000-00000000f001");

    public TSubject Subject { get; } = new() { Id = Id };

    /// <summary>What the ledger holds: name and JSON of every fact.</summary>
    public List<(string Name, string Json)> Ledger { get; } = [];

    /// <summary>A walk that begins with the act that opens the subject.</summary>
    public static Walk<TSubject> OpenedBy(Attempt<TSubject> opening)
    {
        var walk = new Walk<TSubject>();
        walk.Try(opening).ShouldBeOfType<Outcome.Done>();
        return walk;
    }

    /// <summary>The whole state as JSON.</summary>
    public static string StateOf(TSubject subject) => JsonSerializer.Serialize(subject, FactNames.Json);

    /// <summary>Decides, and takes the fact when nothing hinders.</summary>
    public Outcome Try(Attempt<TSubject> attempt)
    {
        var outcome = attempt.Act.Decide(Subject, attempt.Given);
        if (outcome is Outcome.Done(var fact))
        {
            Subject.Take(fact);
            Ledger.Add((FactNames.Of(fact), FactNames.Write(fact)));
        }

        return outcome;
    }

    /// <summary>A new subject that has taken all facts of the ledger.</summary>
    public TSubject Replayed()
    {
        var again = new TSubject { Id = Id };
        foreach (var (name, json) in Ledger) { again.Take(FactNames.Read(name, json)); }
        return again;
    }
}
