using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samspill.Web.Storage.Migrations;

/// <summary>On PostgreSQL the ledger tells of each row when it is committed, so that all processes hear of it, whoever wrote it.</summary>
[DbContext(typeof(SamspillDb))]
[Migration("0016_Live")]
public sealed class M0016_Live : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (migrationBuilder.ActiveProvider != "Npgsql.EntityFrameworkCore.PostgreSQL") { return; }
        migrationBuilder.Sql("""
            CREATE FUNCTION samspill_tell() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_notify('samspill_ledger', NEW.subject_id || ' ' || NEW.subject_version);
                RETURN NULL;
            END $$;
            CREATE TRIGGER ledger_tell AFTER INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION samspill_tell();
            """);
    }
}
