using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Grants;

/// <summary>What is to be mended, with what the fields are called.</summary>
/// <param name="IsForOwner">The fields are links to where they are mended.</param>
public sealed record DefectsShown(Correction Correction, FieldNames Names, bool IsForOwner);
