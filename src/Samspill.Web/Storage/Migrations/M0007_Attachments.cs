using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Files that belong to need reports; the bytes lie outside the database.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0007_Attachments")]
public sealed class M0007_Attachments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "attachments",
            table => new
            {
                id = table.Guid(),
                version = table.Long(),
                @case = table.Guid(),
                rules_id = table.Text(),
                district = table.Guid(),
                owner = table.Guid(),
                partners = table.Text(),
                field = table.Text(),
                name = table.Text(),
                kind = table.Text(),
                size = table.Long(),
                hash = table.Text(),
                state = table.Text(),
                signature = table.Text(true),
                is_removed = table.Bool(),
                attached_at = table.Long(),
                attached_by = table.Guid(),
                attached_for = table.Guid(),
                chain_head = table.Head(),
            },
            constraints: table => table.PrimaryKey("pk_attachments", row => row.id));
        migrationBuilder.CreateIndex("ix_attachments_case", "attachments", "case");
        migrationBuilder.CreateIndex("ix_attachments_state", "attachments", "state");
    }
}
