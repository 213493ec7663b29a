using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-tr&gt;</c>.</summary>
[HtmlTargetElement("ds-tr")]
public sealed class RowTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("tr").Set("role", "row");
}
