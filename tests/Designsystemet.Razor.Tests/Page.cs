using System.Linq.Expressions;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor.Tests;

/// <summary>A page with a form on it: model, model state, and a way to draw one tag.</summary>
internal sealed class Page
{
    public static readonly DsTexts Texts = new()
    {
        Optional = "(valgfritt)",
        CharactersLeft = "%d tegn igjen",
        CharactersTooMany = "%d tegn for mye",
        ErrorSummaryTitle = "Rett %d ting før du kan sende",
        Previous = "Forrige",
        Next = "Neste",
        Page = "Side %d",
        BreadcrumbsLabel = "Du er her",
        CloseLabel = "Lukk",
    };

    private readonly EmptyModelMetadataProvider _metadata = new();

    public Page(Form? model = null)
    {
        Data = new ViewDataDictionary<Form>(_metadata, new ModelStateDictionary()) { Model = model ?? new Form() };
        View = new ViewContext { ViewData = Data };
    }

    public ViewContext View { get; }

    public ModelStateDictionary Errors => Data.ModelState;

    private ViewDataDictionary<Form> Data { get; }

    public ModelExpression For<TValue>(Expression<Func<Form, TValue>> property) =>
        new ModelExpressionProvider(_metadata).CreateModelExpression(Data, property);

    public Page Typed(string name, params string[] values)
    {
        Errors.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));
        return this;
    }

    public Page Missing(string name, string message)
    {
        Errors.AddModelError(name, message);
        return this;
    }

    /// <summary>Draws a tag as it stands in a page, with the attributes its tag helper does not know and what is inside it.</summary>
    public static async Task<string> Draw(TagHelper tag, string name, string inside = "", params (string Name, object Value)[] attributes)
    {
        var all = new TagHelperAttributeList(attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value)));
        var context = new TagHelperContext(name, all, new Dictionary<object, object>(), "test");
        var content = new DefaultTagHelperContent().AppendHtml(inside);
        var output = new TagHelperOutput(name, new TagHelperAttributeList(all), (_, _) => Task.FromResult(content));
        await tag.ProcessAsync(context, output);
        if (output.TagName is not null && !output.IsContentModified)
        {
            output.Content.SetHtmlContent(content);
        }

        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
