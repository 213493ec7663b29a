using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>What happens in the demo county: told in any order, recorded in the order of time, some acts together in one transaction.</summary>
internal sealed class Story(Recorder recorder, CurrentActor current, DemoClock clock)
{
    private const int Together = 250;

    private readonly List<Event> events = [];

    /// <summary>One act.</summary>
    public void Tell<TSubject>(DateTimeOffset at, Actor actor, Ref<TSubject> id, Act<TSubject> act)
        where TSubject : Subject, new() => Tell(at, actor, scene => scene.DoAsync(id, act));

    /// <summary>Several acts that belong together, by one person.</summary>
    public void Tell(DateTimeOffset at, Actor actor, Func<Scene, Task> acts) => events.Add(new Event(at, actor, acts));

    /// <summary>Records everything told.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var told = new Queue<Event>(events.OrderBy(happened => happened.At));
        while (told.Count > 0) { await recorder.TogetherAsync(steps => ActAsync(told, new Scene(recorder, steps, ct)), ct); }
    }

    // A transaction ends with a fact: in a large county hundreds write, one after the other, before anybody acts.
    private async Task<Recorded> ActAsync(Queue<Event> told, Scene scene)
    {
        for (var count = 0; told.Count > 0 && (count < Together || scene.Last is null); count++)
        {
            var happened = told.Dequeue();
            clock.GoTo(happened.At);
            current.Become(happened.Actor);
            await happened.Acts(scene);
        }

        return scene.Last ?? throw new InvalidOperationException("The story ends without a fact.");
    }

    private sealed record Event(DateTimeOffset At, Actor Actor, Func<Scene, Task> Acts);
}
