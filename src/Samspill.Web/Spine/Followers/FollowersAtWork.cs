namespace Samspill.Web.Spine.Followers;

/// <summary>Keeps every follower going: a moment after an act in this process, else every few seconds; none waits for another.</summary>
public sealed class FollowersAtWork(IEnumerable<FollowerKind> kinds, Pursuit pursuit, LedgerSignal signal, TimeProvider clock, ILogger<FollowersAtWork> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // What is written at nearly the same time is followed in one transaction, not in one for each row.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(kinds.Select(kind => FollowAsync(kind, stoppingToken)));

    private async Task FollowAsync(FollowerKind kind, CancellationToken ct)
    {
        await Task.Yield();
        while (!ct.IsCancellationRequested)
        {
            // Asked before looking, so that an act recorded meanwhile is not slept through.
            var woken = signal.Next;
            try
            {
                await pursuit.RunAsync(kind, ct);
            }
            catch (Exception problem) when (!ct.IsCancellationRequested)
            {
                log.LogWarning(problem, "Follower {Follower} could not look at the ledger; it looks again in {Patience}.", kind.Name, Patience);
                woken = Task.Delay(Timeout.InfiniteTimeSpan, ct);
            }

            await Task.WhenAny(woken, Task.Delay(Patience, clock, ct));
            await Task.Delay(Gathering, ct);
        }
    }
}
