using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Who is at work under a bookmark, until when, what it passes over quietly, and when it tries again after a failure.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0008_Followers")]
public sealed class M0008_Followers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("holder", "bookmarks", nullable: true);
        migrationBuilder.AddColumn<long>("held_until", "bookmarks", nullable: true);
        migrationBuilder.AddColumn<long>("quiet_through", "bookmarks", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<int>("failures", "bookmarks", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<long>("retry_at", "bookmarks", nullable: true);
    }
}
