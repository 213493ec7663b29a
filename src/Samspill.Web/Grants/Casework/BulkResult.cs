using Samspill.Domain.Grants.Cases;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What came of an act on one of the chosen cases.</summary>
/// <param name="Why">Why it was not done; empty when it was.</param>
/// <param name="Since">What others did since the form was shown.</param>
/// <param name="Undo">How the form names the case when it is put back; null when nothing was done.</param>
public sealed record BulkResult(GrantCase Case, IReadOnlyList<string> Why, IReadOnlyList<TimelineEntry> Since, BulkPick? Undo)
{
    public bool IsDone => Undo is not null;

    /// <summary>Somebody acted on the case meanwhile.</summary>
    public bool IsOvertaken { get; init; }
}
