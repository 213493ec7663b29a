using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>What each person is told, with the state of its e-mail; and when they want e-mail.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0008_Notices")]
public sealed class M0008_Notices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("mail", "persons", nullable: false, defaultValue: "ByTimeLimit");
        migrationBuilder.CreateTable(
            "notices",
            table => new
            {
                id = table.Guid(),
                person = table.Guid(),
                key = table.Text(),
                kind = table.Text(),
                subject_id = table.Guid(),
                part = table.Guid(true),
                content = table.Text(),
                due = table.Day(true),
                made_at = table.Long(),
                read_at = table.Long(true),
                mail = table.Text(),
                mail_at = table.Long(true),
                bundle = table.Text(true),
                mail_attempts = table.Number(),
            },
            constraints: table => table.PrimaryKey("pk_notices", row => row.id));
        migrationBuilder.CreateIndex("ix_notices_person_key", "notices", ["person", "key"], unique: true);
        migrationBuilder.CreateIndex("ix_notices_unread", "notices", ["person", "read_at"]);
        migrationBuilder.CreateIndex("ix_notices_mail", "notices", "mail_at");
    }
}
