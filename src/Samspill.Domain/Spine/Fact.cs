namespace Samspill.Domain.Spine;

/// <summary>What happened; past tense; never changed, never deleted. Holds references to persons, never their names .</summary>
public abstract record Fact
{
    /// <summary>Other subjects whose timeline shows this fact too, such as the cases of a finished list.</summary>
    public virtual IEnumerable<Guid> Concerns() => [];

    /// <summary>Why, in the actor's own words, where the act demands it.</summary>
    public virtual string? ReasonGiven() => null;
}

/// <summary>The stable name with version under which a fact is stored; never a CLR name.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FactNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
