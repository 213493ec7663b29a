using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>
/// Under every field of a part page: how many comments it has, and where a value came from that nobody has typed. The pages themselves say nothing
/// about it, so no field is forgotten.
/// </summary>
[HtmlTargetElement("ds-text", Attributes = "for")]
[HtmlTargetElement("ds-select", Attributes = "for")]
[HtmlTargetElement("ds-date", Attributes = "for")]
[HtmlTargetElement("ds-radio-group", Attributes = "for")]
[HtmlTargetElement("ds-fieldset", Attributes = "for")]
public sealed class FieldNotesTagHelper(TextCatalog texts) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    // After the field itself has been drawn.
    public override int Order => 100;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ViewData.Model is not PartPage page || For is null || !For.Name.StartsWith("Form.", StringComparison.Ordinal) || For.Name.Contains("].", StringComparison.Ordinal)) { return; }

        // The cells of a row belong to their list, which has a field of its own.
        var unit = Fields.UnitOf(page.Part, For.Name);
        var notes = new HtmlContentBuilder();
        var isOffered = page.Work.MayComment && (!IsInGroup(unit) || page.Work.Comments.Any(count => count.Unit == unit));
        if (isOffered) { notes.AppendHtml(Link(page, unit)); }
        if (page.Work.OriginOf(unit) is { } origin)
        {
            notes.Append(isOffered ? " · " : "").Append(texts["prefill.fetched-from", origin.Source, texts.Say.LongDay(origin.On)]);
            if (unit is "Measure.StartsOn" or "Measure.EndsOn") { notes.Append(" ").Append(texts["prefill.look-at-date"]); }
        }

        if (!isOffered && page.Work.OriginOf(unit) is null) { return; }
        var line = new TagBuilder("p");
        line.AddCssClass("sp-xs sp-mute");
        line.InnerHtml.AppendHtml(notes);
        output.PostElement.AppendHtml(line);
    }

    // The numbers of the target group are asked for together: one link under the group, not eight.
    private static bool IsInGroup(string unit) => unit.StartsWith("Measure.TargetGroups.", StringComparison.Ordinal);

    private string NameOf(PartPage page, string unit) => unit.StartsWith("Criteria.Answers.", StringComparison.Ordinal)
        ? texts.Of(page.Work.Rules.Criteria.First(criterion => unit.EndsWith("." + criterion.Id, StringComparison.Ordinal)).Title)
        : Fields.LabelOfUnit(unit) is { } key ? texts[key] : texts.Of(page.Part);

    private TagBuilder Link(PartPage page, string unit)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("ds-link");
        link.Attributes["href"] = Urls.Comments(page.Id, unit);
        var count = page.Work.Comments.FirstOrDefault(count => count.Unit == unit);
        link.InnerHtml.Append(count switch
        {
            null => texts["comments.comment-on"],
            { All: 1 } => texts["comments.count-one", count.Open],
            _ => texts["comments.count", count.All, count.Open],
        });
        var hidden = new TagBuilder("span");
        hidden.AddCssClass("ds-sr-only");
        hidden.InnerHtml.Append(" " + texts["comments.on", NameOf(page, unit)]);
        link.InnerHtml.AppendHtml(hidden);
        return link;
    }
}
