using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Designsystemet.Razor;

/// <summary>What is known of one field when it is drawn: its name, what was typed or stored, and what is missing.</summary>
internal sealed record FieldState(string Name, string Id, object? Model, IReadOnlyList<string>? Attempted, IReadOnlyList<string> Errors)
{
    public bool IsInvalid => Errors.Count > 0;

    public string? AttemptedText => Attempted is null ? null : string.Join(',', Attempted);

    /// <summary>Everything that counts as chosen, in the forms a list of choices may write it.</summary>
    public IReadOnlySet<string> Chosen =>
        (Attempted ?? Flatten(Model).SelectMany(Forms)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public string HintId => Id + "-hint";

    public string LegendId => Id + "-legend";

    public string ErrorId(int index) => index == 0 ? Id + "-error" : $"{Id}-error-{index + 1}";

    public string? DescribedBy(string? hint)
    {
        IEnumerable<string> ids = [.. hint is null ? [] : new[] { HintId }, .. Errors.Select((_, index) => ErrorId(index))];
        var joined = string.Join(' ', ids);
        return joined.Length == 0 ? null : joined;
    }

    public static FieldState? Of(ViewContext view, ModelExpression? expression, string? name, string? id)
    {
        var fullName = expression is null ? name : view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        if (string.IsNullOrEmpty(fullName))
        {
            return null;
        }

        var entry = view.ViewData.ModelState.GetValueOrDefault(fullName);
        var errors = entry?.Errors.Select(error => error.ErrorMessage).Where(message => message.Length > 0).ToArray() ?? [];
        return new FieldState(fullName, id ?? FieldId.Of(fullName), expression?.Model, AttemptedOf(entry), errors);
    }

    public static string? Written(object? model) => model switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
        _ => model.ToString(),
    };

    private static string[]? AttemptedOf(ModelStateEntry? entry) => entry switch
    {
        { RawValue: string[] { Length: > 0 } several } => several,
        { AttemptedValue: { } one } => [one],
        _ => null,
    };

    private static IEnumerable<object> Flatten(object? model) => model switch
    {
        null => [],
        IEnumerable several and not string => several.Cast<object>(),
        _ => [model],
    };

    // A list of choices made from an enum writes its numbers, one made by hand its names.
    private static IEnumerable<string> Forms(object value) =>
        value is Enum choice ? [choice.ToString(), choice.ToString("D")] : [Written(value) ?? ""];
}
