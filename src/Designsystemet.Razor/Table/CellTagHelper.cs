using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-td label numeric full numeric-class&gt;</c>, and <c>&lt;ds-row-header …&gt;</c> for the cell that names its row. <c>label</c> is the column's heading, shown where the table
/// is laid out as cards; <c>full</c> lets the cell have a whole line there.
/// </summary>
[HtmlTargetElement("ds-td"), HtmlTargetElement("ds-row-header")]
public sealed class CellTagHelper : TagHelper
{
    public string? Label { get; set; }

    public bool Numeric { get; set; }

    public string NumericClass { get; set; } = "sp-num";

    public bool Full { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isRowHeader = context.TagName == "ds-row-header";
        output.Become(isRowHeader ? "th" : "td", Numeric ? NumericClass : null)
            .Set("role", isRowHeader ? "rowheader" : "cell")
            .Set("scope", isRowHeader ? "row" : null)
            .Set("data-label", Label)
            .Flag("data-full", Full);
    }
}
