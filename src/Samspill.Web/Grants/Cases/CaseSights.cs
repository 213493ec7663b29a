using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What acts on a case see of its owner, its draft and its attachments.</summary>
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

    public static async Task<Sight> ColleagueAsync(Looking looking)
    {
        var (owner, person) = (((GrantCase)looking.Subject).Owner.Value, ((HandOver)looking.Act).Person);
        var mandates = await looking.Db.Mandates.AsNoTracking().Where(row => row.Person == person && row.Scope == owner).ToListAsync(looking.Ct);
        return new ColleagueSight(mandates.Any(mandate => mandate.Period.Contains(looking.Today) && Roles.Of(mandate.Role).Permissions.Contains(Permission.WriteNeedReport)));
    }

    public static async Task<Sight> EvidenceAsync(Looking looking)
    {
        var id = ((OverrideConfirmation)looking.Act).Attachment;
        var file = await looking.Db.Attachments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Case == new Ref<GrantCase>(looking.Subject.Id), looking.Ct);
        return new EvidenceSight(id, file?.Name ?? "", file?.Hash ?? "", file is { Counts: true });
    }
}
