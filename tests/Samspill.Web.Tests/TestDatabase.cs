using Microsoft.EntityFrameworkCore;
using Npgsql;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests;

/// <summary>A database of its own for a test: SQLite by default, PostgreSQL when SAMSPILL_TEST_DB says so.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string name;

    private TestDatabase(string name, string setting) => (this.name, Setting) = (name, setting);

    public static bool IsPostgres => Environment.GetEnvironmentVariable("SAMSPILL_TEST_DB") == "postgresql";

    /// <summary>What the program is told.</summary>
    public string Setting { get; }

    private static string Server => Environment.GetEnvironmentVariable("SAMSPILL_TEST_POSTGRES")
        ?? throw new InvalidOperationException("SAMSPILL_TEST_POSTGRES is not set: run the tests with make test.");

    /// <summary>An empty database, or a copy of another.</summary>
    public static async Task<TestDatabase> NewAsync(TestDatabase? like = null)
    {
        var name = $"samspill_{Ref<Subject>.New().Value:N}";
        if (IsPostgres)
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(like is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {like.name}");
            return new TestDatabase(name, new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20 }.ToString());
        }

        var path = Path.Combine(Path.GetTempPath(), name + ".db");
        if (like is not null) { File.Copy(like.Setting, path); }
        return new TestDatabase(name, path);
    }

    /// <summary>A context on it.</summary>
    public SamspillDb Open()
    {
        var options = new DbContextOptionsBuilder<SamspillDb>();
        Provider.Configure(options, Setting);
        return new SamspillDb(options.Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsPostgres)
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            return;
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in new[] { Setting, Setting + "-wal", Setting + "-shm" }) { File.Delete(file); }
    }

    private static async Task ExecuteAsync(string command)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var sql = new NpgsqlCommand(command, connection);
        await sql.ExecuteNonQueryAsync();
    }
}
