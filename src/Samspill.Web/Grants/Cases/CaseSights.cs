using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What acts on a case see of its owner.</summary>
internal static class CaseSights
{
    public static async Task<Sight> OwnerAsync(Looking looking)
    {
        var act = (StartNeedReport)looking.Act;
        var owner = await looking.Db.Organisations.AsNoTracking().FirstAsync(row => row.Id == act.Owner.Value, looking.Ct);
        var year = await looking.Db.Rounds.Where(row => row.Id == act.Round.Value).Select(row => row.Year).FirstAsync(looking.Ct);
        var last = await looking.Db.Cases.Where(row => row.District == act.District && row.Year == year && row.SchemeCode == act.SchemeCode)
            .MaxAsync(row => (int?)row.Sequence, looking.Ct);
        var title = act.Title.Trim();
        var same = await looking.Db.Cases
            .Where(row => row.Round == act.Round && row.Owner == act.Owner && row.SchemeCode == act.SchemeCode && row.Title == title && row.Status != CaseStatus.Withdrawn)
            .Select(row => row.Number).FirstOrDefaultAsync(looking.Ct);
        return new OwnerSight(owner.Name, owner.Kind, owner.Region, owner.Valid.Contains(looking.Today), (last ?? 0) + 1, same);
    }
}
