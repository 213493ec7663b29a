using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-crumb href&gt;</c>: one step of the breadcrumbs. Without <c>href</c> it is the page itself.</summary>
[HtmlTargetElement("ds-crumb")]
public sealed class CrumbTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.Become("li");
        output.Content.SetHtmlContent(Href is null
            ? Html.Element("span").With("aria-current", "page").Holding(text)
            : Html.Element("a", "ds-link").With("href", Href).Holding(text));
    }
}
