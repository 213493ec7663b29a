using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Organisations, persons, mandates, bodies and published rule sets.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0002_Registry")]
public sealed class M0002_Registry : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Organisations(migrationBuilder);
        Persons(migrationBuilder);
        Bodies(migrationBuilder);
        migrationBuilder.CreateTable(
            "rule_sets",
            table => new { id = table.Guid(), version = table.Long(), code = table.Text(), content = table.Text(true), published_at = table.Long(), district = table.Guid(), chain_head = table.Head() },
            constraints: table => table.PrimaryKey("pk_rule_sets", row => row.id));
        migrationBuilder.CreateIndex("ix_rule_sets_code", "rule_sets", "code", unique: true);
    }

    private static void Organisations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "organisations",
            table => new
            {
                id = table.Guid(),
                version = table.Long(),
                number = table.Text(),
                name = table.Text(),
                kind = table.Text(),
                municipality_number = table.Text(true),
                region = table.Text(),
                language_form = table.Text(),
                parent = table.Guid(true),
                valid = table.Text(),
                district = table.Guid(),
                is_example = table.Bool(),
                address = table.Text(true),
                chain_head = table.Head(),
            },
            constraints: table => table.PrimaryKey("pk_organisations", row => row.id));
        migrationBuilder.CreateIndex("ix_organisations_number", "organisations", "number", unique: true);
    }

    private static void Persons(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "persons",
            table => new
            {
                id = table.Guid(),
                version = table.Long(),
                display_name = table.Text(),
                email = table.Text(true),
                language = table.Text(),
                employer = table.Guid(true),
                district = table.Guid(),
                chain_head = table.Head(),
            },
            constraints: table => table.PrimaryKey("pk_persons", row => row.id));
        migrationBuilder.CreateTable(
            "mandates",
            table => new
            {
                id = table.Guid(),
                version = table.Long(),
                person = table.Guid(),
                role = table.Text(),
                scope = table.Guid(),
                scope_name = table.Text(),
                district = table.Guid(),
                period = table.Text(),
                given_reason = table.Text(),
                end_reason = table.Text(true),
                chain_head = table.Head(),
            },
            constraints: table => table.PrimaryKey("pk_mandates", row => row.id));
        migrationBuilder.CreateIndex("ix_mandates_person", "mandates", "person");
    }

    private static void Bodies(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "bodies",
        table => new
        {
            id = table.Guid(),
            version = table.Long(),
            code = table.Text(),
            kind = table.Text(),
            name = table.Text(),
            parent_code = table.Text(true),
            regions = table.Text(),
            administered_by = table.Text(),
            seats = table.Text(),
            valid = table.Text(),
            district = table.Guid(),
            expected_seats = table.Number(true),
            chain_head = table.Head(),
        },
        constraints: table => table.PrimaryKey("pk_bodies", row => row.id));
}
