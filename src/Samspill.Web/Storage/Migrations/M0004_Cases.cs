using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Cases with those who take part in them, and the bodies' lists.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0004_Cases")]
public sealed class M0004_Cases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Cases(migrationBuilder);
        migrationBuilder.CreateIndex("ix_cases_number", "cases", ["district", "year", "scheme_code", "sequence"], unique: true);
        migrationBuilder.CreateIndex("ix_cases_round", "cases", ["round", "status"]);
        migrationBuilder.CreateIndex("ix_cases_owner", "cases", "owner");
        migrationBuilder.CreateTable(
            "case_parties",
            table => new { organisation = table.Guid(), case_id = table.Guid(), relation = table.Text() },
            constraints: table => table.PrimaryKey("pk_case_parties", row => new { row.organisation, row.case_id, row.relation }));
        migrationBuilder.CreateTable(
            "case_bodies",
            table => new { body = table.Guid(), case_id = table.Guid() },
            constraints: table => table.PrimaryKey("pk_case_bodies", row => new { row.body, row.case_id }));
        Recommendations(migrationBuilder);
        migrationBuilder.CreateIndex("ix_recommendations_round", "recommendations", ["round", "scheme_code"]);
    }

    private static void Cases(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "cases",
        table => new
        {
            id = table.Guid(),
            version = table.Long(),
            number = table.Text(),
            sequence = table.Number(),
            year = table.Number(),
            round = table.Guid(),
            round_number = table.Text(),
            district = table.Guid(),
            rules_id = table.Text(),
            scheme_code = table.Text(),
            region = table.Text(),
            owner = table.Guid(),
            owner_name = table.Text(),
            owner_kind = table.Text(),
            title = table.Text(),
            status = table.Text(),
            stage_index = table.Number(),
            requested = table.Text(),
            requested_year1 = table.Long(),
            content = table.Text(true),
            content_hash = table.Text(true),
            submissions = table.Number(),
            first_submitted_at = table.Long(true),
            submitted_at = table.Long(true),
            submitted_by = table.Guid(),
            correction = table.Text(true),
            quality_check = table.Text(true),
            dismissal = table.Text(true),
            recused = table.Text(),
            bodies = table.Text(),
            decision_draft = table.Text(true),
            decision = table.Text(true),
            chain_head = table.Head(),
        },
        constraints: table => table.PrimaryKey("pk_cases", row => row.id));

    private static void Recommendations(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "recommendations",
        table => new
        {
            id = table.Guid(),
            version = table.Long(),
            round = table.Guid(),
            round_number = table.Text(),
            district = table.Guid(),
            rules_id = table.Text(),
            body = table.Guid(),
            body_code = table.Text(),
            body_name = table.Text(),
            body_kind = table.Text(),
            scheme_code = table.Text(),
            stage_index = table.Number(),
            regions = table.Text(),
            lines = table.Text(),
            recusals = table.Text(),
            final = table.Text(true),
            chain_head = table.Head(),
        },
        constraints: table => table.PrimaryKey("pk_recommendations", row => row.id));
}
