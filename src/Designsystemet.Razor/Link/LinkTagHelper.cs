using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-link href color&gt;</c>: a link in running text.</summary>
[HtmlTargetElement("ds-link")]
public sealed class LinkTagHelper : TagHelper
{
    public string? Color { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("a", "ds-link").Set("data-color", Color);
}
