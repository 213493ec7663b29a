using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-table caption show-caption cards cards-class dense sticky hover zebra size&gt;</c>. Roles are written out because a table laid out as cards on a
/// narrow screen loses them. <c>cards</c> adds <c>cards-class</c>. The caption is for screen readers unless <c>show-caption</c>.
/// </summary>
[HtmlTargetElement("ds-table")]
public sealed class TableTagHelper : TagHelper
{
    public string? Caption { get; set; }

    public bool ShowCaption { get; set; }

    public bool Cards { get; set; }

    public string CardsClass { get; set; } = "sp-rows";

    public bool Dense { get; set; }

    public bool Sticky { get; set; }

    public bool Hover { get; set; }

    public bool Zebra { get; set; }

    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("table", Cards ? "ds-table " + CardsClass : "ds-table")
            .Set("role", "table")
            .Set("data-size", Size)
            .Flag("data-dense", Dense)
            .Flag("data-sticky-header", Sticky)
            .Flag("data-hover", Hover)
            .Flag("data-zebra", Zebra);
        if (Caption is not null)
        {
            output.PreContent.SetHtmlContent(Html.Element("caption", ShowCaption ? null : "ds-sr-only").Saying(Caption));
        }
    }
}
