using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-fieldset legend hint optional for&gt;</c>: fields that belong together. With <c>for</c> (or <c>name</c>) it shows the errors of that
/// property and carries its id, so that the error summary leads to it.
/// </summary>
[HtmlTargetElement("ds-fieldset")]
public sealed class FieldsetTagHelper(DsTexts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression? For { get; set; }

    public string? Name { get; set; }

    public string? Legend { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = FieldState.Of(ViewContext, For, Name, id: null);
        output.Become("fieldset", "ds-fieldset").Set("data-size", Size);
        if (state is not null)
        {
            output.Set("id", state.Id)
                .Set("tabindex", "-1")
                .Set("aria-labelledby", Html.Joined(state.LegendId, Hint is null ? null : state.HintId))
                .Set("aria-describedby", state.DescribedBy(null));
            output.PostContent.SetHtmlContent(Html.Together(Html.Errors(state)));
        }

        output.PreContent.SetHtmlContent(Html.Together(
            Html.Legend(Legend, state?.LegendId, Optional ? texts.Optional : null),
            Html.Hint(Hint, state?.HintId)));
    }
}
