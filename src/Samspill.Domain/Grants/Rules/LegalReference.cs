namespace Samspill.Domain.Grants.Rules;

/// <summary>
/// Where a rule stands: the source's short name, its section, the rule's id in the domain text, and the days it is valid (grants.md f: every
/// legal reference has a validity, since the acts change during a round's life).
/// </summary>
public sealed record LegalReference(string RuleId, string Source, string Section, DateOnly ValidFrom, DateOnly? ValidTo = null);

/// <summary>A number or choice of the rule set, with the provision it rests on.</summary>
public sealed record Ruled<T>(T Value, LegalReference Provision);
