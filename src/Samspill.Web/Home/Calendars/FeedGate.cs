using System.Threading.RateLimiting;

namespace Samspill.Web.Home.Calendars;

/// <summary>How often a calendar is handed out, and how often somebody may ask for one that is not there.</summary>
public sealed class FeedGate : IDisposable
{
    /// <summary>How many times in an hour one calendar is handed out; programs ask every few hours.</summary>
    public const int MostInAnHour = 60;

    // Many people can share an address, and each can have an old calendar.
    private const int MostMissesInAnHour = 600;

    private readonly PartitionedRateLimiter<Guid> known = For<Guid>(MostInAnHour);
    private readonly PartitionedRateLimiter<string> unknown = For<string>(MostMissesInAnHour);

    /// <summary>True when there is room for one more: of the person's calendar, or of misses from an address.</summary>
    public bool LetsIn(Guid? person, string from)
    {
        using var lease = person is { } id ? known.AttemptAcquire(id) : unknown.AttemptAcquire(from);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        known.Dispose();
        unknown.Dispose();
    }

    private static PartitionedRateLimiter<T> For<T>(int most)
        where T : notnull => PartitionedRateLimiter.Create<T, T>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromHours(1) }));
}
