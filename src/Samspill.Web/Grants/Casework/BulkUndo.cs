using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>
/// Finds what somebody can put back: who has a case, when the version they saw came of their own assigning. Who had it before is read from the ledger,
/// never from the form. The recorder holds the version, so nothing that came later is undone.
/// </summary>
internal static class BulkUndo
{
    /// <summary>Who had each case before, null for nobody; without the cases whose version came of somebody or something else.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Ref<Person>?>> OwnAssignmentsAsync(this Reader reader, IReadOnlyList<BulkPick> picks, Guid me, CancellationToken ct)
    {
        var seen = picks.ToDictionary(pick => pick.Id, pick => pick.Seen);
        var own = (await reader.TimelinesAsync([.. seen.Keys], ct)).Where(entry => entry.Person == me && entry.Version == seen[entry.SubjectId]);
        return (from entry in own
                let fact = entry.Fact.StartsWith("casework.", StringComparison.Ordinal) ? FactNames.Read(entry.Fact, entry.Content) : null
                where fact is CaseAssigned or CaseReleased
                select (entry.SubjectId, Before: fact is CaseAssigned assigned ? assigned.Before : ((CaseReleased)fact).Before))
            .ToDictionary(one => one.SubjectId, one => one.Before);
    }
}
