using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>What happens at the table besides ordering, and the members' own views.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0013_Table")]
public sealed class M0013_Table : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("own_view_first", "recommendations", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<string>("proceedings", "recommendations", nullable: false, defaultValue: "{}");
        migrationBuilder.CreateTable(
            "own_views",
            table => new
            {
                id = table.Guid(),
                version = table.Long(),
                list = table.Guid(),
                body = table.Guid(),
                district = table.Guid(),
                rules_id = table.Text(),
                person = table.Guid(),
                lines = table.Text(),
                given_at = table.Long(),
                chain_head = table.Head(),
            },
            constraints: table => table.PrimaryKey("pk_own_views", row => row.id));
        migrationBuilder.CreateIndex("ix_own_views_list", "own_views", ["list", "person"], unique: true);
    }
}
