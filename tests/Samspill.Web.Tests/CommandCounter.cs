using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samspill.Web.Tests;

/// <summary>Counts what is sent to the database, so that a page that begins to ask more fails a test and not a user.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private int count;

    /// <summary>Commands since the last <see cref="Reset"/>.</summary>
    public int Count => count;

    public void Reset() => count = 0;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
