namespace Samspill.Domain.Spine;

/// <summary>What comes of deciding an act: done with exactly one fact, or hindered with the reasons. Nothing else.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>No condition was missing.</summary>
    public sealed record Done(Fact Fact) : Outcome;

    /// <summary>At least one condition was missing; nothing has changed.</summary>
    public sealed record Hindered(IReadOnlyList<Hindrance> Hindrances) : Outcome;
}
