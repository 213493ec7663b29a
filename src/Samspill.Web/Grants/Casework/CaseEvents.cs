using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What has happened in cases, as far as their reader may know it.</summary>
internal static class CaseEvents
{
    /// <summary>The facts of each case after a version, without those and their reasons that are not the reader's; nothing of a case they step aside in .</summary>
    public static async Task<ILookup<Guid, TimelineEntry>> HappenedAsync(this Reader reader, IReadOnlyCollection<GrantCase> readable, IReadOnlyDictionary<Guid, long> after, CancellationToken ct)
    {
        var actor = await reader.ActorAsync(ct);
        var viewers = readable.Select(one => (Case: one, Viewer: CaseViewer.Of(actor, one, []))).Where(one => !one.Viewer.IsRecused).ToDictionary(one => one.Case.Id);
        if (viewers.Count == 0) { return Enumerable.Empty<TimelineEntry>().ToLookup(entry => entry.SubjectId); }
        return (from entry in await reader.TimelinesAsync([.. viewers.Keys], ct)
                let seen = viewers[entry.SubjectId]
                where entry.Version > after.GetValueOrDefault(entry.SubjectId, long.MaxValue) && seen.Viewer.MaySee(seen.Case, entry.Fact)
                select seen.Viewer.MaySeeReasonsOf(entry.Fact) ? entry : entry with { Reasons = "" }).ToLookup(entry => entry.SubjectId);
    }
}
