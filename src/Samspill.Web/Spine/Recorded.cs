using Samspill.Domain.Spine;

namespace Samspill.Web.Spine;

/// <summary>What came of asking the recorder: the domain's two outcomes, and what storage and access can add to them.</summary>
public abstract record Recorded
{
    private Recorded()
    {
    }

    /// <summary>Done and remembered.</summary>
    public sealed record Done(Fact Fact, long Version) : Recorded;

    /// <summary>A condition was missing.</summary>
    public sealed record Hindered(IReadOnlyList<Hindrance> Hindrances) : Recorded;

    /// <summary>Somebody acted on the subject since the form was shown.</summary>
    public sealed record Overtaken(Guid Subject, long Seen, long Now) : Recorded;

    /// <summary>No mandate carries the permission there.</summary>
    public sealed record Forbidden(Permission Permission) : Recorded;

    /// <summary>There is no such subject, or none the actor may know of.</summary>
    public sealed record Unknown : Recorded;
}
