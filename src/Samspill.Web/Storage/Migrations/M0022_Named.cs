using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>
/// Two things are asked each time a report is sent: who is named in the case, which went through the parties of all cases, and what is promised to the
/// owner for the same measure, which went through all the owner's cases. The lines follow from the cases: those there are go, with the days that
/// stood in them for answers no rule sets a day for, and are written anew when the program starts.
/// </summary>
[DbContext(typeof(SamspillDb))]
[Migration("0022_Named")]
public sealed class M0022_Named : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ix_case_parties_case", "case_parties", "case_id");
        migrationBuilder.AddColumn<string>("title_key", "case_lines", nullable: false, defaultValue: "");
        migrationBuilder.DropIndex("ix_case_lines_owner", "case_lines");
        migrationBuilder.CreateIndex("ix_case_lines_owner", "case_lines", ["owner", "title_key"]);
        foreach (var table in new[] { "case_texts", "case_lines", "search_words" }) { migrationBuilder.Sql($"DELETE FROM {table}"); }
    }
}
