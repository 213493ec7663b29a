using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Late reports, reports about running measures, changes after the decision, and deadlines moved for everybody.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0009_AfterSubmission")]
public sealed class M0009_AfterSubmission : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("kind", "cases", nullable: false, defaultValue: "New");
        migrationBuilder.AddColumn<string>("origin", "cases", nullable: true);
        migrationBuilder.AddColumn<Guid>("parent", "cases", nullable: true);
        migrationBuilder.AddColumn<string>("late", "cases", nullable: true);
        migrationBuilder.AddColumn<bool>("is_late", "cases", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<string>("changes", "cases", nullable: false, defaultValue: "[]");
        migrationBuilder.AddColumn<int>("open_changes", "cases", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<string>("extensions", "rounds", nullable: false, defaultValue: "[]");
        migrationBuilder.CreateIndex("ix_cases_parent", "cases", "parent");
    }
}
