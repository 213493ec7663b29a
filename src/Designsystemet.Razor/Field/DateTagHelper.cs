using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-date for label hint optional readonly&gt;</c>: a day, sent as yyyy-MM-dd.</summary>
[HtmlTargetElement("ds-date")]
public sealed class DateTagHelper(DsTexts texts) : FieldParts(texts)
{
    public bool Readonly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = State;
        var control = Html.Control("input", state, Hint)
            .With("type", "date")
            .With("value", state.AttemptedText ?? Written(state.Model))
            .Flag("readonly", Readonly)
            .Taking(output, except: "class");
        Compose(output, state, control);
    }

    private static string? Written(object? day) => day is IFormattable formattable ? formattable.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day?.ToString();
}
