namespace Samspill.Web.Commands.Demo;

/// <summary>Numbers that look drawn and are the same every time, so that the county is.</summary>
internal sealed class Draws
{
    private ulong state;

    public Draws(string seed)
    {
        state = 14695981039346656037;
        foreach (var sign in seed) { state = (state ^ sign) * 1099511628211; }
    }

    /// <summary>From 0 and below the number.</summary>
    public int Below(int number) => (int)(Next() % (ulong)number);

    /// <summary>From the least to the most, small ones more often than large ones.</summary>
    public long Skewed(long least, long most)
    {
        var part = Below(1001) * (long)Below(1001);
        return least + ((most - least) * part / 1_000_000);
    }

    /// <summary>True so many times of a hundred.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
