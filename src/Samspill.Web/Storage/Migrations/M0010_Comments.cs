using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Comments on fields of a report that is being written.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0010_Comments")]
public sealed class M0010_Comments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "field_comments",
            table => new
            {
                id = table.Guid(),
                version = table.Long(),
                @case = table.Guid(),
                unit = table.Text(),
                text = table.Text(),
                by = table.Guid(),
                role = table.Text(),
                organisation = table.Guid(),
                at = table.Long(),
                settled_at = table.Long(true),
                settled_by = table.Guid(),
                owner = table.Guid(),
                co_owners = table.Text(),
                partners = table.Text(),
                chain_head = table.Head(),
            },
            constraints: table => table.PrimaryKey("pk_field_comments", row => row.id));
        migrationBuilder.CreateIndex("ix_field_comments_case", "field_comments", "case");
    }
}
