using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-money for label hint optional width suffix="kr" readonly bare input-class numeric-class&gt;</c>: an amount in whole numbers, written with non-breaking
/// spaces between thousands. What was typed is kept as it was typed. <c>bare</c> as for <c>ds-text</c>.
/// </summary>
[HtmlTargetElement("ds-money")]
public sealed class MoneyTagHelper(DsTexts texts) : FieldParts(texts)
{
    // Not the culture's own format: its minus sign is not the one on the keyboard, and its space differs between versions of ICU.
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = ",", NegativeSign = "-" };

    public int? Width { get; set; }

    public string? Suffix { get; set; }

    public bool Readonly { get; set; }

    public bool Bare { get; set; }

    public string InputClass { get; set; } = "ds-input";

    /// <summary>Class that aligns numbers.</summary>
    public string NumericClass { get; set; } = "sp-num";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = State;
        var control = Html.Control("input", state, Bare ? null : Hint, Html.Joined(InputClass, NumericClass)!)
            .With("type", "text")
            .With("inputmode", "numeric")
            .With("autocomplete", "off")
            .With("size", Width?.ToString(CultureInfo.InvariantCulture))
            .With("value", state.AttemptedText ?? Written(state.Model))
            .Flag("readonly", Readonly);

        if (Bare)
        {
            ComposeBare(output, state, control.Taking(output));
            return;
        }

        control.Taking(output, except: "class");
        Compose(output, state, Html.Affixed(control, Suffix));
    }

    private static string? Written(object? amount) =>
        amount is IFormattable formattable ? formattable.ToString("N0", Grouped) : amount?.ToString();
}
