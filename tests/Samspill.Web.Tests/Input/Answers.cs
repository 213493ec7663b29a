using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Tests.Input;

/// <summary>What an answer to bad input must hold: the message at the field and in the summary, and what was typed.</summary>
internal static class Answers
{
    /// <summary>A hindrance in words.</summary>
    public static string Said(this Hindrance hindrance, params object[] arguments) => hindrance.SaidIn("nb", arguments);

    public static string SaidIn(this Hindrance hindrance, string language, params object[] arguments) => new TextCatalog { Language = language }.Of(hindrance.With(arguments));

    /// <summary>A text of the catalogue in bokmål.</summary>
    public static string Text(string key, params object[] arguments) => TextIn("nb", key, arguments);

    public static string TextIn(string language, string key, params object[] arguments) => new TextCatalog { Language = language }[key, arguments];

    /// <summary>The control a browser would send under this name.</summary>
    public static IElement Control(this PageSeen page, string name) =>
        page.Document.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea").FirstOrDefault(control => control.GetAttribute("name") == name)
            .ShouldNotBeNull($"no control {name} on {page.Url}");

    /// <summary>What stands in a field.</summary>
    public static string Typed(this PageSeen page, string name) => page.Control(name) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        var other => other.TextContent,
    };

    /// <summary>The field is marked, its own message says it, and the summary links to it.</summary>
    public static void ShouldPointAt(this PageSeen page, string name, string message)
    {
        var control = page.Control(name);
        control.GetAttribute("aria-invalid").ShouldBe("true", $"{name} is not marked");
        page.DescriptionsOf(control).ShouldContain(message);
        page.ShouldSumUp(message, control.Id);
    }

    /// <summary>Fields that belong together are marked by the message of their group.</summary>
    public static void ShouldPointAtGroup(this PageSeen page, string id, string message)
    {
        var group = page.Document.GetElementById(id).ShouldNotBeNull($"no group {id}");
        page.DescriptionOf(group).ShouldContain(message);
        page.ShouldSumUp(message, id);
    }

    /// <summary>The summary says it; with a link to the field when it has one.</summary>
    public static void ShouldSumUp(this PageSeen page, string message, string? id = null)
    {
        page.Errors.ShouldContain(message);
        if (id is not null) { page.Document.QuerySelectorAll("#feil li a").Where(link => link.TextContent.Trim() == message).Select(link => link.GetAttribute("href")).ShouldContain("#" + id); }
    }

    public static void ShouldBe(this PageSeen page, HttpStatusCode status) => page.Status.ShouldBe(status, $"{page.Url}: {page.Title}. {string.Join(" | ", page.Errors)}");

    /// <summary>Presses save, as somebody without script who presses Enter.</summary>
    public static Task<PageSeen> SaveAsync(this PageSeen page, params (string Name, string Value)[] changes) => page.SubmitAsync(page.Form, null, changes);

    /// <summary>Posts to an address with the token of a page the visitor has seen.</summary>
    public static async Task<PageSeen> ForgeAsync(this Visitor visitor, string url, params (string Name, string Value)[] fields)
    {
        var page = await visitor.GetAsync(Urls.Terms);
        var token = page.Document.QuerySelector<IHtmlInputElement>("input[name=__skjema]").ShouldNotBeNull("no token on the page").Value;
        return await visitor.PostAsync(url, fields.Append(("__skjema", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    // A choice is described by the group it stands in.
    private static string DescriptionsOf(this PageSeen page, IElement control) =>
        page.DescriptionOf(control) + (control is IHtmlInputElement { Type: "radio" } && control.Closest("fieldset") is { } group ? page.DescriptionOf(group) : "");

    private static string DescriptionOf(this PageSeen page, IElement element) =>
        string.Join(' ', (element.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => page.Document.GetElementById(id)?.TextContent.Trim()));
}
