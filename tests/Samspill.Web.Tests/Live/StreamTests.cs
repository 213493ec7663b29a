using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Live;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Live;

/// <summary>A stream tells that something changed, and its number; nothing else, to nobody who may not read it.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    private readonly World world = new() { Also = builder => Prepare(builder, Beat) };
    private Recommendation list = null!;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        list = await world.OpenListAsync();
    }

    public Task DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task An_open_stream_says_the_number_at_once_and_again_when_somebody_acts()
    {
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id));
        listener.MediaType.ShouldBe("text/event-stream");
        (await listener.NumberAsync()).ShouldBe(list.Version);

        await ActAsync(world);

        var told = await listener.NextAsync("endret");
        told.Data.ShouldBe($"{list.Version + 1}");
        told.EventId.ShouldBe(told.Data);
    }

    [Fact]
    public async Task Who_comes_back_is_told_what_stands_now()
    {
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        await using (var first = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id))) { await first.NumberAsync(); }
        await ActAsync(world);
        await ActAsync(world);

        await using var again = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id), list.Version);

        (await again.NumberAsync()).ShouldBe(list.Version + 2);
    }

    [Fact]
    public async Task Who_may_not_read_the_list_finds_no_stream()
    {
        using var owner = await world.AsAsync(Scenes.Owner);
        using var nobody = world.Visitor();
        using var stranger = await world.AsAsync("Sekretær for samarbeidsforum");
        await using var elsewhere = await Listener.OpenAsync(stranger, Urls.FollowRecommendation(list.Id));
        await using var unknown = await Listener.OpenAsync(owner, Urls.FollowRecommendation(Guid.Empty));
        await using var signedOut = await Listener.OpenAsync(nobody, Urls.FollowRecommendation(list.Id));

        elsewhere.Status.ShouldBe(HttpStatusCode.NotFound);
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
        signedOut.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_stream_ends_when_the_right_to_read_ends()
    {
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id));
        await listener.NextAsync("puls");

        await world.EndMandatesAsync(Scenes.Coordinator);

        await listener.Ended;
    }

    [Fact]
    public async Task The_stream_ends_with_the_session()
    {
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id));
        await listener.NumberAsync();

        world.Clock.Set(world.Clock.GetUtcNow().AddHours(9));

        await listener.Ended;
    }

    [Fact]
    public async Task The_stream_ends_when_one_signs_out()
    {
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id));
        await listener.NumberAsync();

        var page = await visitor.GetAsync(Urls.SignOut);
        await page.SubmitAsync();

        await listener.Ended;
        await using var again = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id));
        again.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Others_hear_that_somebody_has_come_and_gone()
    {
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        using var other = await world.AsAsync("Medlem i arbeidsgruppen, Buskerud");
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id));
        await listener.NumberAsync();
        await listener.NextAsync("tilstede");

        await using (var second = await Listener.OpenAsync(other, Urls.FollowRecommendation(list.Id)))
        {
            await second.NumberAsync();
            await ToldUntilAsync(listener, 2);
        }

        await ToldUntilAsync(listener, 1);
    }

    [Fact]
    public async Task Open_streams_are_counted_per_person_and_hold_no_connection()
    {
        using var visitor = await world.AsAsync(Scenes.Coordinator);
        using var other = await world.AsAsync("Medlem i arbeidsgruppen, Buskerud");
        var open = new List<Listener>();
        foreach (var who in new[] { visitor, other })
        {
            for (var number = 0; number < LiveFeed.MostPerPerson; number++) { open.Add(await Listener.OpenAsync(who, Urls.FollowRecommendation(list.Id))); }
        }

        open.ShouldAllBe(listener => listener.Status == HttpStatusCode.OK);
        await using (var oneTooMany = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id))) { oneTooMany.Status.ShouldBe(HttpStatusCode.TooManyRequests); }

        // More streams than the pool has connections; a page is still answered.
        (await visitor.GetAsync(Urls.Recommendation(list.Id))).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var listener in open) { await listener.DisposeAsync(); }
    }

    [Fact]
    public async Task Another_process_on_the_same_database_hears_of_it()
    {
        // SQLite has one process: there a heartbeat finds what another one wrote.
        var beat = TestDatabase.IsPostgres ? TimeSpan.FromMinutes(5) : Beat;
        await using var second = Application.Build(["--environment=Development"], world.Database.Setting, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.RemoveAll<IHostedService>();
            Prepare(builder, beat);
        });
        await second.StartAsync();
        using var visitor = new Visitor(new Uri(second.Urls.First()));
        await visitor.SignInAsync(await world.PersonAsync(Scenes.Coordinator));
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id));
        (await listener.NumberAsync()).ShouldBe(list.Version);
        await Task.Delay(500);

        await ActAsync(world);

        (await listener.NumberAsync()).ShouldBe(list.Version + 1);
    }

    [Fact]
    public async Task Stopping_the_program_does_not_wait_for_open_streams()
    {
        await using var program = Application.Build(["--environment=Development"], world.Database.Setting, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.RemoveAll<IHostedService>();
            Prepare(builder, TimeSpan.FromMinutes(5));
        });
        await program.StartAsync();
        using var visitor = new Visitor(new Uri(program.Urls.First()));
        await visitor.SignInAsync(await world.PersonAsync(Scenes.Coordinator));
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id));
        await listener.NumberAsync();
        var watch = Stopwatch.StartNew();

        await program.StopAsync();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        await listener.Ended;
    }

    // On PostgreSQL a process also hears its own news, so one change can be told twice.
    private async Task ToldUntilAsync(Listener listener, int here)
    {
        do { await listener.NextAsync("tilstede"); }
        while (await world.AskAsync(db => db.Presences.CountAsync(row => row.CaseId == list.Id)) != here);
    }

    private static void Prepare(WebApplicationBuilder builder, TimeSpan beat) =>
        builder.Services.Replace(ServiceDescriptor.Singleton(new Heartbeat(beat))).AddHostedService<LedgerListening>();

    private async Task ActAsync(World where)
    {
        var person = await where.PersonAsync(Scenes.Coordinator);
        var recorded = await where.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), new RankCases([]), null, CancellationToken.None));
        recorded.ShouldBeOfType<Recorded.Done>();
    }
}
