using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-card element="div|article|section|li" color size variant="tinted"&gt;</c>.</summary>
[HtmlTargetElement("ds-card")]
public sealed class CardTagHelper : TagHelper
{
    public string Element { get; set; } = "div";

    public string? Color { get; set; }

    public string? Size { get; set; }

    public string? Variant { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Element, "ds-card").Set("data-color", Color).Set("data-size", Size).Set("data-variant", Variant);
}
