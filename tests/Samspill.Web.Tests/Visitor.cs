using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Samspill.Web.Tests;

/// <summary>Somebody at a browser without script: follows addresses, fills in forms by their labels, presses buttons by their names.</summary>
public sealed class Visitor(Uri address, CommandCounter? commands = null) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? opened;
    private static readonly HtmlParser Parser = new();

    private HttpClient Client => opened ??= new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };

    /// <summary>What the browser sends as its cookies.</summary>
    public string Cookies => cookies.GetCookieHeader(address);

    /// <summary>Gets a page; redirects are not followed.</summary>
    public Task<PageSeen> GetAsync(string url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url), url);

    /// <summary>Gets a file, byte by byte as it came, and the name it is saved under.</summary>
    public async Task<(byte[] Content, string Name)> FileAsync(string url)
    {
        using var response = await Client.GetAsync(new Uri(url, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        return (await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentDisposition?.FileName ?? "");
    }

    /// <summary>Sends any request.</summary>
    public async Task<PageSeen> SendAsync(HttpRequestMessage request, string url)
    {
        commands?.Reset();
        using var response = await Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var document = await Parser.ParseDocumentAsync(body);
        return new PageSeen(this, url, response.StatusCode, response.Headers.Location?.OriginalString, response.Headers, response.Content.Headers.ContentType?.MediaType, document, body, commands?.Count ?? 0) { Disposition = response.Content.Headers.ContentDisposition };
    }

    /// <summary>Opens an answer that goes on coming.</summary>
    public Task<HttpResponseMessage> OpenAsync(HttpRequestMessage request) => Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>Posts fields to an address, without a token unless it is among them.</summary>
    public Task<PageSeen> PostAsync(string url, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields) }, url);

    /// <summary>Signs in through the sign-in page's button for the person.</summary>
    public async Task SignInAsync(Guid person)
    {
        var page = await GetAsync(Urls.SignIn);
        var form = page.Document.QuerySelectorAll<IHtmlFormElement>("main form").FirstOrDefault(form => form.InnerHtml.Contains(person.ToString(), StringComparison.OrdinalIgnoreCase));
        form.ShouldNotBeNull($"no button signs in as {person}");
        var button = form.QuerySelectorAll<IHtmlButtonElement>("button").First(button => button.Value == person.ToString() || form.QuerySelectorAll("button").Length == 1);
        var answer = await page.SubmitAsync(form, button, []);
        answer.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>Chooses a language.</summary>
    public Task SpeakAsync(string language) => GetAsync(Urls.Language(language, "/"));

    public void Dispose() => opened?.Dispose();
}

/// <summary>A page as it came.</summary>
public sealed record PageSeen(
    Visitor Visitor, string Url, HttpStatusCode Status, string? Location, HttpResponseHeaders Headers, string? MediaType, IHtmlDocument Document, string Body, int Commands)
{
    /// <summary>Whether it came to be shown or to be saved, and under which name.</summary>
    public ContentDispositionHeaderValue? Disposition { get; init; }

    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What the error summary says.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll("#feil li").Select(item => item.TextContent.Trim())];

    /// <summary>The page's main form: the one that posts from the content.</summary>
    public IHtmlFormElement Form => Document.QuerySelectorAll<IHtmlFormElement>("main form").Last(form => form.Method.Equals("post", StringComparison.OrdinalIgnoreCase));

    /// <summary>Submits the main form with some fields changed; a field is named as the form names it.</summary>
    public Task<PageSeen> SubmitAsync(params (string Name, string Value)[] changes) =>
        SubmitAsync(Form, Form.QuerySelectorAll<IHtmlButtonElement>("button").Last(button => button.Type == "submit"), changes);

    /// <summary>Submits a form with a button, as a browser would.</summary>
    public Task<PageSeen> SubmitAsync(IHtmlFormElement form, IHtmlButtonElement? button, IReadOnlyCollection<(string Name, string Value)> changes)
    {
        var changed = changes.Select(change => change.Name).ToHashSet();
        var fields = FieldsOf(form).Where(field => !changed.Contains(field.Key)).Concat(changes.Select(change => KeyValuePair.Create(change.Name, change.Value))).ToList();
        if (button is { Name.Length: > 0 }) { fields.Add(KeyValuePair.Create(button.Name, button.Value)); }
        var action = button?.GetAttribute("formaction") ?? form.GetAttribute("action");
        return Visitor.PostAsync(string.IsNullOrEmpty(action) ? Url : action, fields);
    }

    /// <summary>What a browser would send of a form, without any button.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked) { yield return KeyValuePair.Create(name, box.Value); }
                    break;
                case IHtmlInputElement { Type: "submit" or "button" }: break;
                case IHtmlInputElement input: yield return KeyValuePair.Create(name, input.Value); break;
                case IHtmlTextAreaElement area: yield return KeyValuePair.Create(name, area.Value); break;
                case IHtmlSelectElement select: yield return KeyValuePair.Create(name, select.Value ?? ""); break;
            }
        }
    }
}
