namespace Samspill.Web.Tests.Load.Pace;

/// <summary>How the product compares with the yardstick: each in its turn, several times in one run, so that what else the machine does falls on both.</summary>
/// <param name="Ratio">The median of the ratios.</param>
/// <param name="Lowest">The lowest of them.</param>
/// <param name="Highest">The highest.</param>
/// <param name="PerSecond">What the product answered each second, the median.</param>
/// <param name="Yardstick">What the yardstick answered each second, the median.</param>
internal sealed record Compared(double Ratio, double Lowest, double Highest, double PerSecond, double Yardstick);

/// <summary>Measures the product and the yardstick by turns.</summary>
internal sealed class Measuring(Uri product, Uri yardstick, TimeSpan length, TimeSpan warmUp, int turns)
{
    private const int Connections = 4;

    /// <summary>How many connections ask at once.</summary>
    public static int AtOnce => Connections;

    /// <summary>Answers that were not as they must be.</summary>
    public int Errors { get; private set; }

    /// <summary>Where there are only so many to ask, as many times those of a turn go to the warming up.</summary>
    public const int Rehearsals = 10;

    /// <summary>As long as it takes a program to be compiled for what it is asked most, then the turns that count.</summary>
    public async Task<Compared> CompareAsync(Func<int, Asked?> asked, Func<int, Asked?> raw, int count = int.MaxValue)
    {
        var (mine, theirs) = (new List<double>(), new List<double>());
        var rehearsed = count == int.MaxValue ? count : count * Rehearsals;
        await RunAsync(product, asked, rehearsed, warmUp);
        await RunAsync(yardstick, raw, rehearsed, warmUp);
        for (var turn = 0; turn < turns; turn++)
        {
            mine.Add((await RunAsync(product, asked, count, length)).PerSecond);
            theirs.Add((await RunAsync(yardstick, raw, count, length)).PerSecond);
        }

        List<double> ratios = [.. mine.Zip(theirs, (one, other) => one / other).Order()];
        return new Compared(Median(ratios), ratios[0], ratios[^1], Median([.. mine.Order()]), Median([.. theirs.Order()]));
    }

    /// <summary>How long the product takes for each of these, asked one after the other by one person.</summary>
    public async Task<Slice> TimesAsync(IReadOnlyList<Asked> all)
    {
        var place = 0;
        var slice = await new ClosedLoop(product, 1).RunAsync(_ => place < all.Count ? all[place++] : null, TimeSpan.FromMinutes(1));
        Errors += slice.Errors;
        return slice;
    }

    private async Task<Slice> RunAsync(Uri address, Func<int, Asked?> next, int count, TimeSpan time)
    {
        var left = count;
        var slice = await new ClosedLoop(address, Connections).RunAsync(number => Interlocked.Decrement(ref left) >= 0 ? next(number) : null, time);
        slice.Answers.ShouldBeGreaterThan(0, $"nothing was answered at {address}");
        Errors += slice.Errors;
        return slice;
    }

    private static double Median(List<double> sorted) => sorted[sorted.Count / 2];
}
