using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>
/// What was read before and still holds: all that changes is in the ledger, so whatever rests on kinds of subjects that nobody has acted on since can be
/// used again; how people arrange their own pages has a number of its own. Asked once in a request, in one short question, and one more when somebody has
/// acted; right with several processes on one database (ADR 0014).
/// </summary>
public sealed class Remembered(SamspillDb db, Memory memory)
{
    private const int MostRows = 200;

    // Asked in every request, so it is the least that can be asked.
    private static readonly Func<SamspillDb, Task<Heads?>> Now = EF.CompileAsyncQuery((SamspillDb db) =>
        db.Arrangements.Where(row => row.Id == 1).Select(row => new Heads(db.Ledger.Max(entry => (long?)entry.Sequence) ?? 0, row.Number)).FirstOrDefault());

    // Each row with the subjects it concerns beside its own; one without any comes once.
    private static readonly Func<SamspillDb, long, IAsyncEnumerable<Row>> Since = EF.CompileAsyncQuery((SamspillDb db, long known) =>
        (from row in db.Ledger
         where row.Sequence > known
         join concern in db.Concerns on row.Sequence equals concern.Sequence into concerned
         from concern in concerned.DefaultIfEmpty()
         orderby row.Sequence
         select new Row(row.Sequence, row.SubjectKind, row.SubjectId, concern == null ? null : concern.SubjectId)).Take(MostRows));

    private Memory.State? asked;
    private bool isUntouched;

    /// <summary>What is kept under the key, or what is read now and kept. Never keeps what a transaction sees before it is committed.</summary>
    /// <param name="key">Names what is read with all it depends on but the ledger: for whom, of what.</param>
    /// <param name="kinds">The kinds of subject it rests on, and single subjects (<see cref="Kinds.One"/>).</param>
    /// <param name="read">Reads it; what it returns is shared and must not be changed.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="weight">How much room it takes in kilobytes, about; 1 for most things.</param>
    public async ValueTask<T> GetAsync<T>(object key, IReadOnlyList<string> kinds, Func<CancellationToken, Task<T>> read, CancellationToken ct, Func<T, int>? weight = null)
    {
        if (db.Database.CurrentTransaction is not null && !isUntouched) { return await read(ct); }
        var state = asked ??= await AskAsync(ct);
        if (state.Values.TryGetValue(key, out var kept)) { return (T)kept.Value!; }
        var value = await read(ct);
        state.Keep(key, new Memory.Kept(value, kinds, weight?.Invoke(value) ?? 1));
        return value;
    }

    /// <summary>The ledger is asked again, since others may have recorded something.</summary>
    public void AskAgain() => asked = null;

    /// <summary>A transaction begins in which nobody else can record: until it has recorded something itself, it sees what everybody sees.</summary>
    public void BeginsToRecord() => (asked, isUntouched) = (null, true);

    /// <summary>Something has been recorded in this scope, which is not everybody's before it is committed.</summary>
    public void HasRecorded() => (asked, isUntouched) = (null, false);

    /// <summary>What is kept under the key already; null when it has to be read.</summary>
    public async ValueTask<T?> FindAsync<T>(object key, CancellationToken ct)
        where T : class
    {
        if (db.Database.CurrentTransaction is not null && !isUntouched) { return null; }
        var state = asked ??= await AskAsync(ct);
        return state.Values.TryGetValue(key, out var kept) ? (T?)kept.Value : null;
    }

    // Read before what is kept, so that nothing is ever older than the row it is kept under.
    private async Task<Memory.State> AskAsync(CancellationToken ct)
    {
        var known = memory.Now;

        // Without its number nobody can tell what still holds, so nothing is used.
        if (await Now(db) is not { } now) { return new Memory.State(Memory.Never, []); }
        if (now == known.At) { return known; }
        var (rows, head, kinds) = (0, known.At.Ledger, new HashSet<string>());
        if (now.Arrangements != known.At.Arrangements) { kinds.UnionWith(Kinds.Arranged); }
        await foreach (var row in Since(db, known.At.Ledger).WithCancellation(ct))
        {
            (head, rows) = (row.Sequence, rows + 1);
            kinds.Add(row.Kind);
            kinds.Add(Kinds.One(row.Subject));
            if (row.Concerned is { } subject) { kinds.Add(Kinds.One(subject)); }
        }

        var at = now with { Ledger = head };
        if (at == known.At) { return known; }
        if (rows < MostRows) { return memory.MoveOn(known, at, kinds.Contains); }
        at = at with { Ledger = await db.Ledger.MaxAsync(row => row.Sequence, ct) };
        return memory.MoveOn(known, at, _ => true);
    }

    private sealed record Row(long Sequence, string Kind, Guid Subject, Guid? Concerned);
}

/// <summary>The kinds of subject that things rest on, as the ledger names them.</summary>
public static class Kinds
{
    /// <summary>How people have arranged their own pages, which the ledger does not tell of.</summary>
    public static IReadOnlyList<string> Arranged { get; } = [nameof(Arrangements)];

    public static IReadOnlyList<string> Of<T>()
        where T : Subject => Named<T>.Name;

    /// <summary>One subject alone: acted on, or concerned by an act on another.</summary>
    public static string One(Guid subject) => subject.ToString("N");

    private static class Named<T>
    {
        public static readonly IReadOnlyList<string> Name = [typeof(T).Name];
    }
}
