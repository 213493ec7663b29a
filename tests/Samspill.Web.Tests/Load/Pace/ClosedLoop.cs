using System.Diagnostics;

namespace Samspill.Web.Tests.Load.Pace;

/// <summary>What came of asking for a while.</summary>
/// <param name="Answers">How many were answered as they must be.</param>
/// <param name="Errors">How many were not.</param>
/// <param name="PerSecond">Answers each second.</param>
/// <param name="Times">How long each took, in milliseconds, shortest first.</param>
internal sealed record Slice(int Answers, int Errors, double PerSecond, IReadOnlyList<double> Times)
{
    /// <summary>So many of a hundred were answered within this many milliseconds.</summary>
    public double Within(int ofHundred) => Times.Count == 0 ? throw new InvalidOperationException("Nothing was measured.") : Times[(int)(ofHundred / 100d * (Times.Count - 1))];
}

/// <summary>Asks over a few connections: each asks again as soon as it is answered.</summary>
internal sealed class ClosedLoop(Uri address, int connections)
{
    /// <summary>Asks until the time is out or there is nothing more to ask.</summary>
    /// <param name="next">What a connection, by its number, asks next; null when there is nothing more.</param>
    /// <param name="length">For how long.</param>
    public async Task<Slice> RunAsync(Func<int, Asked?> next, TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var found = await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(() => AskAsync(() => next(number), clock, length))));
        var took = clock.Elapsed;
        List<double> times = [.. found.SelectMany(one => one.Times)];
        times.Sort();
        return new Slice(times.Count, found.Sum(one => one.Errors), times.Count / took.TotalSeconds, times);
    }

    private async Task<(List<double> Times, int Errors)> AskAsync(Func<Asked?> next, Stopwatch clock, TimeSpan length)
    {
        using var line = new Line(address);
        var (times, errors) = (new List<double>(), 0);
        while (clock.Elapsed < length && next() is { } asked)
        {
            var begun = Stopwatch.GetTimestamp();
            if (await line.AskAsync(asked)) { times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds); }
            else if (errors++ == 0) { Console.WriteLine($"Not as it must be: {line.Answer[..Math.Min(line.Answer.Length, 600)]}"); }
        }

        return (times, errors);
    }
}
