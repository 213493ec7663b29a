using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>
/// What was read before and still holds: all that changes is in the ledger, so whatever rests on kinds of subjects that nobody has acted on since can be
/// used again. Asked once in a request, in one short question; right with several processes on one database (ADR 0014).
/// </summary>
public sealed class Remembered(SamspillDb db, Memory memory)
{
    private const int MostRows = 200;

    private static readonly Func<SamspillDb, long, IAsyncEnumerable<Row>> Since = EF.CompileAsyncQuery((SamspillDb db, long known) =>
        db.Ledger.Where(row => row.Sequence > known).OrderBy(row => row.Sequence).Select(row => new Row(row.Sequence, row.SubjectKind)).Take(MostRows));

    private Memory.State? asked;

    /// <summary>What is kept under the key, or what is read now and kept. Never keeps what a transaction sees before it is committed.</summary>
    /// <param name="key">Names what is read with all it depends on but the ledger: for whom, of what.</param>
    /// <param name="kinds">The kinds of subject it rests on.</param>
    /// <param name="read">Reads it; what it returns is shared and must not be changed.</param>
    /// <param name="ct">Stops it.</param>
    public async ValueTask<T> GetAsync<T>(object key, IReadOnlyList<string> kinds, Func<CancellationToken, Task<T>> read, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) { return await read(ct); }
        var state = asked ??= await AskAsync(ct);
        if (state.Values.TryGetValue(key, out var kept)) { return (T)kept.Value!; }
        var value = await read(ct);
        state.Keep(key, new Memory.Kept(value, kinds));
        return value;
    }

    /// <summary>Something may have been recorded in this scope: the ledger is asked again.</summary>
    public void AskAgain() => asked = null;

    // Read before what is kept, so that nothing is ever older than the row it is kept under.
    private async Task<Memory.State> AskAsync(CancellationToken ct)
    {
        var known = memory.Now;
        var head = known.Head;
        var (rows, kinds) = (0, new HashSet<string>());
        await foreach (var row in Since(db, known.Head).WithCancellation(ct))
        {
            (head, rows) = (row.Sequence, rows + 1);
            kinds.Add(row.Kind);
        }

        if (rows == 0) { return known; }
        if (rows < MostRows) { return memory.MoveOn(known, head, kinds.Contains); }
        head = await db.Ledger.MaxAsync(row => row.Sequence, ct);
        return memory.MoveOn(known, head, _ => true);
    }

    private sealed record Row(long Sequence, string Kind);
}

/// <summary>The kinds of subject that things rest on, as the ledger names them.</summary>
public static class Kinds
{
    public static IReadOnlyList<string> Of<T>()
        where T : Subject => One<T>.Name;

    private static class One<T>
    {
        public static readonly IReadOnlyList<string> Name = [typeof(T).Name];
    }
}
