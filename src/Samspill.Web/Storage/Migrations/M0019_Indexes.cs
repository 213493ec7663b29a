using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>
/// Whom the newest rows of the ledger concern is asked for in each request (ADR 0014), and an owner's granted cases for each report that is sent.
/// </summary>
[DbContext(typeof(SamspillDb))]
[Migration("0019_Indexes")]
public sealed class M0019_Indexes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ix_ledger_concerns_sequence", "ledger_concerns", "sequence");
        migrationBuilder.DropIndex("ix_cases_owner", "cases");
        migrationBuilder.CreateIndex("ix_cases_owner", "cases", ["owner", "status"]);
    }
}
