using System.Threading.Channels;

namespace Samspill.Web.Spine.Live;

/// <summary>Something that has been written to the ledger: the subject, and its version then.</summary>
public readonly record struct Change(Guid Subject, long Version);

/// <summary>What a stream has been told since it was last asked.</summary>
/// <param name="Version">The newest version told of.</param>
/// <param name="Here">Who is there has changed.</param>
/// <param name="Look">Something may have been missed: look for oneself.</param>
public readonly record struct Told(long Version, bool Here, bool Look);

/// <summary>One page that follows one subject. Holds two numbers and a bell, so that a reader who is slow never makes anybody wait or anything pile up.</summary>
public sealed class LiveStream(LiveFeed feed, Guid topic, Guid person) : IDisposable
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock telling = new();
    private Told told;

    public Guid Topic => topic;

    public Guid Person => person;

    /// <summary>Waits until something is told, at most so long; what was told, or null when nothing was. Cancelled when the stream has been ended.</summary>
    public async Task<Told?> NextAsync(TimeSpan patience, CancellationToken ct)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct);
        both.CancelAfter(patience);
        try
        {
            await bell.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        catch (ChannelClosedException)
        {
            throw new OperationCanceledException(ct);
        }

        lock (telling)
        {
            var now = told;
            told = new Told(told.Version, false, false);
            return now;
        }
    }

    /// <summary>Nothing more is told; whoever waits is told that it is over.</summary>
    internal void End() => bell.Writer.TryComplete();

    public void Dispose() => feed.Close(this);

    internal void Tell(Told news)
    {
        lock (telling) { told = new Told(Math.Max(told.Version, news.Version), told.Here || news.Here, told.Look || news.Look); }
        bell.Writer.TryWrite(true);
    }
}
