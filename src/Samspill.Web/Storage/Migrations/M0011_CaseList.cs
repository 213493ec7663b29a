using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Samspill.Web.Storage.Migrations;

/// <summary>What the case list shows and searches in, and how each person wants it. Old cases are written into it when the program starts.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0011_CaseList")]
public sealed class M0011_CaseList : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Lines(migrationBuilder);
        migrationBuilder.CreateIndex("ix_case_lines_case", "case_lines", "case_id", unique: true);
        migrationBuilder.CreateIndex("ix_case_lines_due", "case_lines", ["district", "due", "number", "status"]);
        migrationBuilder.CreateIndex("ix_case_lines_counts", "case_lines", ["district", "round_number", "status", "stage_index", "scheme_code", "region", "asked", "is_late_asked"]);
        migrationBuilder.CreateIndex("ix_case_lines_owner", "case_lines", "owner");
        Words(migrationBuilder);
        Choices(migrationBuilder);
    }

    private static void Lines(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "case_lines",
        table => new
        {
            id = table.Column<long>(nullable: false)
                .Annotation("Sqlite:Autoincrement", true)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
            case_id = table.Guid(),
            number = table.Text(),
            year = table.Number(),
            round_number = table.Text(),
            district = table.Guid(),
            owner = table.Guid(),
            owner_name = table.Text(),
            owner_kind = table.Text(),
            title = table.Text(),
            scheme_code = table.Text(),
            region = table.Text(),
            status = table.Text(),
            stage_index = table.Number(),
            asked = table.Long(),
            submissions = table.Number(),
            submitted_at = table.Long(true),
            due = table.Day(),
            is_late_asked = table.Bool(),
            assigned_to = table.Guid(true),
            recused = table.Text(),
            head = table.Text(),
        },
        constraints: table => table.PrimaryKey("pk_case_lines", row => row.id));

    private static void Words(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "case_texts",
            table => new { id = table.Column<long>(nullable: false), words = table.Text() },
            constraints: table => table.PrimaryKey("pk_case_texts", row => row.id));
        migrationBuilder.CreateTable(
            "search_words",
            table => new { word = table.Text(), initial = table.Text(), length = table.Number() },
            constraints: table => table.PrimaryKey("pk_search_words", row => row.word));
        migrationBuilder.CreateIndex("ix_search_words_initial", "search_words", ["initial", "length"]);
        if (migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            migrationBuilder.Sql("CREATE INDEX ix_case_texts_words ON case_texts USING gin (array_to_tsvector(string_to_array(words, ' ')))");
            return;
        }

        // The words are stems already, so the index takes them as they are: where in the text they stand does not matter.
        migrationBuilder.Sql("CREATE VIRTUAL TABLE case_words USING fts5(words, content='case_texts', content_rowid='id', detail='none', tokenize='unicode61 remove_diacritics 0')");
        migrationBuilder.Sql("CREATE TRIGGER case_texts_added AFTER INSERT ON case_texts BEGIN INSERT INTO case_words(rowid, words) VALUES (new.id, new.words); END");
        migrationBuilder.Sql("CREATE TRIGGER case_texts_gone AFTER DELETE ON case_texts BEGIN INSERT INTO case_words(case_words, rowid, words) VALUES ('delete', old.id, old.words); END");
        migrationBuilder.Sql("""
            CREATE TRIGGER case_texts_changed AFTER UPDATE ON case_texts BEGIN
                INSERT INTO case_words(case_words, rowid, words) VALUES ('delete', old.id, old.words);
                INSERT INTO case_words(rowid, words) VALUES (new.id, new.words);
            END
            """);
    }

    private static void Choices(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "saved_views",
            table => new
            {
                id = table.Guid(),
                person = table.Guid(),
                name = table.Text(),
                query = table.Text(),
                is_default = table.Bool(),
                shared_role = table.Text(true),
                shared_scope = table.Guid(),
            },
            constraints: table => table.PrimaryKey("pk_saved_views", row => row.id));
        migrationBuilder.CreateIndex("ix_saved_views_person", "saved_views", "person");
        migrationBuilder.CreateIndex("ix_saved_views_shared", "saved_views", "shared_scope");
        migrationBuilder.CreateTable(
            "list_choices",
            table => new { person = table.Guid(), columns = table.Text(), is_roomy = table.Bool(), keys_off = table.Bool() },
            constraints: table => table.PrimaryKey("pk_list_choices", row => row.person));
    }
}
