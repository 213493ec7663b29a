using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Whom the newest rows of the ledger concern is asked for in each request (ADR 0014).</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0019_Concerns")]
public sealed class M0019_Concerns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex("ix_ledger_concerns_sequence", "ledger_concerns", "sequence");
}
