using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-popover id label variant size placement="bottom" close&gt;</c>: a button and what it opens, without script. <c>label</c>, <c>variant</c> and
/// <c>size</c> are the button's; every other attribute goes to the popover. <c>close</c> adds a button inside that closes it.
/// </summary>
[HtmlTargetElement("ds-popover", Attributes = "id")]
public sealed class PopoverTagHelper(DsTexts texts) : TagHelper
{
    public string Id { get; set; } = "";

    public string? Label { get; set; }

    public string? Variant { get; set; } = "tertiary";

    public string? Size { get; set; }

    public string? Placement { get; set; }

    public bool Close { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var close = Close
            ? Html.Button("tertiary", "sm").With("popovertarget", Id).With("popovertargetaction", "hide").Saying(texts.CloseLabel)
            : null;
        output.PreElement.SetHtmlContent(Html.Button(Variant, Size).With("popovertarget", Id).Saying(Label));
        output.Become("div", "ds-popover").Set("id", Id).Flag("popover", true).Set("data-placement", Placement);
        output.Content.SetHtmlContent(Html.Together(inside, close));
    }
}
