using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace Samspill.Web.Tests.Load.Pace;

/// <summary>What a browser fetches, compressed as a browser asks for it.</summary>
internal sealed record FirstView(long Bytes, int Requests, long NextBytes)
{
    /// <summary>The list page seen for the first time with all it links to but the fonts, and its next page.</summary>
    public static async Task<FirstView> OfAsync(Uri product, string cookies)
    {
        using var client = new HttpClient { BaseAddress = product };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        var (page, requests) = (await LengthAsync(client, Urls.Cases), 1);
        foreach (var linked in await LinkedAsync(product, cookies))
        {
            page += await LengthAsync(client, linked);
            requests++;
        }

        return new FirstView(page, requests, await LengthAsync(client, Urls.Cases + "?side=2"));
    }

    private static async Task<long> LengthAsync(HttpClient client, string url)
    {
        using var answer = await client.GetAsync(new Uri(url, UriKind.Relative));
        answer.IsSuccessStatusCode.ShouldBeTrue(url);
        return (await answer.Content.ReadAsByteArrayAsync()).LongLength;
    }

    private static async Task<List<string>> LinkedAsync(Uri product, string cookies)
    {
        using var client = new HttpClient { BaseAddress = product };
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        var document = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(Urls.Cases, UriKind.Relative)));
        return [.. document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!).Concat(document.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!))];
    }
}
