namespace Samspill.Web.Grants;

/// <summary>The end of an act's form: what happens, by which law, and the button named after the act.</summary>
public sealed record ActHappens(Guid Case, string Name, IReadOnlyList<string> Lines, string Law);
