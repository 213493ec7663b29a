using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Designsystemet.Razor;

/// <summary>
/// Sorts field names as the model declares its properties, which is how forms are laid out. Model state itself keeps its keys in an order
/// that nobody reads a form in.
/// </summary>
internal static class FieldOrder
{
    private const int Unknown = 99_999;

    /// <summary>A text that sorts by place: the general messages first, then property by property, list by index.</summary>
    public static string Of(string name, ModelMetadata model)
    {
        var place = new StringBuilder();
        ModelMetadata? at = model;
        foreach (var step in name.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            var isIndex = step.EndsWith(']');
            place.Append(CultureInfo.InvariantCulture, $"{(isIndex ? Index(step) : Property(step, at)):D6}.");
            at = isIndex ? at?.ElementMetadata : at?.Properties[step];
        }

        return place.ToString();
    }

    private static int Index(string step) => int.TryParse(step[..^1], CultureInfo.InvariantCulture, out var index) ? index : Unknown;

    private static int Property(string step, ModelMetadata? model)
    {
        var index = model?.Properties.Select(property => property.PropertyName).ToList().IndexOf(step) ?? -1;
        return index < 0 ? Unknown : index;
    }
}
