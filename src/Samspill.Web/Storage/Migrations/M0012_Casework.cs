using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Who at the County Governor has a case.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0012_Casework")]
public sealed class M0012_Casework : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("assigned_to", "cases", nullable: true);
        migrationBuilder.CreateIndex("ix_cases_assigned_to", "cases", "assigned_to");
    }
}
