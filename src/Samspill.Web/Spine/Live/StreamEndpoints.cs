using System.Security.Claims;

namespace Samspill.Web.Spine.Live;

/// <summary>Addresses that are followed; authorised like the pages they belong to.</summary>
public static class StreamEndpoints
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<LiveFeed>().AddSingleton<Streaming>().AddSingleton(Heartbeat.Usual).AddScoped<Attendance>().AddHostedService<LedgerListening>();

    /// <summary>Lets what <paramref name="find"/> finds be followed at an address with its id.</summary>
    public static void MapStream(this IEndpointRouteBuilder routes, string pattern, Find find) =>
        routes.MapGet(pattern, (Guid id, HttpContext context, LiveFeed feed, Streaming streaming, IHostApplicationLifetime life) => AnswerAsync(find, id, context, feed, streaming, life));

    private static async Task<IResult> AnswerAsync(Find find, Guid id, HttpContext context, LiveFeed feed, Streaming streaming, IHostApplicationLifetime life)
    {
        if (await streaming.LookAsync(find, id, context.User, isHere: false, context.RequestAborted) is not { } readable) { return Results.NotFound(); }
        if (feed.Open(readable.Topic, PersonOf(context.User)) is not { } stream) { return Results.StatusCode(StatusCodes.Status429TooManyRequests); }

        // Ended at once when the program stops, which else would wait for the reader to leave.
        var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        context.Response.OnCompleted(async () =>
        {
            stopping.Dispose();
            await streaming.LeaveAsync(stream);
        });
        Task<Followable?> Look(CancellationToken ct) => streaming.LookAsync(find, id, context.User, isHere: true, ct);

        // Looked for again once the stream is open, so that nothing is missed in between.
        if (await Look(stopping.Token) is not { } first) { return Results.NotFound(); }
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(streaming.EventsAsync(stream, first, Look, context, stopping.Token));
    }

    /// <summary>Who is signed in; empty when nobody is.</summary>
    public static Guid PersonOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(CurrentActor.PersonClaim), out var person) ? person : Guid.Empty;
}
