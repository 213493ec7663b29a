using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Reads the report as it stands in the drafts.</summary>
public static class DraftSights
{
    /// <summary>In the recorder's transaction the case is locked first, so that no save can come between what is read and what is submitted.</summary>
    public static async Task<Sight> DraftAsync(Looking looking) => new DraftSight((await ReadAsync(looking)).Hash());

    /// <summary>The report itself, read the same way.</summary>
    public static async Task<Sight> WrittenAsync(Looking looking) => new WrittenSight(await ReadAsync(looking));

    /// <summary>The report put together from rows of drafts.</summary>
    public static NeedReport Report(GrantCase subject, IEnumerable<DraftSection> rows) =>
        DraftContent.Report(subject, rows.ToDictionary(row => Enum.Parse<ReportPart>(row.Part), row => row.Content));

    private static async Task<NeedReport> ReadAsync(Looking looking)
    {
        var subject = (GrantCase)looking.Subject;
        if (looking.Db.IsPostgres && looking.Db.Database.CurrentTransaction is not null)
        {
            await looking.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM cases WHERE id = {subject.Id} FOR UPDATE", looking.Ct);
        }

        var rows = await looking.Db.Drafts.AsNoTracking().Where(row => row.CaseId == subject.Id).ToListAsync(looking.Ct);
        var files = await looking.Db.Attachments.AsNoTracking().Where(file => file.Case == new Ref<GrantCase>(subject.Id)).ToListAsync(looking.Ct);
        return Report(subject, rows) with { Attachments = AttachedFile.Of(files) };
    }
}
