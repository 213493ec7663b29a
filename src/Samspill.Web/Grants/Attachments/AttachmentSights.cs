using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.Attachments;

/// <summary>What acts see of a case's files.</summary>
internal static class AttachmentSights
{
    public static async Task<Sight> FilesAsync(Looking looking)
    {
        var id = looking switch
        {
            { Act: AttachFile attach } => attach.Case,
            { Subject: Attachment attachment } => attachment.Case,
            _ => new Ref<GrantCase>(looking.Subject.Id),
        };
        var seen = looking.Subject as GrantCase ?? await looking.Db.Cases.AsNoTracking().FirstAsync(one => one.Id == id.Value, looking.Ct);
        var files = await looking.Db.Attachments.AsNoTracking().Where(file => file.Case == id).ToListAsync(looking.Ct);
        return FilesSight.Of(seen, files);
    }
}
