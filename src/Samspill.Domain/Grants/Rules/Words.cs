namespace Samspill.Domain.Grants.Rules;

/// <summary>A text that belongs to a rule set, in the three languages, as it was adopted.</summary>
public sealed record Words(string Nb, string Nn, string En);
