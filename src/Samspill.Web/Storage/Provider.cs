using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Samspill.Web.Storage;

/// <summary>SQLite or PostgreSQL, told by one setting: with a «=» in it, a PostgreSQL connection string; else the path of a SQLite file.</summary>
public static class Provider
{
    // The same questions are asked over and over: PostgreSQL keeps them understood and planned on each connection. Nothing is left on a connection that
    // the next to use it must not meet (locks are held by transactions), so it is not wiped each time. The setting comes last, so that it can say otherwise.
    private const string Habits = "Max Auto Prepare=200;No Reset On Close=true";

    public static void Configure(DbContextOptionsBuilder options, string setting)
    {
        if (setting.Contains('=', StringComparison.Ordinal)) { options.UseNpgsql($"{Habits};{setting}"); }

        // A list of values is one parameter, so that the text of a question is the same however many there are, and is made once.
        else { options.UseSqlite($"Data Source={setting}", sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(SqliteOpening.Instance); }

        // Migrations are written by hand without a snapshot; the drift test compares the schema with the model instead.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>Sets up each SQLite connection: write-ahead log, foreign keys, patience, full durability, Norwegian alphabet.</summary>
    private sealed class SqliteOpening : DbConnectionInterceptor
    {
        public static readonly SqliteOpening Instance = new();

        private static readonly ConditionalWeakTable<sqlite3, object> SetUpAlready = [];

        private static readonly CompareInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO").CompareInfo;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            SetUp(connection);
            return Task.CompletedTask;
        }

        // A connection is opened for each question, but what is behind it stays open in the pool: it is set up once.
        private static void SetUp(DbConnection connection)
        {
            var handle = ((SqliteConnection)connection).Handle!;
            if (SetUpAlready.TryGetValue(handle, out _)) { return; }
            raw.sqlite3_create_collation(handle, "nb", null, (_, left, right) => Norwegian.Compare(left, right, CompareOptions.None));
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL;";
            command.ExecuteNonQuery();
            SetUpAlready.AddOrUpdate(handle, Norwegian);
        }
    }
}
