using Microsoft.EntityFrameworkCore;
using Npgsql;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine.Live;

/// <summary>
/// Hears what other processes write to the same PostgreSQL database, on one connection of its own: the ledger tells of each row itself when its
/// transaction is committed. A SQLite database has one process, which tells itself.
/// </summary>
public sealed class LedgerListening(IServiceScopeFactory scopes, LiveFeed feed, ILogger<LedgerListening> log) : BackgroundService
{
    /// <summary>The channel; each message is the subject's id and its version, or 0 when only who is there has changed.</summary>
    public const string Channel = "samspill_ledger";

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Setting() is not { } setting) { return; }
        for (var failures = 1; !stoppingToken.IsCancellationRequested; failures++)
        {
            try
            {
                await ListenAsync(setting, () => failures = 0, stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it was, a name that is not found too: a listener that gives up would stop the whole program.
                var pause = Pause.After(failures, TimeSpan.FromSeconds(1), LongestPause);
                log.LogWarning(problem, "The ledger could not be listened to; tried again in {Pause}. Pages hear of other processes within a heartbeat meanwhile.", pause);
                await Task.Delay(pause, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(string setting, Action begun, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(setting);
        connection.Notification += (_, message) => Hear(message.Payload);
        await connection.OpenAsync(ct);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) { await listen.ExecuteNonQueryAsync(ct); }
        begun();

        // What was written while nobody listened is looked for.
        feed.LookAgain();
        while (!ct.IsCancellationRequested) { await connection.WaitAsync(ct); }
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ') is not [var id, var number] || !Guid.TryParse(id, out var topic) || !long.TryParse(number, out var version)) { return; }
        feed.Tell(topic, new Told(version, version == 0, false));
    }

    // Kept out of the pool, and asked for a sign of life, so that a lost connection is found out.
    private string? Setting()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SamspillDb>();
        return db.IsPostgres ? new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, KeepAlive = 20, ApplicationName = "samspill-live" }.ToString() : null;
    }
}
