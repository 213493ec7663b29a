using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-pagination aria-label page-number page-count url="Func&lt;int, string&gt;" size&gt;</c>, or <c>href-format="/saker?side={0}"</c> in place of <c>url</c>:
/// links to the first, the last and the nearest pages, and to the one before and after. Nothing when there is one page.
/// </summary>
[HtmlTargetElement("ds-pagination")]
public sealed class PaginationTagHelper(DsTexts texts) : TagHelper
{
    public int PageNumber { get; set; } = 1;

    public int PageCount { get; set; }

    public Func<int, string>? Url { get; set; }

    public string? HrefFormat { get; set; }

    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (PageCount <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("nav", "ds-pagination").Set("data-size", Size);
        output.Content.SetHtmlContent(Html.Element("ul").Holding([
            Step(PageNumber - 1, texts.Previous, "prev"),
            .. Shown(PageNumber, PageCount).Select(page => page is { } number ? Page(number) : Html.Element("li")),
            Step(PageNumber + 1, texts.Next, "next")]));
    }

    /// <summary>Pages to show, in order; null is a gap. A gap of one page is that page.</summary>
    internal static IEnumerable<int?> Shown(int current, int count)
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, count).Where(page => page == 1 || page == count || Math.Abs(page - current) <= 1))
        {
            if (page - before > 1)
            {
                yield return page - before == 2 ? page - 1 : null;
            }

            yield return page;
            before = page;
        }
    }

    private TagBuilder Page(int number) =>
        Html.Element("li").Holding(Link(number)
            .With("aria-label", DsTexts.Numbered(texts.Page, number))
            .With("aria-current", number == PageNumber ? "true" : null)
            .Saying(number.ToString(CultureInfo.InvariantCulture)));

    // At either end the stylesheet keeps the room of a step that leads nowhere.
    private TagBuilder Step(int number, string text, string relation) =>
        Html.Element("li").Holding(number < 1 || number > PageCount
            ? Html.Element("span", "ds-button").With("data-variant", "tertiary").With("aria-hidden", "true").Saying(text)
            : Link(number).With("rel", relation).Saying(text));

    private TagBuilder Link(int number) =>
        Html.Element("a", "ds-button").With("data-variant", "tertiary").With("href", Address(number));

    private string Address(int number) =>
        Url?.Invoke(number)
        ?? HrefFormat?.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        ?? throw new InvalidOperationException("ds-pagination needs the attribute url or href-format, so that its pages can be reached.");
}
