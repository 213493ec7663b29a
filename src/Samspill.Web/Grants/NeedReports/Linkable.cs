using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A report another one can be linked to (field 45).</summary>
public sealed record Linkable(Guid Id, string Number, string Title, string OwnerName);

/// <summary>A report somebody has chosen to link to, to be held against the report it is chosen in.</summary>
public sealed record ChosenLink(Guid Id, string Number, Guid Round, string SchemeCode, Guid Owner)
{
    /// <summary>True for a report of the same owners in another scheme of the round.</summary>
    public bool Fits(GrantCase subject, NeedReport report) => Round == subject.Round.Value && SchemeCode != subject.SchemeCode
        && (Owner == subject.Owner.Value || report.Applicant.Owners.Any(owner => owner.Organisation == Owner));
}

/// <summary>Finds them.</summary>
public static class LinkableReader
{
    /// <summary>Reports of the owner and of those who take part, in other schemes of the same round, that the reader may read.</summary>
    public static async Task<IReadOnlyList<Linkable>> LinkableAsync(this Reader reader, GrantCase subject, NeedReport report, CancellationToken ct)
    {
        List<Ref<Organisation>> owners = [subject.Owner, .. report.Applicant.Owners.Select(owner => new Ref<Organisation>(owner.Organisation))];
        return await (await reader.CasesAsync(ct))
            .Where(one => one.Round == subject.Round && one.SchemeCode != subject.SchemeCode && one.Status != CaseStatus.Withdrawn && owners.Contains(one.Owner))
            .OrderBy(one => one.Number).Take(50).Select(one => new Linkable(one.Id, one.Number, one.Title, one.OwnerName)).ToListAsync(ct);
    }

    /// <summary>Those of the chosen reports that the reader may read.</summary>
    public static async Task<IReadOnlyList<ChosenLink>> ChosenAsync(this Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? []
        : await (await reader.CasesAsync(ct)).Where(one => ids.Contains(one.Id) && one.Status != CaseStatus.Withdrawn).Take(50)
            .Select(one => new ChosenLink(one.Id, one.Number, one.Round.Value, one.SchemeCode, one.Owner.Value)).ToListAsync(ct);
}
