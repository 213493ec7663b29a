using System.Text.Json.Serialization;

namespace Samspill.Domain.Spine;

/// <summary>The thing acted on: case, round, list, organisation. Its state is all its facts applied, in order, from empty.</summary>
public abstract class Subject
{
    /// <summary>The id, given when it is opened.</summary>
    public Guid Id { get; set; }

    /// <summary>How many facts it has taken; 0 before it is opened. Forms post the version they showed.</summary>
    public long Version { get; private set; }

    /// <summary>Where it lies, for access.</summary>
    [JsonIgnore]
    public abstract Place Place { get; }

    /// <summary>The rule set it follows for life; null when it follows none.</summary>
    [JsonIgnore]
    public virtual string? RuleSetId => null;

    /// <summary>Takes a fact: state and version change, nothing else does.</summary>
    public void Take(Fact fact)
    {
        Apply(fact);
        Version++;
    }

    /// <summary>The same subject on its own: what somebody leaves out of it for one reader stays in the other.</summary>
    public Subject Copy() => (Subject)MemberwiseClone();

    /// <summary>Changes the state as the fact says. Must not fail and must not ask for anything outside the fact.</summary>
    protected abstract void Apply(Fact fact);

    /// <summary>A fact this kind of subject does not know: a mistake in code, found by the replay test.</summary>
    protected static InvalidOperationException Unknown(Fact fact) => new($"Cannot apply {fact.GetType().Name}.");
}
