using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary><c>&lt;ds-details summary open size variant="tinted"&gt;</c>: text that opens when it is asked for.</summary>
[HtmlTargetElement("ds-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string? Summary { get; set; }

    public bool Open { get; set; }

    public string? Size { get; set; }

    public string? Variant { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.Become("details", "ds-details").Set("data-size", Size).Set("data-variant", Variant).Flag("open", Open);
        output.Content.SetHtmlContent(Html.Together(Html.Element("summary").Saying(Summary), Html.Element("div").Holding(inside)));
    }
}
