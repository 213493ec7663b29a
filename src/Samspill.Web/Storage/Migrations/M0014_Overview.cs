using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>The addresses of people's calendars, and how far each has read what is new.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0014_Overview")]
public sealed class M0014_Overview : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "calendar_feeds",
            table => new { person = table.Guid(), token_hash = table.Text(), made_at = table.Long() },
            constraints: table => table.PrimaryKey("pk_calendar_feeds", row => row.person));
        migrationBuilder.CreateIndex("ix_calendar_feeds_token", "calendar_feeds", "token_hash", unique: true);
        migrationBuilder.CreateTable(
            "news_marks",
            table => new { person = table.Guid(), sequence = table.Long(), at = table.Long() },
            constraints: table => table.PrimaryKey("pk_news_marks", row => row.person));
    }
}
