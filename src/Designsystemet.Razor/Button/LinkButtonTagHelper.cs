using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-link-button href variant size color fullwidth icon&gt;</c>: a link that looks like a button.</summary>
[HtmlTargetElement("ds-link-button")]
public sealed class LinkButtonTagHelper : TagHelper
{
    public string? Variant { get; set; }

    public string? Size { get; set; }

    public string? Color { get; set; }

    public bool Fullwidth { get; set; }

    public bool Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("a", "ds-button")
            .Set("data-variant", Variant)
            .Set("data-size", Size)
            .Set("data-color", Color)
            .Flag("data-fullwidth", Fullwidth)
            .Flag("data-icon", Icon);
}
