namespace Samspill.Web;

/// <summary>
/// Gives memory back to the machine when nobody has asked for a while: after a busy hour the program would else keep what it needed then, on a small
/// server that has other work (docs/performance.md).
/// </summary>
public sealed class GivingBack(TimeProvider clock) : BackgroundService
{
    private const long Little = 4 * 1024 * 1024;
    private const long Much = 64 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>True when little has been used since the last look, and much since memory was last given back.</summary>
    /// <param name="sinceLook">Bytes used since the last look.</param>
    /// <param name="sinceGiven">Bytes used since memory was given back.</param>
    public static bool IsTime(long sinceLook, long sinceGiven) => sinceLook < Little && sinceGiven > Much;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (looked, given) = (0L, 0L);
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = GC.GetTotalAllocatedBytes();
            if (IsTime(now - looked, now - given))
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                given = now;
            }

            looked = now;
        }
    }
}
