using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samspill.Web.Storage;

/// <summary>How the rows of the case list are stored.</summary>
internal static class CaseLineMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CaseLine>(entity => MapLine(entity));
        model.Entity<CaseText>(entity =>
        {
            entity.ToTable("case_texts").HasKey(row => row.Id);
            entity.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<SearchWord>(entity =>
        {
            entity.ToTable("search_words").HasKey(row => row.Word);
            entity.HasIndex(row => new { row.Initial, row.Length }).HasDatabaseName("ix_search_words_initial");
        });
        model.Entity<SavedView>(entity =>
        {
            entity.ToTable("saved_views").HasKey(row => row.Id);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.SharedRole).HasConversion<string>();
            entity.HasIndex(row => row.Person).HasDatabaseName("ix_saved_views_person");
            entity.HasIndex(row => row.SharedScope).HasDatabaseName("ix_saved_views_shared");
        });
        model.Entity<ListChoice>(entity =>
        {
            entity.ToTable("list_choices").HasKey(row => row.Person);
            entity.Property(row => row.Person).ValueGeneratedNever();
        });
        model.Entity<Arrangements>(entity =>
        {
            entity.ToTable("arrangements").HasKey(row => row.Id);
            entity.Property(row => row.Id).ValueGeneratedNever();
        });
    }

    private static void MapLine(EntityTypeBuilder<CaseLine> entity)
    {
        entity.ToTable("case_lines").HasKey(row => row.Id);
        entity.Property(row => row.Id).ValueGeneratedOnAdd();
        entity.Property(row => row.OwnerKind).HasConversion<string>();
        entity.Property(row => row.Status).HasConversion<string>();
        entity.HasOne(row => row.Text).WithOne().HasForeignKey<CaseText>(text => text.Id).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(row => row.CaseId).IsUnique().HasDatabaseName("ix_case_lines_case");
        entity.HasIndex(row => new { row.District, row.Due, row.Number, row.Status }).HasDatabaseName("ix_case_lines_due");
        entity.HasIndex(row => new { row.District, row.RoundNumber, row.Status, row.StageIndex, row.SchemeCode, row.Region, row.Asked, row.IsLateAsked, row.Remarks, row.HasRecused }).HasDatabaseName("ix_case_lines_counts");
        entity.HasIndex(row => new { row.Owner, row.TitleKey }).HasDatabaseName("ix_case_lines_owner");
    }
}
