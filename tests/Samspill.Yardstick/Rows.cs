using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Samspill.Yardstick;

/// <summary>Reads and writes the product's own rows by plain SQL, on SQLite or PostgreSQL.</summary>
internal sealed class Rows(string setting) : IAsyncDisposable
{
    // The rows, the order and the index of the product's own list.
    private const string OfList =
        """
        SELECT case_id, number, title, owner_name, scheme_code, region, round_number, status, stage_index, asked, submissions, submitted_at, due, assigned_to, recused
        FROM case_lines WHERE district = (SELECT district FROM case_lines LIMIT 1) AND status <> 'Draft' ORDER BY due, number LIMIT 50
        """;

    private static readonly ConditionalWeakTable<sqlite3, object> SetUpAlready = [];

    private readonly NpgsqlDataSource? postgres = setting.Contains('=', StringComparison.Ordinal) ? NpgsqlDataSource.Create(setting) : null;
    private long version = 1_000_000;

    public async Task<string> ListAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        return await ReadAsync(connection, OfList, ct);
    }

    public async Task<string> CaseAsync(Guid id, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        var found = await ReadAsync(connection, "SELECT * FROM cases WHERE id = @id", ct, ("id", Key(id)));
        return found + await ReadAsync(connection, "SELECT sequence, subject_version, act, fact, person, role, at, reasons FROM ledger WHERE subject_id = @id ORDER BY sequence DESC LIMIT 50", ct, ("id", Key(id)));
    }

    /// <summary>One part of a draft in one durable commit.</summary>
    public async Task SaveAsync(Guid id, string part, string content, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await WriteAsync(connection, null, "UPDATE draft_sections SET content = @content, revision = revision + 1, saved_at = @at WHERE case_id = @id AND part = @part", ct, ("content", content), ("at", Now), ("id", Key(id)), ("part", part));
    }

    /// <summary>The state of a case with its content, its drafts gone, and a row of the ledger, in one durable commit.</summary>
    public async Task SendAsync(Guid id, string content, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var number = Interlocked.Increment(ref version);
        await WriteAsync(connection, transaction, "UPDATE cases SET content = @content, version = version + 1, submitted_at = @at WHERE id = @id", ct, ("content", content), ("at", Now), ("id", Key(id)));
        await WriteAsync(connection, transaction, "DELETE FROM draft_sections WHERE case_id = @id", ct, ("id", Key(id)));
        await WriteAsync(
            connection,
            transaction,
            """
            INSERT INTO ledger (subject_kind, subject_id, subject_version, act, fact, content, person, mandate, role, scope, at, rule_set, reasons, previous_hash, hash)
            VALUES ('Yardstick', @id, @version, 'Send', 'yardstick.v1', @content, @id, @id, 'System', @id, @at, '', '', '', '')
            """,
            ct,
            ("id", Key(id)),
            ("version", number),
            ("content", content),
            ("at", Now));
        await transaction.CommitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null) { await postgres.DisposeAsync(); }
    }

    private static long Now => TimeProvider.System.GetUtcNow().UtcTicks;

    // The product's file on SQLite keeps ids as capital text.
    private object Key(Guid id) => postgres is null ? id.ToString().ToUpperInvariant() : id;

    private async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        if (postgres is not null) { return await postgres.OpenConnectionAsync(ct); }
        var connection = new SqliteConnection($"Data Source={setting}");
        await connection.OpenAsync(ct);
        SetUp(connection);
        return connection;
    }

    // As patient and as durable as the product, once for each connection behind the pool.
    private static void SetUp(SqliteConnection connection)
    {
        if (SetUpAlready.TryGetValue(connection.Handle!, out _)) { return; }
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL;";
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA synchronous";
        if (command.ExecuteScalar() is not 2L) { throw new InvalidOperationException("The yardstick does not write as durably as the product."); }
        SetUpAlready.AddOrUpdate(connection.Handle!, command);
    }

    private static async Task<string> ReadAsync(DbConnection connection, string sql, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await using var command = Command(connection, null, sql, values);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var text = new StringBuilder();
        while (await reader.ReadAsync(ct))
        {
            for (var column = 0; column < reader.FieldCount; column++) { text.Append(Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)).Append(' '); }
        }

        return text.ToString();
    }

    private static async Task WriteAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await using var command = Command(connection, transaction, sql, values);
        var changed = await command.ExecuteNonQueryAsync(ct);
        if (changed == 0 && !sql.StartsWith("DELETE", StringComparison.Ordinal)) { throw new InvalidOperationException($"Nothing was written: {sql}"); }
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
