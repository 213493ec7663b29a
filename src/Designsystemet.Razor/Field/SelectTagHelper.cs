using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-select for items="IEnumerable&lt;SelectListItem&gt;" label hint optional empty="Velg" bare&gt;</c>: one choice from a list.
/// <c>empty</c> is the text of a first choice without value. Groups become optgroups; <c>&lt;option&gt;</c>s written inside come before the items. <c>bare</c> as for <c>ds-text</c>.
/// </summary>
[HtmlTargetElement("ds-select")]
public sealed class SelectTagHelper(DsTexts texts) : FieldParts(texts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public string? Empty { get; set; }

    public bool Bare { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var state = State;
        var chosen = state.Chosen;
        var inside = await output.GetChildContentAsync();
        var items = Empty is null ? Items : Items.Prepend(new SelectListItem(Empty, ""));
        var control = Html.Control("select", state, Bare ? null : Hint)
            .Holding([inside, .. Html.Options(items, item => chosen.Count > 0 ? chosen.Contains(item.Value ?? item.Text) : item.Selected)])
            .Taking(output, except: Bare ? [] : ["class"]);
        if (Bare) { ComposeBare(output, state, control); }
        else { Compose(output, state, control); }
    }
}
