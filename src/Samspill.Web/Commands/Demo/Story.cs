using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>What happens in the demo county: told in any order, recorded in the order of time, some acts together in one transaction.</summary>
internal sealed class Story(Recorder recorder, CurrentActor current, DemoClock clock)
{
    private const int ActsTogether = 250;

    private readonly List<Event> events = [];

    /// <summary>One act.</summary>
    public void Tell<TSubject>(DateTimeOffset at, Actor actor, Ref<TSubject> id, Act<TSubject> act)
        where TSubject : Subject, new() => Tell(at, actor, scene => scene.DoAsync(id, act));

    /// <summary>Several acts that belong together, by one person.</summary>
    public void Tell(DateTimeOffset at, Actor actor, Func<Scene, Task> acts) => events.Add(new Event(at, actor, acts));

    /// <summary>Records everything told.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var together in events.OrderBy(happened => happened.At).Chunk(ActsTogether))
        {
            await recorder.TogetherAsync(steps => ActAsync(together, new Scene(recorder, steps, ct)), ct);
        }
    }

    private async Task<Recorded> ActAsync(Event[] together, Scene scene)
    {
        foreach (var happened in together)
        {
            clock.GoTo(happened.At);
            current.Become(happened.Actor);
            await happened.Acts(scene);
        }

        return scene.Last ?? throw new InvalidOperationException("Nothing was recorded.");
    }

    private sealed record Event(DateTimeOffset At, Actor Actor, Func<Scene, Task> Acts);
}
