using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>
/// What the rules found in a report stands in its line, and so does what waits of a late one. The lines follow from the cases: those there are go, and
/// are written anew when the program starts.
/// </summary>
[DbContext(typeof(SamspillDb))]
[Migration("0018_Remarks")]
public sealed class M0018_Remarks : Migration
{
    private const string Counts = "ix_case_lines_counts";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("remarks", "case_lines", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<bool>("has_recused", "case_lines", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<bool>("late_waits", "case_lines", nullable: false, defaultValue: false);
        migrationBuilder.DropIndex(Counts, "case_lines");
        migrationBuilder.CreateIndex(Counts, "case_lines", ["district", "round_number", "status", "stage_index", "scheme_code", "region", "asked", "is_late_asked", "remarks", "has_recused"]);
        foreach (var table in new[] { "case_texts", "case_lines", "search_words" }) { migrationBuilder.Sql($"DELETE FROM {table}"); }
    }
}
