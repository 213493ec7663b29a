using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>
/// Whoever sends a report that others name must find them by key. The lines follow from the cases: those there are go, and are written anew when the
/// program starts.
/// </summary>
[DbContext(typeof(SamspillDb))]
[Migration("0023_Linked")]
public sealed class M0023_Linked : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("linked_from", "case_lines", nullable: false, defaultValue: "");
        foreach (var table in new[] { "case_texts", "case_lines", "search_words" }) { migrationBuilder.Sql($"DELETE FROM {table}"); }
    }
}
