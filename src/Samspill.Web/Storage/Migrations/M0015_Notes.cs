using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Notes of the County Governor's staff on cases.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0015_Notes")]
public sealed class M0015_Notes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "case_notes",
            table => new
            {
                id = table.Guid(),
                version = table.Long(),
                @case = table.Guid(),
                district = table.Guid(),
                text = table.Text(),
                by = table.Guid(),
                role = table.Text(),
                at = table.Long(),
                withdrawn_at = table.Long(true),
                chain_head = table.Head(),
            },
            constraints: table => table.PrimaryKey("pk_case_notes", row => row.id));
        migrationBuilder.CreateIndex("ix_case_notes_case", "case_notes", "case");
    }
}
