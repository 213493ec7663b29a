using Microsoft.EntityFrameworkCore;

namespace Samspill.Web.Tests.Live;

/// <summary>The connection the program listens on is lost now and then; whoever follows a list must not notice.</summary>
public sealed class LostConnectionTests : AtAnOpenList
{
    [Fact]
    public async Task A_lost_connection_to_the_database_is_found_again_and_nothing_between_is_missed()
    {
        // SQLite has no connection to lose: there a heartbeat finds everything.
        await using var elsewhere = await ElsewhereAsync(TestDatabase.IsPostgres ? Never : Beat);
        var before = await ListeningAsync();

        await World.ChangeAsync(db => TestDatabase.IsPostgres
            ? db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'samspill-live'")
            : Task.CompletedTask);
        await ActAsync();
        (await elsewhere.Listener.NumberAsync()).ShouldBe(List.Version + 1);

        (await ListeningAsync()).Intersect(before).ShouldBeEmpty();
        await ActAsync();
        (await elsewhere.Listener.NumberAsync()).ShouldBe(List.Version + 2);
    }

    // The backends that listen, asked for until the program the test began is one of them.
    private async Task<List<int>> ListeningAsync()
    {
        if (!TestDatabase.IsPostgres) { return []; }
        for (var tries = 0; ; tries++)
        {
            var found = await World.AskAsync(db => db.Database.SqlQueryRaw<int>("SELECT pid AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'samspill-live' AND query LIKE 'LISTEN%'").ToListAsync());
            if (found.Count == 1 || tries == 100) { return found; }
            await Task.Delay(100);
        }
    }
}
