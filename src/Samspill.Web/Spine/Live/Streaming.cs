using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Samspill.Domain.Spine;

namespace Samspill.Web.Spine.Live;

/// <summary>A subject that the actor may follow, as it stands now.</summary>
public sealed record Followable(Guid Topic, long Version, Place Place);

/// <summary>Finds what an address follows, among what the actor may read; null when there is no such thing for them.</summary>
public delegate Task<Followable?> Find(Reader reader, Guid id, CancellationToken ct);

/// <summary>How often a stream says that it lives; each time it also asks whether the reader may still follow.</summary>
public sealed record Heartbeat(TimeSpan Every)
{
    public static readonly Heartbeat Usual = new(TimeSpan.FromSeconds(20));
}

/// <summary>What a stream says: «endret» with a number, «tilstede» when who is there has changed, «puls» to show that it lives. Never what changed.</summary>
public sealed class Streaming(LiveFeed feed, IServiceScopeFactory scopes, Heartbeat heartbeat, TimeProvider clock)
{
    private static readonly TimeSpan ReconnectAfter = TimeSpan.FromSeconds(2);

    /// <summary>Reads with a scope that is gone before anything is sent: an open stream holds no connection to the database.</summary>
    public async Task<Followable?> LookAsync(Find find, Guid id, ClaimsPrincipal user, bool isHere, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SignedInAs(user);
        var found = await find(scope.ServiceProvider.GetRequiredService<Reader>(), id, ct);
        if (found is not null && isHere) { await scope.ServiceProvider.GetRequiredService<Attendance>().EnterAsync(found, ct); }
        return found;
    }

    /// <summary>The events, from the version that stands now, until the reader leaves, the session ends, the rights end or the program stops.</summary>
    public async IAsyncEnumerable<SseItem<string>> EventsAsync(LiveStream stream, Followable first, Func<CancellationToken, Task<Followable?>> look, HttpContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        var until = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc ?? DateTimeOffset.MaxValue;
        var sent = first.Version;
        yield return Changed(sent);
        while (clock.GetUtcNow() < until && !ct.IsCancellationRequested)
        {
            var (told, isOver) = await NextAsync(stream, ct);
            if (isOver) { yield break; }
            var version = told?.Version ?? 0;
            if (told is null or { Look: true })
            {
                if (await LookedAsync(look, ct) is not { } now) { yield break; }
                version = now.Version;
            }

            if (version > sent) { yield return Changed(sent = version); }
            if (told is { Here: true }) { yield return new SseItem<string>("", "tilstede"); }
            if (told is null) { yield return new SseItem<string>("", "puls"); }
        }
    }

    /// <summary>The reader has left; others are told, unless they have another page open.</summary>
    public async Task LeaveAsync(LiveStream stream)
    {
        stream.Dispose();
        if (feed.Follows(stream.Topic, stream.Person)) { return; }
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Attendance>().LeaveAsync(stream.Topic, stream.Person);
        }
        catch (ObjectDisposedException)
        {
            // The program is gone: whoever was here is forgotten by itself, within a minute.
        }
    }

    private async Task<(Told? Told, bool IsOver)> NextAsync(LiveStream stream, CancellationToken ct)
    {
        try
        {
            return (await stream.NextAsync(heartbeat.Every, ct), false);
        }
        catch (OperationCanceledException)
        {
            return (null, true);
        }
    }

    private static async Task<Followable?> LookedAsync(Func<CancellationToken, Task<Followable?>> look, CancellationToken ct)
    {
        try
        {
            return await look(ct);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static SseItem<string> Changed(long version)
    {
        var number = version.ToString(CultureInfo.InvariantCulture);
        return new SseItem<string>(number, "endret") { EventId = number, ReconnectionInterval = ReconnectAfter };
    }
}
