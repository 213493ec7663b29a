using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>
/// Whom the newest rows of the ledger concern is asked for in each request (ADR 0014), and an owner's granted cases for each report that is sent.
/// </summary>
[DbContext(typeof(SamspillDb))]
[Migration("0019_Indexes")]
public sealed class M0019_Indexes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ix_ledger_concerns_sequence", "ledger_concerns", "sequence");
        migrationBuilder.DropIndex("ix_cases_owner", "cases");
        migrationBuilder.CreateIndex("ix_cases_owner", "cases", ["owner", "status"]);
        if (migrationBuilder.ActiveProvider != "Npgsql.EntityFrameworkCore.PostgreSQL") { return; }

        // PostgreSQL holds the words of all cases against a common word unless it is told what that costs; and new words go into the index at once.
        migrationBuilder.Sql("""
            CREATE FUNCTION samspill_words(words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 100 AS $$
            BEGIN
                RETURN array_to_tsvector(string_to_array(words, ' '));
            END $$;
            DROP INDEX ix_case_texts_words;
            CREATE INDEX ix_case_texts_words ON case_texts USING gin (samspill_words(words)) WITH (fastupdate = off);
            """);
    }
}
