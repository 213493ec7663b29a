using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samspill.Web.Shared;

/// <summary>
/// A part of a page that is written once for its reader, and again when somebody has acted on what it shows (ADR 0014). What it shows must follow from
/// the ledger, the reader with their mandates and their own arrangement, the language, the day and <see cref="Key"/> alone; forms that post have a sign
/// of their own and stay outside.
/// </summary>
[HtmlTargetElement("sp-remembered")]
public sealed class RememberedTagHelper(WrittenParts parts) : TagHelper
{
    /// <summary>Names the part, with all that was asked for.</summary>
    public string Key { get; set; } = "";

    /// <summary>What the page is called when this is all it shows, for a page that asks first whether it has to read anything.</summary>
    public string Title { get; set; } = "";

    /// <summary>The one case it shows; null when it shows many.</summary>
    public Guid? Case { get; set; }

    /// <summary>What the page has found already; null when it has to be written.</summary>
    public WrittenPart? Known { get; set; }

    /// <summary>False when it shows something else too, such as what was typed wrong.</summary>
    public bool When { get; set; } = true;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (!When) { return; }
        async Task<WrittenPart> WriteAsync() => new(Title, new HtmlString((await output.GetChildContentAsync()).GetContent()));
        var part = Known ?? await parts.GetAsync(Key, Case, WriteAsync, ViewContext.HttpContext.RequestAborted);
        output.Content.SetHtmlContent(part.Html);
    }
}
