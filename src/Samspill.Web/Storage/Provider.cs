using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samspill.Web.Storage;

/// <summary>SQLite or PostgreSQL, told by one setting: with a «=» in it, a PostgreSQL connection string; else the path of a SQLite file.</summary>
public static class Provider
{
    public static void Configure(DbContextOptionsBuilder options, string setting)
    {
        if (setting.Contains('=', StringComparison.Ordinal)) { options.UseNpgsql(setting); }
        else { options.UseSqlite($"Data Source={setting}").AddInterceptors(SqliteOpening.Instance); }

        // Migrations are written by hand without a snapshot; the drift test compares the schema with the model instead.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>Sets up each SQLite connection: write-ahead log, foreign keys, patience, full durability, Norwegian alphabet.</summary>
    private sealed class SqliteOpening : DbConnectionInterceptor
    {
        public static readonly SqliteOpening Instance = new();

        private static readonly CompareInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO").CompareInfo;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            SetUp(connection);
            return Task.CompletedTask;
        }

        private static void SetUp(DbConnection connection)
        {
            var sqlite = (SqliteConnection)connection;
            sqlite.CreateCollation("nb", (left, right) => Norwegian.Compare(left, right, CompareOptions.None));
            using var command = sqlite.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL;";
            command.ExecuteNonQuery();
        }
    }
}
