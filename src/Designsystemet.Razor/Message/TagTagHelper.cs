using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-tag color size variant="outline"&gt;</c>: a status in words.</summary>
[HtmlTargetElement("ds-tag")]
public sealed class TagTagHelper : TagHelper
{
    public string? Color { get; set; }

    public string? Size { get; set; }

    public string? Variant { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("span", "ds-tag").Set("data-color", Color).Set("data-size", Size).Set("data-variant", Variant);
}
