using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Samspill.Domain.Spine;

namespace Samspill.Web.Storage;

/// <summary>How domain types are stored, alike on both databases: ids as GUIDs, amounts as whole numbers, instants as UTC ticks, choices as words, the rest as JSON.</summary>
internal static class Conventions
{
    /// <summary>The column that holds the hash of the subject's last ledger row.</summary>
    public const string ChainHead = "ChainHead";

    public static void Register(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configuration.Properties<Nok>().HaveConversion<NokConverter>();
        foreach (var subject in typeof(Subject).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Subject))))
        {
            configuration.Properties(typeof(Ref<>).MakeGenericType(subject)).HaveConversion(typeof(RefConverter<>).MakeGenericType(subject));
        }
    }

    /// <summary>Maps a subject: id, version as concurrency token, head of its chain, and every property with a setter.</summary>
    public static EntityTypeBuilder<T> MapSubject<T>(this ModelBuilder model, string table)
        where T : Subject
    {
        var entity = model.Entity<T>();
        entity.ToTable(table);
        entity.HasKey(subject => subject.Id);
        entity.Property(subject => subject.Id).ValueGeneratedNever();
        entity.Property(subject => subject.Version).IsConcurrencyToken();
        entity.Property<string>(ChainHead).IsRequired().HasDefaultValue("");
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite && property.DeclaringType == typeof(T)))
        {
            MapProperty(entity, property);
        }

        return entity;
    }

    /// <summary>Names tables and columns in small letters with underscores.</summary>
    public static void UseSnakeCase(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    public static string SnakeCase(string name) => string.Concat(name.Select((sign, place) =>
        char.IsUpper(sign) ? (place > 0 ? "_" : "") + char.ToLowerInvariant(sign) : sign.ToString()));

    private static void MapProperty<T>(EntityTypeBuilder<T> entity, PropertyInfo property)
        where T : class
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum) { entity.Property(property.PropertyType, property.Name).HasConversion<string>(); }
        else if (IsPlain(type)) { entity.Property(property.PropertyType, property.Name); }
        else
        {
            typeof(Conventions).GetMethod(nameof(MapJson), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(property.PropertyType).Invoke(null, [entity, property.Name]);
        }
    }

    private static bool IsPlain(Type type) =>
        type == typeof(string) || type == typeof(int) || type == typeof(long) || type == typeof(bool) || type == typeof(Guid)
        || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(Nok)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ref<>));

    // Values are never changed in place, so most are the very same; only another one is worth writing out to compare.
    private static void MapJson<TValue>(EntityTypeBuilder entity, string name) =>
        entity.Property(typeof(TValue), name).HasConversion(
            new ValueConverter<TValue, string>(value => Write(value), text => Read<TValue>(text)),
            new ValueComparer<TValue>((left, right) => ReferenceEquals(left, right) || Write(left) == Write(right), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value));

    private static string Write<TValue>(TValue? value) => JsonSerializer.Serialize(value, FactNames.Json);

    private static TValue Read<TValue>(string text) => JsonSerializer.Deserialize<TValue>(text, FactNames.Json)!;

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class NokConverter() : ValueConverter<Nok, long>(amount => amount.Kroner, kroner => new Nok(kroner));

    private sealed class RefConverter<T>() : ValueConverter<Ref<T>, Guid>(id => id.Value, value => new Ref<T>(value));
}
