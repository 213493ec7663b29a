using Microsoft.EntityFrameworkCore;

namespace Samspill.Web.Notices;

internal static class NoticeMap
{
    public static void Map(ModelBuilder model) => model.Entity<Notice>(entity =>
    {
        entity.ToTable("notices").HasKey(row => row.Id);
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Kind).HasConversion<string>();
        entity.Property(row => row.Mail).HasConversion<string>();
        entity.Ignore(row => row.Says);
        entity.HasIndex(row => new { row.Person, row.Key }).IsUnique().HasDatabaseName("ix_notices_person_key");
        entity.HasIndex(row => new { row.Person, row.ReadAt }).HasDatabaseName("ix_notices_unread");
        entity.HasIndex(row => row.MailAt).HasDatabaseName("ix_notices_mail");
    });
}
