using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-th numeric sort-url aria-sort="ascending|descending|none" numeric-class sort-class&gt;</c>: heading of a column. With <c>sort-url</c> the heading is a link
/// that sorts, which needs no script; <c>aria-sort</c> is then none unless given.
/// </summary>
[HtmlTargetElement("ds-th")]
public sealed class ColumnHeaderTagHelper : TagHelper
{
    public bool Numeric { get; set; }

    public string NumericClass { get; set; } = "sp-num";

    public string? SortUrl { get; set; }

    public string SortClass { get; set; } = "sp-sort";

    public string? AriaSort { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("th", Numeric ? NumericClass : null)
            .Set("role", "columnheader")
            .Set("scope", "col")
            .Set("aria-sort", AriaSort ?? (SortUrl is null ? null : "none"));
        if (SortUrl is not null)
        {
            var text = await output.GetChildContentAsync();
            output.Content.SetHtmlContent(Html.Element("a", SortClass).With("href", SortUrl).Holding(text));
        }
    }
}
