using Samspill.Web.Spine.Followers;

namespace Samspill.Web.Spine.Live;

/// <summary>
/// Who follows what in this process. It carries only that something changed, and its number; what changed is read like any page, with the
/// reader's own rights (architecture 2.6, ADR 0008). Any subject can be followed: a list, a meeting, a board.
/// </summary>
public sealed class LiveFeed
{
    /// <summary>Pages one person can have following at once; one more is refused, and is a page like any other.</summary>
    public const int MostPerPerson = 12;

    private readonly Dictionary<Guid, List<LiveStream>> open = [];
    private readonly Lock changing = new();

    public LiveFeed(LedgerSignal signal) => signal.Written += changes =>
    {
        foreach (var change in changes) { Tell(change.Subject, new Told(change.Version, false, false)); }
    };

    /// <summary>Follows a subject until the stream is disposed of; null when the person follows as many already.</summary>
    public LiveStream? Open(Guid topic, Guid person)
    {
        lock (changing)
        {
            if (open.Values.Sum(streams => streams.Count(stream => stream.Person == person)) >= MostPerPerson) { return null; }
            var stream = new LiveStream(this, topic, person);
            if (!open.TryGetValue(topic, out var streams)) { open[topic] = streams = []; }
            streams.Add(stream);
            return stream;
        }
    }

    /// <summary>Tells those in this process who follow the subject.</summary>
    public void Tell(Guid topic, Told news)
    {
        lock (changing)
        {
            if (!open.TryGetValue(topic, out var streams)) { return; }
            foreach (var stream in streams) { stream.Tell(news); }
        }
    }

    /// <summary>Tells everybody that something may have been missed.</summary>
    public void LookAgain()
    {
        lock (changing)
        {
            foreach (var stream in open.Values.SelectMany(streams => streams)) { stream.Tell(new Told(0, true, true)); }
        }
    }

    /// <summary>Ends everything the person follows in this process; a page where they are still signed in begins again by itself.</summary>
    public void End(Guid person)
    {
        lock (changing)
        {
            foreach (var stream in open.Values.SelectMany(streams => streams).Where(stream => stream.Person == person)) { stream.End(); }
        }
    }

    /// <summary>True when the person follows the subject in this process.</summary>
    public bool Follows(Guid topic, Guid person)
    {
        lock (changing) { return open.TryGetValue(topic, out var streams) && streams.Exists(stream => stream.Person == person); }
    }

    internal void Close(LiveStream stream)
    {
        lock (changing)
        {
            if (open.TryGetValue(stream.Topic, out var streams) && streams.Remove(stream) && streams.Count == 0) { open.Remove(stream.Topic); }
        }
    }
}
