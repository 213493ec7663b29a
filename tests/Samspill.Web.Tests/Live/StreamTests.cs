using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Samspill.Web.Spine.Live;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Live;

/// <summary>A stream tells that something changed, and its number; nothing else, to nobody who may not read it.</summary>
public sealed class StreamTests : AtAnOpenList
{
    public StreamTests() => World = new() { Also = builder => Prepare(builder, Beat) };

    [Fact]
    public async Task An_open_stream_says_the_number_at_once_and_again_when_somebody_acts()
    {
        using var visitor = await World.AsAsync(Scenes.Coordinator);
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id));
        listener.MediaType.ShouldBe("text/event-stream");
        (await listener.NumberAsync()).ShouldBe(List.Version);

        await ActAsync();

        var told = await listener.NextAsync("endret");
        told.Data.ShouldBe($"{List.Version + 1}");
        told.EventId.ShouldBe(told.Data);
    }

    [Fact]
    public async Task Who_comes_back_is_told_what_stands_now()
    {
        using var visitor = await World.AsAsync(Scenes.Coordinator);
        await using (var first = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id))) { await first.NumberAsync(); }
        await ActAsync();
        await ActAsync();

        await using var again = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id), List.Version);

        (await again.NumberAsync()).ShouldBe(List.Version + 2);
    }

    [Fact]
    public async Task Who_may_not_read_the_list_finds_no_stream()
    {
        using var owner = await World.AsAsync(Scenes.Owner);
        using var nobody = World.Visitor();
        using var stranger = await World.AsAsync("Sekretær for samarbeidsforum");
        await using var elsewhere = await Listener.OpenAsync(stranger, Urls.FollowRecommendation(List.Id));
        await using var unknown = await Listener.OpenAsync(owner, Urls.FollowRecommendation(Guid.Empty));
        await using var signedOut = await Listener.OpenAsync(nobody, Urls.FollowRecommendation(List.Id));

        elsewhere.Status.ShouldBe(HttpStatusCode.NotFound);
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
        signedOut.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_stream_ends_when_the_right_to_read_ends()
    {
        using var visitor = await World.AsAsync(Scenes.Coordinator);
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id));
        await listener.NextAsync("puls");

        await World.EndMandatesAsync(Scenes.Coordinator);

        await listener.EndedAsync();
    }

    [Fact]
    public async Task The_stream_ends_with_the_session()
    {
        using var visitor = await World.AsAsync(Scenes.Coordinator);
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id));
        await listener.NumberAsync();

        World.Clock.Set(World.Clock.GetUtcNow().AddHours(9));

        await listener.EndedAsync();
    }

    [Fact]
    public async Task The_stream_ends_when_one_signs_out()
    {
        using var visitor = await World.AsAsync(Scenes.Coordinator);
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id));
        await listener.NumberAsync();

        var page = await visitor.GetAsync(Urls.SignOut);
        await page.SubmitAsync();

        await listener.EndedAsync();
        await using var again = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id));
        again.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Others_hear_that_somebody_has_come_and_gone()
    {
        using var visitor = await World.AsAsync(Scenes.Coordinator);
        using var other = await World.AsAsync("Medlem i arbeidsgruppen, Buskerud");
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id));
        await listener.NumberAsync();
        await listener.NextAsync("tilstede");

        await using (var second = await Listener.OpenAsync(other, Urls.FollowRecommendation(List.Id)))
        {
            await second.NumberAsync();
            await ToldUntilAsync(listener, 2);
        }

        await ToldUntilAsync(listener, 1);
    }

    [Fact]
    public async Task Open_streams_are_counted_per_person_and_hold_no_connection()
    {
        using var visitor = await World.AsAsync(Scenes.Coordinator);
        using var other = await World.AsAsync("Medlem i arbeidsgruppen, Buskerud");
        var open = new List<Listener>();
        foreach (var who in new[] { visitor, other })
        {
            for (var number = 0; number < LiveFeed.MostPerPerson; number++) { open.Add(await Listener.OpenAsync(who, Urls.FollowRecommendation(List.Id))); }
        }

        open.ShouldAllBe(listener => listener.Status == HttpStatusCode.OK);
        await using (var oneTooMany = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id))) { oneTooMany.Status.ShouldBe(HttpStatusCode.TooManyRequests); }

        // More streams than the pool has connections; a page is still answered.
        (await visitor.GetAsync(Urls.Recommendation(List.Id))).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var listener in open) { await listener.DisposeAsync(); }
    }

    [Fact]
    public async Task Another_process_on_the_same_database_hears_of_it()
    {
        // SQLite has one process: there a heartbeat finds what another one wrote.
        await using var elsewhere = await ElsewhereAsync(TestDatabase.IsPostgres ? Never : Beat);
        await Task.Delay(500);

        await ActAsync();

        (await elsewhere.Listener.NumberAsync()).ShouldBe(List.Version + 1);
    }

    [Fact]
    public async Task Stopping_the_program_does_not_wait_for_open_streams_and_says_nothing_of_them()
    {
        var said = new Said();
        await using var elsewhere = await ElsewhereAsync(Never, builder => builder.Logging.AddProvider(said));
        var watch = Stopwatch.StartNew();

        await elsewhere.Program.StopAsync();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        await elsewhere.Listener.EndedAsync();
        await elsewhere.Program.DisposeAsync();
        said.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ending_the_program_at_once_says_nothing_of_open_streams()
    {
        var said = new Said();
        await using var elsewhere = await ElsewhereAsync(Never, builder => builder.Logging.AddProvider(said));

        await elsewhere.Program.DisposeAsync();

        await Task.Delay(300);
        said.Warnings.ShouldNotContain(warning => warning.Contains(nameof(ObjectDisposedException), StringComparison.Ordinal));
    }

    // On PostgreSQL a process also hears its own news, so one change can be told twice.
    private async Task ToldUntilAsync(Listener listener, int here)
    {
        do { await listener.NextAsync("tilstede"); }
        while (await World.AskAsync(db => db.Presences.CountAsync(row => row.CaseId == List.Id)) != here);
    }
}
