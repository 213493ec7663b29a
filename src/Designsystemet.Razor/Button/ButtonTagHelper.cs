using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-button variant="primary|secondary|tertiary" size="sm|md" color fullwidth icon disabled-because="id" type="submit|button" name value&gt;</c>.
/// <c>disabled-because</c> names the element that says why the button cannot be used now: the button stays reachable, is announced as
/// disabled with that reason, and does not send the form.
/// </summary>
[HtmlTargetElement("ds-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public string? Variant { get; set; }

    public string? Size { get; set; }

    public string? Color { get; set; }

    public bool Fullwidth { get; set; }

    public bool Icon { get; set; }

    public string? DisabledBecause { get; set; }

    public string Type { get; set; } = "submit";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isDisabled = !string.IsNullOrEmpty(DisabledBecause);
        output.Become("button", "ds-button")
            .Set("type", isDisabled ? "button" : Type)
            .Set("data-variant", Variant)
            .Set("data-size", Size)
            .Set("data-color", Color)
            .Flag("data-fullwidth", Fullwidth)
            .Flag("data-icon", Icon);
        if (isDisabled)
        {
            output.Set("aria-disabled", "true").Set("aria-describedby", Html.Joined(output.Text("aria-describedby"), DisabledBecause));
        }
    }
}
