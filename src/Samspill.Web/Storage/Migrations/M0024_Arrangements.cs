using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Saved views and chosen columns are no facts, so the ledger does not tell when they change: a number does, and they are remembered as all else.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0024_Arrangements")]
public sealed class M0024_Arrangements : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "arrangements",
            table => new
            {
                id = table.Column<int>(nullable: false),
                number = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_arrangements", row => row.id));
        migrationBuilder.Sql("INSERT INTO arrangements (id, number) VALUES (1, 0)");
    }
}
