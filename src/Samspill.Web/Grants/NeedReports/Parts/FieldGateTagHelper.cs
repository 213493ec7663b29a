using Designsystemet.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>On the pages of a report's parts: leaves out fields that are not open, and says beside a field what is to be mended in it. Works after the field's own helper.</summary>
[HtmlTargetElement("ds-text", Attributes = "for")]
[HtmlTargetElement("ds-date", Attributes = "for")]
[HtmlTargetElement("ds-select", Attributes = "for")]
[HtmlTargetElement("ds-money", Attributes = "for")]
[HtmlTargetElement("ds-checkbox", Attributes = "for")]
[HtmlTargetElement("ds-radio-group", Attributes = "for")]
[HtmlTargetElement("ds-fieldset", Attributes = "for")]
[HtmlTargetElement("ds-fieldset", Attributes = "name")]
[HtmlTargetElement("ds-button", Attributes = "name,value")]
public sealed class FieldGateTagHelper(TextCatalog texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeNotBound]
    public override int Order => int.MaxValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.Model is not PartPage page || NameIn(context) is not { } name) { return; }
        var unit = name == "Form.TakesPart" ? "Criteria.NotAllReason" : Fields.UnitOf(page.Part, name);
        if (!page.Gate.Shows(unit))
        {
            output.SuppressOutput();
            return;
        }

        // A remark stands once, at the outermost field it is about.
        if (context.TagName == "ds-button" || name.Contains("].", StringComparison.Ordinal) || context.Items.ContainsKey(typeof(FieldGateTagHelper))) { return; }
        context.Items[typeof(FieldGateTagHelper)] = unit;
        foreach (var remark in page.Gate.RemarksOn(unit).Distinct()) { output.PreElement.AppendHtml(Told(remark)); }
    }

    private TagBuilder Told(string remark)
    {
        var told = new TagBuilder("p");
        told.AddCssClass("ds-alert");
        told.Attributes["data-color"] = "warning";
        told.Attributes["data-size"] = "sm";
        told.InnerHtml.Append(texts["correction.mend", remark]);
        return told;
    }

    // A button that adds a row belongs to its list.
    private static string? NameIn(TagHelperContext context)
    {
        if (context.AllAttributes["for"]?.Value is ModelExpression expression) { return expression.Name; }
        var name = context.AllAttributes["name"]?.Value?.ToString();
        return name == "AddRow" ? $"Form.{context.AllAttributes["value"]?.Value}" : name?.StartsWith("Form.", StringComparison.Ordinal) == true ? name : null;
    }
}
