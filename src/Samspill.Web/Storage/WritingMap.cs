using Microsoft.EntityFrameworkCore;

namespace Samspill.Web.Storage;

internal static class WritingMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<DraftSection>(entity =>
        {
            entity.ToTable("draft_sections").HasKey(row => new { row.CaseId, row.Part });
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<Presence>().ToTable("presence").HasKey(row => new { row.CaseId, row.Person });
        model.Entity<DeviceKey>().ToTable("device_keys").HasKey(row => row.Person);
        model.Entity<SessionKey>().ToTable("session_keys").HasKey(row => row.Name);
    }
}
