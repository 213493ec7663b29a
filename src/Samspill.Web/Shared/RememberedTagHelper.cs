using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Shared;

/// <summary>
/// A part of a page that is written once for its reader, and again when somebody has acted on what it shows (ADR 0014). What it shows must follow from
/// the ledger, the reader with their mandates, the language, the day and <see cref="Key"/> alone; forms that post have a sign of their own and stay outside.
/// </summary>
[HtmlTargetElement("sp-remembered")]
public sealed class RememberedTagHelper(Remembered remembered, CurrentActor current, TextCatalog texts, TimeProvider clock) : TagHelper
{
    private const int CharactersInKilobyte = 512;

    private static readonly IReadOnlyList<string> OfLists = [.. Kinds.Of<GrantCase>(), .. Kinds.Of<CallRound>(), .. Kinds.Of<Recommendation>(), .. Kinds.Of<Mandate>(), .. Kinds.Of<Person>()];

    /// <summary>Names the part, with all that was asked for.</summary>
    public string Key { get; set; } = "";

    /// <summary>The one case it shows; null when it shows many.</summary>
    public Guid? Case { get; set; }

    /// <summary>False when it shows something else too, such as what was typed wrong.</summary>
    public bool When { get; set; } = true;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (!When) { return; }
        var ct = ViewContext.HttpContext.RequestAborted;
        var actor = await current.GetAsync(ct);
        var key = (nameof(HtmlString), Key, Case, actor.Person, string.Join(' ', actor.Mandates.Select(held => held.Id)), texts.Language, OsloTime.DayOf(clock.GetUtcNow()));
        IReadOnlyList<string> kinds = Case is { } one ? [Kinds.One(one), .. Kinds.Of<CallRound>(), .. Kinds.Of<Mandate>()] : OfLists;
        var written = await remembered.GetAsync(key, kinds, async _ => new HtmlString((await output.GetChildContentAsync()).GetContent()), ct, html => html.Value!.Length / CharactersInKilobyte);
        output.Content.SetHtmlContent(written);
    }
}
