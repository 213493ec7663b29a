using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>
/// Who asks to submit late stood in the list by a day no rule sets. Where there is such a line, the lines are written anew when the program starts.
/// </summary>
[DbContext(typeof(SamspillDb))]
[Migration("0021_Undated")]
public sealed class M0021_Undated : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DELETE FROM case_texts WHERE id IN (SELECT id FROM case_lines WHERE late_waits)");
        migrationBuilder.Sql("DELETE FROM case_lines WHERE late_waits");
    }
}
