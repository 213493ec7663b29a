using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>The seat a member or deputy sits in, so that seats are counted and not persons.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0017_Seats")]
public sealed class M0017_Seats : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("seat", "mandates", nullable: true);
}
