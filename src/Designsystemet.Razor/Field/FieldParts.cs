using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// What every field is made of: label, hint above the control, control, error; wired by id from model state.
/// Shared attributes: <c>for</c> (or <c>name</c>), <c>id</c>, <c>label</c>, <c>hint</c>, <c>optional</c>, <c>hide-label</c>, <c>size</c>.
/// <c>class</c> goes to the field, every other attribute to the control.
/// </summary>
public abstract class FieldParts(DsTexts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property that is bound; gives name, id, value and errors, also inside lists.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The name when there is no property to bind.</summary>
    public string? Name { get; set; }

    /// <summary>Another id than the one made from the name. Links of the error summary do not know it.</summary>
    public string? Id { get; set; }

    public string? Label { get; set; }

    /// <summary>One or two lines of help above the control.</summary>
    public string? Hint { get; set; }

    /// <summary>Marks the field as one that may be left empty.</summary>
    public bool Optional { get; set; }

    /// <summary>Keeps the label for screen readers only, as in a table cell that has its own heading.</summary>
    public bool HideLabel { get; set; }

    public string? Size { get; set; }

    protected DsTexts Texts { get; } = texts;

    internal FieldState State => FieldState.Of(ViewContext, For, Name, Id)
        ?? throw new InvalidOperationException($"{GetType().Name} needs the attribute for or name, so that what is typed is sent.");

    internal void Compose(TagHelperOutput output, FieldState state, IHtmlContent control, IHtmlContent? counter = null)
    {
        output.Become("ds-field", "ds-field").Set("data-size", Size);
        output.Content.SetHtmlContent(Html.Together([
            Html.Label(state.Id, Label, Optional ? Texts.Optional : null, HideLabel),
            Html.Hint(Hint, state.HintId),
            control,
            counter,
            .. Html.Errors(state)]));
    }

    /// <summary>Only the control and what is wrong with it; the label is its accessible name.</summary>
    internal void ComposeBare(TagHelperOutput output, FieldState state, TagBuilder control)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Together([control.With("aria-label", Label).With("data-size", Size), .. Html.Errors(state)]));
    }
}
