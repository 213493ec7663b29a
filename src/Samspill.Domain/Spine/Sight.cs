namespace Samspill.Domain.Spine;

/// <summary>
/// What a decision may see of other subjects: read before deciding, in the same transaction, and never changed by the act.
/// Keeps rules that span subjects pure (architecture 2.5, "a rule spans two subjects").
/// </summary>
public abstract record Sight;
