using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor;

/// <summary>
/// <c>&lt;ds-checkbox for label hint&gt;</c>: yes or no, bound to a bool; an empty box sends false.
/// <c>&lt;ds-checkbox name value checked label&gt;</c> or <c>&lt;ds-checkbox for="a list" value label&gt;</c>: one of several boxes with the same name;
/// errors then belong to the <c>ds-fieldset</c> around them. <c>variant="outline"</c> draws a frame. <c>hide-label</c> for boxes in table cells.
/// </summary>
[HtmlTargetElement("ds-checkbox")]
public sealed class CheckboxTagHelper(DsTexts texts) : FieldParts(texts)
{
    public string? Value { get; set; }

    public bool Checked { get; set; }

    public string? Variant { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = State;
        var isOneOfSeveral = Value is not null;
        if (isOneOfSeveral)
        {
            state = state with { Id = Id ?? FieldId.Of(state.Name, Value!) };
        }

        var isChosen = isOneOfSeveral ? IsTicked(state) : IsTrue(state);
        var messages = isOneOfSeveral ? state with { Errors = [] } : state;
        var control = Html.Choice("checkbox", state.Name, state.Id, Value ?? "true", isChosen)
            .With("aria-describedby", messages.DescribedBy(Hint))
            .With("aria-invalid", state.IsInvalid ? "true" : null)
            .Taking(output, except: "class");

        output.Become("ds-field", "ds-field").Set("data-size", Size).Set("data-variant", Variant);
        output.Content.SetHtmlContent(Html.Together([
            control,
            Html.Label(state.Id, Label, Optional ? Texts.Optional : null, HideLabel),
            Html.Hint(Hint, state.HintId),
            .. Html.Errors(messages),
            isOneOfSeveral ? null : Html.HiddenFalse(state.Name)]));
    }

    private bool IsTicked(FieldState state) => state.Chosen.Contains(Value!) || (Checked && state.Attempted is null);

    // A ticked box sends true and the hidden false after it; the first one counts.
    private bool IsTrue(FieldState state) =>
        state.Attempted is { } attempted
            ? attempted[0].Split(',')[0].Equals("true", StringComparison.OrdinalIgnoreCase)
            : state.Model as bool? ?? Checked;
}
