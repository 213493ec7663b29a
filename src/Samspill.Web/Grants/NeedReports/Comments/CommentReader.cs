using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>How many comments a field has, and how many of them wait.</summary>
public sealed record CommentCount(string Unit, int All, int Open);

/// <summary>Reads comments, and what they see of their case.</summary>
public static class CommentReader
{
    /// <summary>The comments of a report, counted field by field; empty for whoever may not comment.</summary>
    public static async Task<IReadOnlyList<CommentCount>> CommentCountsAsync(this Reader reader, GrantCase readable, CancellationToken ct) =>
        await (await reader.CommentsAsync(readable, ct)).GroupBy(comment => comment.Unit)
            .Select(same => new CommentCount(same.Key, same.Count(), same.Count(comment => comment.SettledAt == null))).ToListAsync(ct);

    internal static async Task<Sight> CommentedAsync(Looking looking)
    {
        var id = ((WriteComment)looking.Act).Case.Value;
        return await looking.Db.Cases.Where(one => one.Id == id)
            .Select(one => new CommentedSight(one.Number, one.Status == CaseStatus.Draft || one.Status == CaseStatus.Returned)).FirstAsync(looking.Ct);
    }
}
