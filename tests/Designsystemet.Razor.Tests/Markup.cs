using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Designsystemet.Razor.Tests;

/// <summary>Compares markup by structure: order of attributes and white space between elements do not count.</summary>
internal static class Markup
{
    public static void ShouldMatchFixture(this string markup, string fixture)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Fixtures", "designsystemet-1.22", fixture + ".html");
        Outline(markup).ShouldBe(Outline(File.ReadAllText(path)), fixture);
    }

    public static IElement Parsed(this string markup)
    {
        var document = new HtmlParser().ParseDocument("");
        document.Body!.InnerHtml = markup;
        return document.Body;
    }

    public static IElement Only(this string markup, string selector) => markup.Parsed().QuerySelectorAll(selector).ShouldHaveSingleItem();

    public static string Outline(string markup) => string.Join('\n', Lines(markup.Parsed(), 0).Skip(1));

    private static IEnumerable<string> Lines(INode node, int depth)
    {
        var indent = new string(' ', depth * 2);
        if (node is IText text)
        {
            var words = string.Join(' ', text.Data.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
            return words.Length == 0 ? [] : [indent + words];
        }

        if (node is not IElement element)
        {
            return [];
        }

        var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => $" {attribute.Name}=\"{attribute.Value}\"");
        return [indent + element.LocalName + string.Concat(attributes), .. element.ChildNodes.SelectMany(child => Lines(child, depth + 1))];
    }
}
