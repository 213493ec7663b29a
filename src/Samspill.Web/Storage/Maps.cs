using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;

namespace Samspill.Web.Storage;

internal static class LedgerMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<LedgerEntry>(entity =>
        {
            entity.ToTable("ledger").HasKey(row => row.Sequence);
            entity.Property(row => row.Sequence).ValueGeneratedOnAdd();
            entity.HasIndex(row => new { row.SubjectId, row.SubjectVersion }).IsUnique().HasDatabaseName("ix_ledger_subject");
        });
        model.Entity<LedgerConcern>(entity =>
        {
            entity.ToTable("ledger_concerns").HasKey(row => new { row.SubjectId, row.Sequence });
            entity.Property(row => row.Sequence).ValueGeneratedNever();
            entity.HasIndex(row => row.Sequence).HasDatabaseName("ix_ledger_concerns_sequence");
        });
        model.Entity<Seal>(entity =>
        {
            entity.ToTable("seals").HasKey(row => row.Number);
            entity.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<Bookmark>().ToTable("bookmarks").HasKey(row => row.Follower);
    }
}

internal static class SubjectMap
{
    public static void Map(ModelBuilder model)
    {
        model.MapSubject<Organisation>("organisations").HasIndex(row => row.Number).IsUnique().HasDatabaseName("ix_organisations_number");
        model.MapSubject<Person>("persons");
        model.MapSubject<Mandate>("mandates").HasIndex(row => row.Person).HasDatabaseName("ix_mandates_person");
        model.MapSubject<Body>("bodies");
        model.MapSubject<PublishedRuleSet>("rule_sets").HasIndex(row => row.Code).IsUnique().HasDatabaseName("ix_rule_sets_code");
        model.MapSubject<CallRound>("rounds").HasIndex(row => row.Number).IsUnique().HasDatabaseName("ix_rounds_number");
    }
}

internal static class GrantMap
{
    public static void Map(ModelBuilder model)
    {
        model.MapSubject<Frame>("frames").HasIndex(row => new { row.Round, row.SchemeCode }).IsUnique().HasDatabaseName("ix_frames_round");
        var cases = model.MapSubject<GrantCase>("cases");
        cases.HasIndex(row => new { row.District, row.Year, row.SchemeCode, row.Sequence }).IsUnique().HasDatabaseName("ix_cases_number");
        cases.HasIndex(row => new { row.Round, row.Status }).HasDatabaseName("ix_cases_round");
        cases.HasIndex(row => new { row.Owner, row.Status }).HasDatabaseName("ix_cases_owner");
        cases.HasIndex(row => row.Parent).HasDatabaseName("ix_cases_parent");
        cases.HasIndex(row => row.AssignedTo).HasDatabaseName("ix_cases_assigned_to");
        cases.Property<long>("RequestedYear1");
        model.MapSubject<CaseNote>("case_notes").HasIndex(row => row.Case).HasDatabaseName("ix_case_notes_case");
        model.MapSubject<FieldComment>("field_comments").HasIndex(row => row.Case).HasDatabaseName("ix_field_comments_case");
        model.MapSubject<Recommendation>("recommendations").HasIndex(row => new { row.Round, row.SchemeCode }).HasDatabaseName("ix_recommendations_round");
        model.MapSubject<OwnView>("own_views").HasIndex(row => new { row.List, row.Person }).IsUnique().HasDatabaseName("ix_own_views_list");
        var attachments = model.MapSubject<Attachment>("attachments");
        attachments.HasIndex(row => row.Case).HasDatabaseName("ix_attachments_case");
        attachments.HasIndex(row => row.State).HasDatabaseName("ix_attachments_state");
        model.Entity<CaseParty>(entity =>
        {
            entity.ToTable("case_parties").HasKey(row => new { row.Organisation, row.CaseId, row.Relation });
            entity.HasIndex(row => row.CaseId).HasDatabaseName("ix_case_parties_case");
        });
        model.Entity<ConfirmationRow>(entity =>
        {
            entity.ToTable("confirmation_requests").HasKey(row => row.Id);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Kind).HasConversion<string>();
            entity.HasIndex(row => new { row.Organisation, row.Kind }).HasDatabaseName("ix_confirmation_requests_organisation");
            entity.HasIndex(row => row.CaseId).HasDatabaseName("ix_confirmation_requests_case");
        });
        model.Entity<CaseBody>().ToTable("case_bodies").HasKey(row => new { row.Body, row.CaseId });
        model.Entity<FrameBalance>(entity =>
        {
            entity.ToTable("frame_balances", table => table.HasCheckConstraint("ck_frame_balances_committed", "committed = 0 OR committed <= available")).HasKey(row => row.FrameId);
            entity.HasIndex(row => new { row.Round, row.SchemeCode }).IsUnique().HasDatabaseName("ix_frame_balances_round");
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<Commitment>(entity =>
        {
            entity.ToTable("commitments").HasKey(row => row.Id);
            entity.HasIndex(row => row.CaseId).HasDatabaseName("ix_commitments_case");
        });
    }
}
