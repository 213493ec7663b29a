using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-breadcrumbs size&gt;</c> around <c>ds-crumb</c>s. A nav and not the custom element, whose script would call the last link
/// the current page even when the last crumb is no link.
/// </summary>
[HtmlTargetElement("ds-breadcrumbs")]
public sealed class BreadcrumbsTagHelper(DsTexts texts) : TagHelper
{
    public string? Size { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var crumbs = await output.GetChildContentAsync();
        output.Become("nav", "ds-breadcrumbs")
            .Set("data-size", Size)
            .Set("aria-label", output.Text("aria-label") ?? texts.BreadcrumbsLabel);
        output.Content.SetHtmlContent(Html.Element("ol").Holding(crumbs));
    }
}
