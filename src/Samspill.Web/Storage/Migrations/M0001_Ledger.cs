using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Samspill.Web.Storage.Migrations;

/// <summary>The ledger with its seals, bookmarks for followers, and drafts.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0001_Ledger")]
public sealed class M0001_Ledger : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            migrationBuilder.Sql("CREATE COLLATION IF NOT EXISTS nb (provider = icu, locale = 'nb-NO')");
        }

        Ledger(migrationBuilder);
        migrationBuilder.CreateTable(
            "bookmarks",
            table => new { follower = table.Text(), sequence = table.Long() },
            constraints: table => table.PrimaryKey("pk_bookmarks", row => row.follower));
        migrationBuilder.CreateTable(
            "draft_sections",
            table => new
            {
                case_id = table.Guid(),
                part = table.Text(),
                revision = table.Number(),
                content = table.Text(),
                saved_at = table.Long(),
                saved_by = table.Guid(),
            },
            constraints: table => table.PrimaryKey("pk_draft_sections", row => new { row.case_id, row.part }));
    }

    private static void Ledger(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ledger",
            table => new
            {
                sequence = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                subject_kind = table.Text(),
                subject_id = table.Guid(),
                subject_version = table.Long(),
                act = table.Text(),
                fact = table.Text(),
                content = table.Text(),
                person = table.Guid(),
                mandate = table.Guid(),
                role = table.Text(),
                scope = table.Guid(),
                at = table.Long(),
                rule_set = table.Text(),
                reasons = table.Text(),
                previous_hash = table.Text(),
                hash = table.Text(),
            },
            constraints: table => table.PrimaryKey("pk_ledger", row => row.sequence));
        migrationBuilder.CreateIndex("ix_ledger_subject", "ledger", ["subject_id", "subject_version"], unique: true);
        migrationBuilder.CreateTable(
            "ledger_concerns",
            table => new { subject_id = table.Guid(), sequence = table.Long() },
            constraints: table => table.PrimaryKey("pk_ledger_concerns", row => new { row.subject_id, row.sequence }));
        migrationBuilder.CreateTable(
            "seals",
            table => new { number = table.Long(), at = table.Long(), through_sequence = table.Long(), previous_hash = table.Text(), hash = table.Text() },
            constraints: table => table.PrimaryKey("pk_seals", row => row.number));
    }
}
