using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-thead&gt;</c>, <c>&lt;ds-tbody&gt;</c>, <c>&lt;ds-tfoot&gt;</c>.</summary>
[HtmlTargetElement("ds-thead"), HtmlTargetElement("ds-tbody"), HtmlTargetElement("ds-tfoot")]
public sealed class RowGroupTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(context.TagName["ds-".Length..]).Set("role", "rowgroup");
}
