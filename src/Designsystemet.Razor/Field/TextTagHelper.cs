using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-text for label hint optional counter="4000" rows="3" type="text|email|tel|search" inputmode autocomplete width="20" suffix readonly bare input-class&gt;</c>:
/// one line of text, or several when <c>rows</c> is given. What was typed is kept after an error.
/// <c>width</c> is the number of characters to make room for.
/// <c>bare</c> leaves out everything but the control (for table cells): <c>label</c> becomes its accessible name, <c>class</c> goes to the control.
/// </summary>
[HtmlTargetElement("ds-text")]
public sealed class TextTagHelper(DsTexts texts) : FieldParts(texts)
{
    public string Type { get; set; } = "text";

    public int? Rows { get; set; }

    /// <summary>The most characters the field may hold; shows how many are left.</summary>
    public int? Counter { get; set; }

    public int? Width { get; set; }

    public string? Suffix { get; set; }

    public bool Readonly { get; set; }

    public bool Bare { get; set; }

    public string InputClass { get; set; } = "ds-input";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = State;
        var value = state.AttemptedText ?? FieldState.Written(state.Model);
        var width = Width?.ToString(CultureInfo.InvariantCulture);
        var control = Rows is { } rows
            ? Html.Control("textarea", state, VisibleHint, InputClass).With("rows", rows.ToString(CultureInfo.InvariantCulture)).With("cols", width).Multiline(value)
            : Html.Control("input", state, VisibleHint, InputClass).With("type", Type).With("value", value).With("size", width);
        control.Flag("readonly", Readonly);

        if (Bare)
        {
            ComposeBare(output, state, control.Taking(output));
            return;
        }

        control.Taking(output, except: "class");
        var counter = Counter is { } limit ? Html.Counter(limit, Length(value), Texts) : null;
        Compose(output, state, Html.Affixed(control, Suffix), counter);
    }

    private string? VisibleHint => Bare ? null : Hint;

    // A browser posts two characters for each line break but counts one.
    private static int Length(string? value) => value?.ReplaceLineEndings("\n").Length ?? 0;
}
