using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using Samspill.Domain.Registry;

namespace Samspill.Domain.Spine;

/// <summary>A text somebody wrote, and where it stands: «Defects[0].Text».</summary>
public sealed record WrittenText(string Field, string Text);

/// <summary>
/// Every text in an act or in a part of a report, however deep, so that what may never be stored is looked for in one place.
/// </summary>
public static partial class WrittenTexts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>All texts, in the order they are declared; ids and checksums are not texts.</summary>
    public static IEnumerable<WrittenText> Of(object whole) => In(whole, "");

    /// <summary>The texts that hold a national id number.</summary>
    public static IEnumerable<WrittenText> WithNationalId(object whole) => Of(whole).Where(written => NationalIdNumber.IsIn(written.Text));

    private static IEnumerable<WrittenText> In(object? value, string field) => value switch
    {
        null => [],
        string text => Checksum().IsMatch(text) || Guid.TryParse(text, out _) ? [] : [new WrittenText(field, text)],
        IDictionary entries => entries.Keys.Cast<object>().SelectMany(key => In(entries[key], $"{field}[{key}]")),
        IEnumerable list => list.Cast<object?>().Index().SelectMany(entry => In(entry.Item, $"{field}[{entry.Index}]")),
        _ when value.GetType().Assembly == typeof(WrittenTexts).Assembly && !value.GetType().IsEnum =>
            PropertiesOf(value.GetType()).SelectMany(property => In(property.GetValue(value), field.Length == 0 ? property.Name : $"{field}.{property.Name}")),
        _ => [],
    };

    private static PropertyInfo[] PropertiesOf(Type type) => Known.GetOrAdd(type, found =>
        [.. found.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.CanWrite)]);

    [GeneratedRegex("^[0-9a-f]{32,}$")]
    private static partial Regex Checksum();
}
