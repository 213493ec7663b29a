using Microsoft.EntityFrameworkCore;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine.Followers;

/// <summary>Facts recorded for demonstration or to catch up are followed like others, but nobody outside is told of them.</summary>
public static class QuietStart
{
    /// <summary>Whatever is recorded while the work goes on is quiet, also for a process that follows the ledger meanwhile.</summary>
    public static async Task DuringAsync(SamspillDb db, IReadOnlyCollection<FollowerKind> kinds, Func<Task> work, CancellationToken ct)
    {
        foreach (var kind in kinds) { await Lease.RowAsync(db, kind.Name, ct); }
        await ThroughAsync(db, kinds, long.MaxValue, ct);
        try
        {
            await work();
        }
        finally
        {
            await ThroughAsync(db, kinds, await Lease.EndAsync(db, CancellationToken.None), CancellationToken.None);
        }
    }

    private static Task<int> ThroughAsync(SamspillDb db, IReadOnlyCollection<FollowerKind> kinds, long last, CancellationToken ct)
    {
        var names = kinds.Select(kind => kind.Name).ToList();
        return db.Bookmarks.Where(row => names.Contains(row.Follower)).ExecuteUpdateAsync(row => row.SetProperty(mark => mark.QuietThrough, last), ct);
    }
}
