using Samspill.Web.Spine.Live;

namespace Samspill.Web.Spine.Followers;

/// <summary>Tells those who wait in this process that something was written to the ledger; those of other processes look by themselves.</summary>
public sealed class LedgerSignal
{
    private TaskCompletionSource next = New();

    /// <summary>Completes when something is written after this was asked for: ask before looking, and nothing is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Told what was written, after the commit, before those who wait.</summary>
    public event Action<IReadOnlyList<Change>>? Written;

    /// <summary>Called when a transaction has been committed.</summary>
    public void Raise(IReadOnlyList<Change> changes)
    {
        Written?.Invoke(changes);
        Raise();
    }

    /// <summary>Called when a transaction has been committed of which nobody else need know what it wrote.</summary>
    public void Raise() => Interlocked.Exchange(ref next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
