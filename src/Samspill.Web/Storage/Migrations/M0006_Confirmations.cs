using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Requests to confirm a need report, who is asked by them, and who answers for the report at the owner.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0006_Confirmations")]
public sealed class M0006_Confirmations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("confirmations", "cases", nullable: false, defaultValue: "[]");
        migrationBuilder.AddColumn<Guid>("responsible", "cases", nullable: true);
        migrationBuilder.CreateTable(
            "confirmation_requests",
            table => new { id = table.Guid(), case_id = table.Guid(), kind = table.Text(), organisation = table.Guid(), waits = table.Bool(), is_declined = table.Bool(), is_withdrawn = table.Bool() },
            constraints: table => table.PrimaryKey("pk_confirmation_requests", row => row.id));
        migrationBuilder.CreateIndex("ix_confirmation_requests_organisation", "confirmation_requests", ["organisation", "kind"]);
        migrationBuilder.CreateIndex("ix_confirmation_requests_case", "confirmation_requests", "case_id");
    }
}
