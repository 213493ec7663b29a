using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Reads the report as it stands in the drafts.</summary>
public static class DraftSights
{
    // Asked at each sending, by many at once on the last day: put together once.
    private static readonly Func<SamspillDb, Guid, IAsyncEnumerable<DraftSection>> RowsOf = EF.CompileAsyncQuery((SamspillDb db, Guid id) => db.Drafts.AsNoTracking().Where(row => row.CaseId == id));
    private static readonly Func<SamspillDb, Ref<GrantCase>, IAsyncEnumerable<Attachment>> FilesOf =
        EF.CompileAsyncQuery((SamspillDb db, Ref<GrantCase> id) => db.Attachments.AsNoTracking().Where(file => file.Case == id));

    /// <summary>In the recorder's transaction the case is locked first, so that no save can come between what is read and what is submitted.</summary>
    public static async Task<Sight> DraftAsync(Looking looking) => new DraftSight((await ReadAsync(looking)).Hash);

    /// <summary>The report itself, read the same way.</summary>
    public static async Task<Sight> WrittenAsync(Looking looking) => new WrittenSight((await ReadAsync(looking)).Report);

    /// <summary>The case, locked until the transaction ends; null when there is none.</summary>
    public static async Task<GrantCase?> LockedAsync(SamspillDb db, Guid id, CancellationToken ct) => db.IsPostgres
        ? await db.Cases.FromSql($"SELECT * FROM cases WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(ct)
        : await db.Cases.FindAsync([id], ct);

    /// <summary>The report put together from rows of drafts.</summary>
    public static NeedReport Report(GrantCase subject, IEnumerable<DraftSection> rows) =>
        DraftContent.Report(subject, rows.ToDictionary(row => Enum.Parse<ReportPart>(row.Part), row => row.Content));

    /// <summary>The report of a case that is locked, or that nobody needs to lock.</summary>
    public static async Task<Written> ReadAsync(SamspillDb db, GrantCase subject, CancellationToken ct)
    {
        var rows = await RowsOf(db, subject.Id).ToListAsync(ct);
        var files = await FilesOf(db, new Ref<GrantCase>(subject.Id)).ToListAsync(ct);
        return new Written(Report(subject, rows) with { Attachments = AttachedFile.Of(files) });
    }

    private static Task<Written> ReadAsync(Looking looking) => looking.Read.WrittenAsync(looking.Subject.Id, async () =>
    {
        var subject = (GrantCase)looking.Subject;
        if (looking.Db.IsPostgres && looking.Db.Database.CurrentTransaction is not null)
        {
            await looking.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM cases WHERE id = {subject.Id} FOR UPDATE", looking.Ct);
        }

        return await ReadAsync(looking.Db, subject, looking.Ct);
    });
}

/// <summary>A report as it is written now, with its hash.</summary>
public sealed record Written(NeedReport Report)
{
    /// <summary>The hash of the report.</summary>
    public string Hash { get; } = Report.Hash();
}
