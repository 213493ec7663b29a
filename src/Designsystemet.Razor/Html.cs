using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>The only place that writes markup. Everything goes through <see cref="TagBuilder"/>, which encodes.</summary>
internal static class Html
{
    public static TagBuilder Element(string name, string? cssClass = null) =>
        new TagBuilder(name) { TagRenderMode = name == "input" ? TagRenderMode.StartTag : TagRenderMode.Normal }.With("class", cssClass);

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.MergeAttribute(attribute, value, replaceExisting: true);
        }

        return element;
    }

    public static TagBuilder Flag(this TagBuilder element, string attribute, bool on) => element.With(attribute, on ? "" : null);

    public static TagBuilder Saying(this TagBuilder element, string? text)
    {
        element.InnerHtml.Append(text ?? "");
        return element;
    }

    public static TagBuilder Holding(this TagBuilder element, params IEnumerable<IHtmlContent?> content)
    {
        foreach (var part in content.OfType<IHtmlContent>())
        {
            element.InnerHtml.AppendHtml(part);
        }

        return element;
    }

    /// <summary>The tag in the page becomes this element; attributes the tag helper does not know stay on it.</summary>
    public static TagHelperOutput Become(this TagHelperOutput output, string name, string? cssClass = null)
    {
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        return output.Set("class", Joined(cssClass, output.Text("class")));
    }

    public static TagHelperOutput Set(this TagHelperOutput output, string attribute, string? value)
    {
        if (value is not null)
        {
            output.Attributes.SetAttribute(attribute, value);
        }

        return output;
    }

    public static TagHelperOutput Flag(this TagHelperOutput output, string attribute, bool on) => output.Set(attribute, on ? "" : null);

    /// <summary>The value of an attribute as text. Razor hands over unknown attributes already encoded.</summary>
    public static string? Text(this TagHelperOutput output, string attribute) => output.Attributes[attribute] is { } found ? Text(found) : null;

    public static string? Joined(params IEnumerable<string?> words)
    {
        var joined = string.Join(' ', words.Where(word => !string.IsNullOrWhiteSpace(word)));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>Moves the attributes the tag helper does not know from the tag in the page to the control inside it.</summary>
    public static TagBuilder Taking(this TagBuilder control, TagHelperOutput output, params string[] except)
    {
        foreach (var attribute in output.Attributes.Where(attribute => !except.Contains(attribute.Name)).ToArray())
        {
            var text = Text(attribute);
            var joins = attribute.Name is "aria-describedby" or "class";
            control.With(attribute.Name, joins ? Joined(control.Attributes.GetValueOrDefault(attribute.Name), text) : text);
            output.Attributes.Remove(attribute);
        }

        return control;
    }

    public static TagBuilder Control(string name, FieldState state, string? hint, string cssClass = "ds-input") =>
        Element(name, cssClass)
            .With("id", state.Id)
            .With("name", state.Name)
            .With("aria-describedby", state.DescribedBy(hint))
            .With("aria-invalid", state.IsInvalid ? "true" : null);

    /// <summary>A browser drops the first line break of a textarea, so one more is written.</summary>
    public static TagBuilder Multiline(this TagBuilder textarea, string? text) => textarea.Saying("\n" + text);

    public static TagBuilder Label(string forId, string? text, string? mark = null, bool hidden = false) =>
        Element("label", hidden ? "ds-label ds-sr-only" : "ds-label").With("for", forId).Saying(text).Marked(mark);

    public static TagBuilder Legend(string? text, string? id, string? mark = null) =>
        Element("legend", "ds-label").With("id", id).Saying(text).Marked(mark);

    public static TagBuilder? Hint(string? text, string? id) =>
        text is null ? null : Element("p").With("data-field", "description").With("id", id).Saying(text);

    public static IEnumerable<IHtmlContent> Errors(FieldState state) =>
        state.Errors.Select((message, index) =>
            Element("p", "ds-validation-message").With("id", state.ErrorId(index)).With("data-field", "validation").Saying(message));

    /// <summary>The stylesheet shows <c>data-label</c>, so the count is right before and without any script.</summary>
    public static TagBuilder Counter(int limit, int used, DsTexts texts)
    {
        var isOver = used > limit;
        return Element("p", "ds-validation-message")
            .With("data-field", "counter")
            .With("data-limit", limit.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .With("data-under", texts.CharactersLeft)
            .With("data-over", texts.CharactersTooMany)
            .With("data-label", DsTexts.Numbered(isOver ? texts.CharactersTooMany : texts.CharactersLeft, Math.Abs(limit - used)))
            .With("data-state", isOver ? "over" : "under")
            .With("data-color", isOver ? "danger" : null);
    }

    public static TagBuilder Affixed(TagBuilder control, string? suffix) =>
        suffix is null
            ? control
            : Element("div", "ds-field-affixes").Holding(control, Element("span", "ds-field-affix").With("aria-hidden", "true").Saying(suffix));

    public static IEnumerable<IHtmlContent> Options(IEnumerable<SelectListItem> items, Func<SelectListItem, bool> isChosen)
    {
        foreach (var run in items.GroupBy(item => item.Group))
        {
            var options = run.Select(item => Element("option")
                .With("value", item.Value ?? item.Text)
                .Flag("selected", isChosen(item))
                .Flag("disabled", item.Disabled)
                .Saying(item.Text));
            if (run.Key is null)
            {
                foreach (var option in options)
                {
                    yield return option;
                }
            }
            else
            {
                yield return Element("optgroup").With("label", run.Key.Name).Holding(options);
            }
        }
    }

    public static TagBuilder Choice(string type, string name, string id, string value, bool isChosen) =>
        Element("input", "ds-input").With("type", type).With("id", id).With("name", name).With("value", value).Flag("checked", isChosen);

    public static TagBuilder HiddenFalse(string name) => Element("input").With("type", "hidden").With("name", name).With("value", "false");

    public static TagBuilder Field(string? variant, params IEnumerable<IHtmlContent?> content) =>
        Element("ds-field", "ds-field").With("data-variant", variant).Holding(content);

    public static TagBuilder Link(string? href, string text) => Element("a", "ds-link").With("href", href).Saying(text);

    public static TagBuilder Button(string? variant, string? size) =>
        Element("button", "ds-button").With("type", "button").With("data-variant", variant).With("data-size", size);

    public static HtmlContentBuilder Together(params IEnumerable<IHtmlContent?> content)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in content.OfType<IHtmlContent>())
        {
            all.AppendHtml(part);
        }

        return all;
    }

    private static TagBuilder Marked(this TagBuilder element, string? mark) =>
        mark is null ? element : element.Saying(" ").Holding(Element("span").Saying(mark));

    private static string Text(TagHelperAttribute attribute)
    {
        if (attribute.Value is not IHtmlContent content)
        {
            return attribute.Value?.ToString() ?? "";
        }

        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
