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

    // What the page of a case shows: itself, its round, its fifty newest events with those that concern it, the lists of its scheme, notes and files.
    private static readonly string[] OfCase =
    [
        "SELECT * FROM cases WHERE id = @id",
        "SELECT number, dates, bodies FROM rounds WHERE id = (SELECT round FROM cases WHERE id = @id)",
        """
        SELECT row.sequence, row.subject_version, row.act, row.fact, row.content, row.person, row.role, row.at, row.reasons, mandates.scope_name
        FROM (SELECT sequence FROM ledger WHERE subject_id = @id UNION ALL SELECT sequence FROM ledger_concerns WHERE subject_id = @id) AS own
        JOIN ledger AS row ON row.sequence = own.sequence LEFT JOIN mandates ON mandates.id = row.mandate ORDER BY row.sequence DESC LIMIT 50
        """,
        """
        SELECT recommendations.id, recommendations.body_name, recommendations.version FROM recommendations
        JOIN cases ON cases.round = recommendations.round AND cases.scheme_code = recommendations.scheme_code WHERE cases.id = @id
        """,
        """SELECT COUNT(*) FROM case_notes WHERE "case" = @id AND withdrawn_at IS NULL""",
        """SELECT name, size, state, attached_at FROM attachments WHERE "case" = @id""",
    ];

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
        var found = new StringBuilder();
        foreach (var question in OfCase) { found.Append(await ReadAsync(connection, question, ct, ("id", Key(id)))); }
        return found.ToString();
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
