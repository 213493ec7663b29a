namespace Samspill.Web.Commands.Demo;

/// <summary>The clock of the demo county: stands at the act being recorded and only ever goes forward, as the ledger does.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Goes on to an instant.</summary>
    /// <exception cref="InvalidOperationException">The instant has passed already.</exception>
    public void GoTo(DateTimeOffset instant)
    {
        if (instant < now) { throw new InvalidOperationException($"The demo clock shows {now:O} and cannot go back to {instant:O}."); }
        now = instant;
    }
}
