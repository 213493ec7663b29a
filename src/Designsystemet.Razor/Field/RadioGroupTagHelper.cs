using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-radio-group for items="IEnumerable&lt;SelectListItem&gt;" legend hint optional variant="outline"&gt;</c>: one choice, all choices visible.
/// The first button carries the field's id, so that the error summary leads to it.
/// </summary>
[HtmlTargetElement("ds-radio-group")]
public sealed class RadioGroupTagHelper(DsTexts texts) : FieldParts(texts)
{
    public string? Legend { get; set; }

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public string? Variant { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = State;
        var chosen = state.Chosen;
        output.Become("fieldset", "ds-fieldset")
            .Set("data-size", Size)
            .Set("aria-labelledby", Html.Joined(state.LegendId, Hint is null ? null : state.HintId))
            .Set("aria-describedby", state.DescribedBy(null));
        output.Content.SetHtmlContent(Html.Together([
            Html.Legend(Legend ?? Label, state.LegendId, Optional ? Texts.Optional : null),
            Html.Hint(Hint, state.HintId),
            .. Items.Select((item, index) => Choice(state, item, index, chosen.Count > 0 ? chosen.Contains(item.Value ?? item.Text) : item.Selected)),
            .. Html.Errors(state)]));
    }

    private TagBuilder Choice(FieldState state, SelectListItem item, int index, bool isChosen)
    {
        var id = index == 0 ? state.Id : $"{state.Id}-{index + 1}";
        var button = Html.Choice("radio", state.Name, id, item.Value ?? item.Text, isChosen)
            .With("aria-invalid", state.IsInvalid ? "true" : null)
            .Flag("disabled", item.Disabled);
        return Html.Field(Variant, button, Html.Label(id, item.Text));
    }
}
