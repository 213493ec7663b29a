using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-alert color="info|success|warning|danger" size&gt;</c>. A heading inside comes first.</summary>
[HtmlTargetElement("ds-alert")]
public sealed class AlertTagHelper : TagHelper
{
    public string? Color { get; set; }

    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("div", "ds-alert").Set("data-color", Color).Set("data-size", Size);
}
