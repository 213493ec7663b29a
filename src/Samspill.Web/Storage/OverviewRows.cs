using Microsoft.EntityFrameworkCore;

namespace Samspill.Web.Storage;

/// <summary>The secret address of somebody's calendar: known by its hash, so that whoever reads the database cannot read the calendar.</summary>
public sealed class CalendarFeed
{
    public required Guid Person { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>How far somebody has read what is new, and when they said so.</summary>
public sealed class NewsMark
{
    public required Guid Person { get; init; }

    /// <summary>The last row of the ledger there was when the page was made.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal static class OverviewMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CalendarFeed>(entity =>
        {
            entity.ToTable("calendar_feeds").HasKey(row => row.Person);
            entity.Property(row => row.Person).ValueGeneratedNever();
            entity.HasIndex(row => row.TokenHash).IsUnique().HasDatabaseName("ix_calendar_feeds_token");
        });
        model.Entity<NewsMark>(entity =>
        {
            entity.ToTable("news_marks").HasKey(row => row.Person);
            entity.Property(row => row.Person).ValueGeneratedNever();
        });
    }
}
