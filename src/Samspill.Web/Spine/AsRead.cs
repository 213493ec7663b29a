using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>
/// Large subjects as they were read, by the hash of their last row in the ledger: the same hash is the same content, in a transaction too, so only the
/// hash is asked for. Who gets one gets a copy of their own; what it holds is shared.
/// </summary>
/// <typeparam name="T">The kind of subject.</typeparam>
public static class AsRead<T>
    where T : Subject
{
    // Lists with hundreds of lines and calls with their texts: enough for the rounds people work in at one time.
    private const int Most = 100;

    private static readonly ConcurrentDictionary<Guid, Kept> Known = new();

    /// <summary>The subjects that the query finds, in its order; only those that have changed are read.</summary>
    public static async Task<List<T>> ListAsync(IQueryable<T> found, CancellationToken ct)
    {
        var heads = await found.Select(row => new { row.Id, Head = EF.Property<string>(row, Conventions.ChainHead) }).ToListAsync(ct);
        var changed = heads.Where(row => !(Known.TryGetValue(row.Id, out var kept) && kept.Head == row.Head)).Select(row => row.Id).ToList();
        var read = new Dictionary<Guid, Kept>();
        if (changed.Count > 0)
        {
            var rows = await found.Where(row => changed.Contains(row.Id)).Select(row => new { Subject = row, Head = EF.Property<string>(row, Conventions.ChainHead) }).AsNoTracking().ToListAsync(ct);
            read = rows.ToDictionary(row => row.Subject.Id, row => new Kept(row.Head, row.Subject));
        }

        var subjects = heads.Select(row => read.GetValueOrDefault(row.Id) ?? Known.GetValueOrDefault(row.Id)).OfType<Kept>().Select(kept => (T)kept.Subject.Copy()).ToList();
        if (Known.Count + read.Count > Most) { Known.Clear(); }
        foreach (var (id, kept) in read.Where(pair => pair.Value.Head.Length > 0)) { Known[id] = kept; }
        return subjects.Count == heads.Count ? subjects : await found.AsNoTracking().ToListAsync(ct);
    }

    /// <summary>The one subject that a query for one id finds, or null.</summary>
    public static async Task<T?> FirstAsync(IQueryable<T> found, CancellationToken ct) => (await ListAsync(found, ct)).FirstOrDefault();

    private sealed record Kept(string Head, T Subject);
}
