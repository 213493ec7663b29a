using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Writing together: versions and writers of drafts, who is present, keys for unsent text and for sessions.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0005_Writing")]
public sealed class M0005_Writing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // What was submitted is a fact; until now its drafts were left behind.
        migrationBuilder.Sql("DELETE FROM draft_sections WHERE EXISTS (SELECT 1 FROM cases WHERE cases.id = draft_sections.case_id AND cases.submitted_at >= draft_sections.saved_at)");
        migrationBuilder.AddColumn<int>("version", "draft_sections", nullable: false, defaultValue: 1);
        migrationBuilder.AddColumn<long>("version_at", "draft_sections", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<bool>("sealed", "draft_sections", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<string>("writings", "draft_sections", nullable: false, defaultValue: "{}");
        migrationBuilder.Sql("UPDATE draft_sections SET version_at = saved_at");
        migrationBuilder.CreateTable(
            "presence",
            table => new { case_id = table.Guid(), person = table.Guid(), part = table.Text(), role = table.Text(), scope = table.Guid(), scope_name = table.Text(), at = table.Long() },
            constraints: table => table.PrimaryKey("pk_presence", row => new { row.case_id, row.person }));
        migrationBuilder.CreateTable(
            "device_keys",
            table => new { person = table.Guid(), key = table.Text(), made_at = table.Long() },
            constraints: table => table.PrimaryKey("pk_device_keys", row => row.person));
        migrationBuilder.CreateTable(
            "session_keys",
            table => new { name = table.Text(), xml = table.Text() },
            constraints: table => table.PrimaryKey("pk_session_keys", row => row.name));
    }
}
