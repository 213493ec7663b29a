using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Samspill.Web.Storage;

/// <summary>
/// A transaction that writes. SQLite has one writer at a time and lets the others sleep and look again; in one process they wait in line instead, so
/// that the next begins the moment one has ended. On PostgreSQL nobody waits for it.
/// </summary>
public sealed class WritingTurn : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Lines = new(StringComparer.Ordinal);

    private readonly IDbContextTransaction transaction;
    private SemaphoreSlim? line;

    private WritingTurn(IDbContextTransaction transaction, SemaphoreSlim? line) => (this.transaction, this.line) = (transaction, line);

    /// <summary>Begins, when it is this one's turn.</summary>
    public static async Task<WritingTurn> BeginAsync(SamspillDb db, CancellationToken ct)
    {
        var line = LineOf(db);
        if (line is not null) { await line.WaitAsync(ct); }
        try
        {
            return new WritingTurn(await db.Database.BeginTransactionAsync(ct), line);
        }
        catch
        {
            line?.Release();
            throw;
        }
    }

    private static SemaphoreSlim? LineOf(SamspillDb db) => db.IsPostgres ? null : Lines.GetOrAdd(db.Database.GetConnectionString()!, _ => new SemaphoreSlim(1, 1));

    /// <summary>Writes something small, in a transaction of its own where none is open.</summary>
    public static async Task<T> TakeAsync<T>(SamspillDb db, Func<Task<T>> write, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) { return await write(); }
        await using var turn = await BeginAsync(db, ct);
        var written = await write();
        await turn.CommitAsync(ct);
        return written;
    }

    /// <summary>Writes in one statement, which is a transaction by itself.</summary>
    public static async Task<int> StepAsync(SamspillDb db, Func<Task<int>> write, CancellationToken ct)
    {
        var line = LineOf(db);
        if (line is not null) { await line.WaitAsync(ct); }
        try
        {
            return await write();
        }
        finally
        {
            line?.Release();
        }
    }

    /// <summary>Makes what was written last.</summary>
    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    /// <summary>Ends it; what was not committed is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            Interlocked.Exchange(ref line, null)?.Release();
        }
    }
}
