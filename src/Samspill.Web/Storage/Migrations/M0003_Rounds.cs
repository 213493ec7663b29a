using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Rounds, frames with their balances, and commitments.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0003_Rounds")]
public sealed class M0003_Rounds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Rounds(migrationBuilder);
        Frames(migrationBuilder);
        migrationBuilder.CreateTable(
            "commitments",
            table => new
            {
                id = table.Guid(),
                case_id = table.Guid(),
                round = table.Guid(),
                scheme_code = table.Text(),
                region = table.Text(),
                recipient = table.Guid(),
                year = table.Number(),
                amount = table.Long(),
                decided_at = table.Long(),
            },
            constraints: table => table.PrimaryKey("pk_commitments", row => row.id));
        migrationBuilder.CreateIndex("ix_commitments_case", "commitments", "case_id");
    }

    private static void Rounds(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "rounds",
            table => new
            {
                id = table.Guid(),
                version = table.Long(),
                number = table.Text(),
                year = table.Number(),
                district = table.Guid(),
                rules_id = table.Text(),
                is_example = table.Bool(),
                status = table.Text(),
                stage_index = table.Number(),
                opens_on = table.Day(),
                closes_on = table.Day(),
                dates = table.Text(),
                bodies = table.Text(),
                guidelines = table.Text(),
                plan_reference = table.Text(),
                call = table.Text(true),
                announced_at = table.Long(true),
                chain_head = table.Head(),
            },
            constraints: table => table.PrimaryKey("pk_rounds", row => row.id));
        migrationBuilder.CreateIndex("ix_rounds_number", "rounds", "number", unique: true);
    }

    private static void Frames(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "frames",
            table => new
            {
                id = table.Guid(),
                version = table.Long(),
                round = table.Guid(),
                district = table.Guid(),
                rules_id = table.Text(),
                scheme_code = table.Text(),
                gross = table.Long(),
                set_aside = table.Long(),
                set_aside_purpose = table.Text(),
                is_estimate = table.Bool(),
                regions = table.Text(),
                chain_head = table.Head(),
            },
            constraints: table => table.PrimaryKey("pk_frames", row => row.id));
        migrationBuilder.CreateIndex("ix_frames_round", "frames", ["round", "scheme_code"], unique: true);
        migrationBuilder.CreateTable(
            "frame_balances",
            table => new { frame_id = table.Guid(), round = table.Guid(), scheme_code = table.Text(), available = table.Long(), committed = table.Long(), version = table.Long() },
            constraints: table =>
            {
                table.PrimaryKey("pk_frame_balances", row => row.frame_id);
                table.CheckConstraint("ck_frame_balances_committed", "committed = 0 OR committed <= available");
            });
        migrationBuilder.CreateIndex("ix_frame_balances_round", "frame_balances", ["round", "scheme_code"], unique: true);
    }
}
