using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What starting a report sees of the running measure it is about.</summary>
internal static class RunningSights
{
    public static async Task<Sight> ParentAsync(Looking looking)
    {
        var id = ((StartNeedReport)looking.Act).Parent?.Value ?? Guid.Empty;
        var parent = await looking.Db.Cases.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, looking.Ct);
        return parent is null
            ? new ParentSight(null, Guid.Empty, "", CaseStatus.Draft, null)
            : new ParentSight(ReportOf(parent), parent.Owner.Value, parent.SchemeCode, parent.Status, parent.Content?.Measure.EndsOn);
    }

    private static ParentReport ReportOf(GrantCase parent) =>
        new(new(parent.Id), parent.Number, parent.Title, parent.Year, parent.Decision?.Amounts ?? YearAmounts.Zero);
}
