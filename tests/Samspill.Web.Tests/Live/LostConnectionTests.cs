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

/// <summary>The connection the program listens on is lost now and then; whoever follows a list must not notice.</summary>
public sealed class LostConnectionTests : IAsyncLifetime
{
    private readonly World world = new();
    private Recommendation list = null!;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        list = await world.OpenListAsync();
    }

    public Task DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_lost_connection_to_the_database_is_found_again_and_nothing_between_is_missed()
    {
        // SQLite has no connection to lose: there a heartbeat finds everything.
        await using var program = Application.Build(["--environment=Development"], world.Database.Setting, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.RemoveAll<IHostedService>();
            Prepare(builder, TestDatabase.IsPostgres ? TimeSpan.FromMinutes(5) : TimeSpan.FromMilliseconds(300));
        });
        await program.StartAsync();
        using var visitor = new Visitor(new Uri(program.Urls.First()));
        await visitor.SignInAsync(await world.PersonAsync(Scenes.Coordinator));
        await using var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(list.Id));
        await listener.NumberAsync();
        var before = await ListeningAsync();

        await world.ChangeAsync(db => TestDatabase.IsPostgres
            ? db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'samspill-live'")
            : Task.CompletedTask);
        await ActAsync();
        (await listener.NumberAsync()).ShouldBe(list.Version + 1);

        (await ListeningAsync()).Intersect(before).ShouldBeEmpty();
        await ActAsync();
        (await listener.NumberAsync()).ShouldBe(list.Version + 2);
    }

    // The backends that listen, asked for until the program the test began is one of them.
    private async Task<List<int>> ListeningAsync()
    {
        if (!TestDatabase.IsPostgres) { return []; }
        for (var tries = 0; ; tries++)
        {
            var found = await world.AskAsync(db => db.Database.SqlQueryRaw<int>("SELECT pid AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'samspill-live' AND query LIKE 'LISTEN%'").ToListAsync());
            if (found.Count == 1 || tries == 100) { return found; }
            await Task.Delay(100);
        }
    }

    private static void Prepare(WebApplicationBuilder builder, TimeSpan beat) =>
        builder.Services.Replace(ServiceDescriptor.Singleton(new Heartbeat(beat))).AddHostedService<LedgerListening>();

    private async Task ActAsync()
    {
        var person = await world.PersonAsync(Scenes.Coordinator);
        var recorded = await world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), new RankCases([]), null, CancellationToken.None));
        recorded.ShouldBeOfType<Recorded.Done>();
    }
}
