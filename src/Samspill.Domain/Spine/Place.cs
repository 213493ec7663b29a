namespace Samspill.Domain.Spine;

/// <summary>
/// Where a subject lies, as far as access goes: the County Governor's district, the organisation that owns it, the others that take part,
/// and the bodies it has been released to. A mandate reaches the subject when its own scope is one of these (architecture 3.7).
/// </summary>
public sealed record Place
{
    /// <summary>Belongs to nobody in particular: only national mandates reach it.</summary>
    public static readonly Place Nowhere = new();

    /// <summary>The organisation id of the County Governor.</summary>
    public Guid District { get; init; }

    /// <summary>The organisation that answers for it.</summary>
    public Guid Owner { get; init; }

    /// <summary>Owners that take part in a network.</summary>
    public IReadOnlyList<Guid> CoOwners { get; init; } = [];

    /// <summary>Universities and other partners.</summary>
    public IReadOnlyList<Guid> Partners { get; init; } = [];

    /// <summary>The person it is about; empty for all but persons.</summary>
    public Guid Person { get; init; }

    /// <summary>Bodies that may see it now.</summary>
    public IReadOnlyList<Guid> Bodies { get; init; } = [];
}
