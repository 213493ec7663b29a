using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What acts see of the money.</summary>
internal static class FrameSights
{
    public static async Task<Sight> BalanceAsync(Looking looking)
    {
        var (round, scheme) = looking switch
        {
            { Act: SetFrame set } => (set.Round.Value, set.SchemeCode),
            { Subject: Frame frame } => (frame.Round.Value, frame.SchemeCode),
            { Subject: GrantCase @case } => (@case.Round.Value, @case.SchemeCode),
            _ => (Guid.Empty, ""),
        };
        var balance = await looking.Db.Balances.AsNoTracking().FirstOrDefaultAsync(row => row.Round == round && row.SchemeCode == scheme, looking.Ct);
        return new BalanceSight(new Nok(balance?.Available ?? 0), new Nok(balance?.Committed ?? 0)) { Exists = balance is not null };
    }
}
