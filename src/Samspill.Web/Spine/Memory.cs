using System.Collections.Concurrent;

namespace Samspill.Web.Spine;

/// <summary>As of when something was read: the last row of the ledger, and how many times pages had been arranged.</summary>
internal sealed record Heads(long Ledger, long Arrangements);

/// <summary>What this process has read and keeps, as it was at one row of the ledger. Shared by all requests; asked through <see cref="Remembered"/>.</summary>
public sealed class Memory
{
    private State now = new(Never, []);

    /// <summary>Before anything was read.</summary>
    internal static Heads Never => new(0, 0);

    /// <summary>What is kept now.</summary>
    internal State Now => Volatile.Read(ref now);

    /// <summary>Goes on from <paramref name="known"/> to a later row: what rests on a kind of subject that was acted on is forgotten.</summary>
    /// <param name="known">What was kept before.</param>
    /// <param name="at">When this is.</param>
    /// <param name="changed">Tells whether a kind of subject has been acted on since.</param>
    internal State MoveOn(State known, Heads at, Func<string, bool> changed)
    {
        var later = new State(at, new(known.Values.Where(one => !one.Value.Kinds.Any(changed))));
        var present = Interlocked.CompareExchange(ref now, later, known);
        return present == known || present.At.Ledger < at.Ledger || present.At.Arrangements < at.Arrangements ? later : present;
    }

    /// <summary>Forgets all: something was changed that no act tells of, such as that a day has passed.</summary>
    public void Forget() => Volatile.Write(ref now, new State(Never, []));

    /// <summary>Something that was read, the kinds of subject and single subjects it rests on, and how many kilobytes it takes.</summary>
    internal sealed record Kept(object? Value, IReadOnlyList<string> Kinds, int Weight);

    /// <summary>All that is kept, as of a time.</summary>
    internal sealed class State(Heads at, ConcurrentDictionary<object, Kept> values)
    {
        // Twelve megabytes, about.
        private const int Most = 12_000;

        private const int Small = 8;

        private int weight = values.Values.Sum(kept => kept.Weight);

        public Heads At => at;

        public ConcurrentDictionary<object, Kept> Values => values;

        // Pages as they were written take nearly all the room and are soon written again; what every request needs is small, and stays.
        public void Keep(object key, Kept kept)
        {
            values[key] = kept;
            if (Interlocked.Add(ref weight, kept.Weight) <= Most) { return; }
            foreach (var (large, _) in values.Where(pair => pair.Value.Weight > Small)) { values.TryRemove(large, out _); }
            var left = values.Values.Sum(one => one.Weight);
            if (left > Most / 2) { values.Clear(); }
            Volatile.Write(ref weight, left > Most / 2 ? 0 : left);
        }
    }
}
