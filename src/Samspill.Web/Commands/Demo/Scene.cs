using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>Where acts of the story are recorded. An act that is not done is a mistake in the story and stops it.</summary>
internal sealed class Scene(Recorder recorder, Steps steps, CancellationToken ct)
{
    /// <summary>What was recorded last.</summary>
    public Recorded? Last { get; private set; }

    public CancellationToken Ct => ct;

    public async Task DoAsync<TSubject>(Ref<TSubject> id, Act<TSubject> act)
        where TSubject : Subject, new()
    {
        Last = await steps.RecordAsync(id, act, null, ct);
        if (Last is not Recorded.Done) { throw new InvalidOperationException($"{act.GetType().Name}: {InWords(Last)}"); }
    }

    public async Task SaveAsync<TPart>(GrantCase subject, ReportPart part, TPart content, int basedOn = 0)
    {
        if (await recorder.SaveDraftAsync(subject, part, basedOn, content, ct) is not DraftSaved.Done) { throw new InvalidOperationException($"{subject.Number}, {part}: not saved."); }
    }

    /// <summary>Writes a whole report in which nobody has written.</summary>
    public async Task WriteAsync(Guid @case, NeedReport content)
    {
        if (await steps.WriteReportAsync(@case, content, ct) is not DraftSaved.Done) { throw new InvalidOperationException($"{content.Measure.Title}: not saved."); }
    }

    private static string InWords(Recorded recorded) => recorded is Recorded.Hindered(var hindrances)
        ? string.Join("; ", hindrances.Select(hindrance => $"{hindrance.Code} {hindrance.Field} {string.Join(", ", hindrance.Arguments)}"))
        : recorded.ToString();
}
