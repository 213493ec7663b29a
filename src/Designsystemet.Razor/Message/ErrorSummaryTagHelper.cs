using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-error-summary title&gt;</c>: nothing while the model state has no message; else every message with a link to its field. Messages without a field
/// are plain lines and come first, the rest in the order of the model's properties. Its id is <c>feil</c>. <c>title</c> replaces the common heading; <c>%d</c> becomes the number of messages.
/// </summary>
[HtmlTargetElement("ds-error-summary")]
public sealed class ErrorSummaryTagHelper(DsTexts texts) : TagHelper
{
    private const string SummaryId = "feil";
    private const string TitleId = "feil-tittel";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var messages = Messages().ToArray();
        if (messages.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("ds-error-summary", "ds-error-summary")
            .Set("id", SummaryId)
            .Set("role", "group")
            .Set("tabindex", "-1")
            .Set("aria-labelledby", TitleId);
        output.Content.SetHtmlContent(Html.Together(
            Html.Element("h2", "ds-heading").With("id", TitleId).Saying(DsTexts.Numbered(Title ?? texts.ErrorSummaryTitle, messages.Length)),
            Html.Element("ul", "ds-list").Holding(messages)));
    }

    private IEnumerable<IHtmlContent> Messages() =>
        from entry in ViewContext.ViewData.ModelState
        from error in entry.Value?.Errors ?? []
        where error.ErrorMessage.Length > 0
        orderby FieldOrder.Of(entry.Key, ViewContext.ViewData.ModelMetadata)
        select Line(entry.Key, error.ErrorMessage);

    private static TagBuilder Line(string key, string message) =>
        key.Length == 0 ? Html.Element("li").Saying(message) : Html.Element("li").Holding(Html.Link("#" + FieldId.Of(key), message));
}
