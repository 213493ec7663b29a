using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Search;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests.Storage;

/// <summary>
/// Migrations are written by hand; this holds them against the model, on the database under test. The full-text index is each database's own, and no
/// model knows it: the search tests hold it.
/// </summary>
public sealed class SchemaTests
{
    private const string SqliteColumns = """
        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN 'required' ELSE 'optional' END || ' pk' || c.pk
        FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\_\_%' ESCAPE '\' AND m.name NOT LIKE 'case_words%'
        """;

    private const string SqliteIndexes = """
        SELECT m.name || ' ' || l.name || ' ' || l."unique" || ' ' || (SELECT group_concat(i.name) FROM pragma_index_info(l.name) i)
        FROM sqlite_master m JOIN pragma_index_list(m.name) l WHERE m.type = 'table' AND l.origin = 'c' AND m.name NOT LIKE 'case_words%'
        """;

    private const string PostgresColumns = """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_%'
        """;

    private const string PostgresIndexes = """
        SELECT tablename || ' ' || regexp_replace(indexdef, '^.* INDEX (\S+) ', CASE WHEN indexdef LIKE 'CREATE UNIQUE%' THEN 'unique ' ELSE '' END)
        FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_%' AND indexname <> 'ix_case_texts_words'
        """;

    [Fact]
    public async Task A_migrated_database_is_what_the_model_says()
    {
        await using var migrated = await TestDatabase.NewAsync();
        await using var created = await TestDatabase.NewAsync();
        await using var byHand = migrated.Open();
        await using var byModel = created.Open();
        await byHand.Database.MigrateAsync();
        await byModel.Database.EnsureCreatedAsync();

        var expected = await SchemaAsync(byModel);
        var actual = await SchemaAsync(byHand);

        expected.Count.ShouldBeGreaterThan(100);
        actual.Except(expected).ShouldBeEmpty("only in the migrations");
        expected.Except(actual).ShouldBeEmpty("only in the model");
    }

    [Fact]
    public void No_two_migrations_share_a_number()
    {
        // The two with 8 stand in databases that are older than this rule.
        var numbers = typeof(SamspillDb).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id[..4]).OfType<string>().Where(number => number != "0008").ToList();
        numbers.Count.ShouldBeGreaterThan(10);
        numbers.ShouldBeUnique();
    }

    [Fact]
    public async Task Lines_of_an_older_database_are_written_anew_when_it_is_opened()
    {
        await using var database = await TestDatabase.NewAsync(await World.CountyAsync(Samspill.Web.Commands.Demo.DemoSize.Small));
        await using var db = database.Open();
        var today = OsloTime.DayOf(TimeProvider.System.GetUtcNow());
        await CaseLineWriting.PassAsync(db, new RuleBook(), today, CancellationToken.None);
        var before = await db.CaseLines.AsNoTracking().OrderBy(line => line.CaseId).Select(line => new { line.CaseId, line.Remarks, line.HasRecused, line.LateWaits, line.Due }).ToListAsync();
        before.Count(line => line.Remarks != ReportRemark.None).ShouldBeGreaterThan(0);
        await db.Set<CaseText>().ExecuteDeleteAsync();
        await db.CaseLines.ExecuteDeleteAsync();
        await db.SearchWords.ExecuteDeleteAsync();

        await CaseLineWriting.CatchUpAsync(db, new RuleBook(), today, CancellationToken.None);

        (await db.CaseLines.AsNoTracking().OrderBy(line => line.CaseId).Select(line => new { line.CaseId, line.Remarks, line.HasRecused, line.LateWaits, line.Due }).ToListAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        await using var database = await TestDatabase.NewAsync();
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        var before = await SchemaAsync(db);
        await db.Database.MigrateAsync();
        (await SchemaAsync(db)).ShouldBe(before);
    }

    private static async Task<List<string>> SchemaAsync(SamspillDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var (columns, indexes) = TestDatabase.IsPostgres ? (PostgresColumns, PostgresIndexes) : (SqliteColumns, SqliteIndexes);
        return [.. await LinesAsync(connection, columns), .. await LinesAsync(connection, indexes)];
    }

    private static async Task<List<string>> LinesAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) { lines.Add(reader.GetString(0)); }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
