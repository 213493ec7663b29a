using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Grants;

/// <summary>A request to submit late, as its case and the pages about it show it.</summary>
/// <param name="IsMoved">The deadline has been moved for all to a day still to come, so that nobody waits for an answer.</param>
public sealed record LateShown(GrantCase Case, bool IsMoved = false);
