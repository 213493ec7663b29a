using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-skip-link href="#innhold"&gt;</c>: the first link of the page, seen when it has focus.</summary>
[HtmlTargetElement("ds-skip-link")]
public sealed class SkipLinkTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("a", "ds-skip-link");
}
