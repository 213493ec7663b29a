using System.Diagnostics.CodeAnalysis;

namespace Samspill.Domain.Spine;

/// <summary>A typed id of a subject: a version-7 GUID, so that ids sort by the time they were made.</summary>
/// <typeparam name="T">What the id points at; a reference to a case never passes for one to a round.</typeparam>
public readonly record struct Ref<T>(Guid Value) : IParsable<Ref<T>>
{
    /// <summary>No subject at all; never stored.</summary>
    public static Ref<T> None => default;

    /// <summary>A new id.</summary>
    public static Ref<T> New() => new(Guid.CreateVersion7());

    /// <summary>True when the id points at nothing.</summary>
    public bool IsNone => Value == Guid.Empty;

    /// <inheritdoc />
    public static Ref<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Ref<T> result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = new Ref<T>(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
