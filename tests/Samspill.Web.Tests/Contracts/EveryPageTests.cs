using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Samspill.Web.Tests.Contracts;

/// <summary>What holds for every page, whoever made it: honest status, one h1, labels, landmarks, language, no inline code, few queries.</summary>
public sealed class EveryPageTests(World world) : IClassFixture<World>
{
    private const int MostQueries = 12;
    private const int MostQueriesOnLists = 8;

    private static readonly string[] Lists = ["/saker", "/behovsmeldinger", "/runder", "/virksomheter", "/personer", "/fora", "/vedtak", "/innstillinger", "/regler", "/ordliste"];

    [Fact]
    public async Task Every_page_is_whole_in_three_languages_within_its_budget()
    {
        var faults = new List<string>();
        var seen = 0;
        foreach (var (sample, visitor) in await ReadersAsync())
        {
            foreach (var language in new[] { "nb", "nn", "en" })
            {
                await visitor.SpeakAsync(language);
                var page = await visitor.GetAsync(sample.Url);
                seen++;
                faults.AddRange(FaultsOf(page, language).Select(fault => $"{sample.Route} ({sample.Points}, {language}): {fault}"));
            }
        }

        seen.ShouldBeGreaterThan(100);
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_refuses_methods_it_has_no_answer_to()
    {
        using var visitor = await world.AsAsync("Saksbehandler");
        var faults = new List<string>();
        foreach (var route in Samples.Routes(world).Where(route => !route.StartsWith("/feil/", StringComparison.Ordinal)))
        {
            var sample = (await Samples.ForAsync(world, route))[0];
            var page = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Delete, sample.Url), sample.Url);
            if (page.Status is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound)) { faults.Add($"DELETE {sample.Url}: {page.Status}"); }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_address_with_an_unknown_id_is_not_found()
    {
        using var visitor = await world.AsAsync("Saksbehandler");
        var faults = new List<string>();
        foreach (var route in Samples.Routes(world).Where(route => route.Contains(":guid", StringComparison.Ordinal)))
        {
            var unknown = string.Join('/', route.Split('/').Select(part => part.StartsWith('{') ? part.Contains(":guid", StringComparison.Ordinal) ? "019a0000-0000-7000-8000-00000000dead" : "budsjett" : part));
            var page = await visitor.GetAsync(unknown);
            if (page.Status != HttpStatusCode.NotFound) { faults.Add($"{unknown}: {page.Status}"); }
            var nonsense = await visitor.GetAsync(string.Join('/', route.Split('/').Select(part => part.StartsWith('{') ? "tull" : part)));
            if (nonsense.Status != HttpStatusCode.NotFound) { faults.Add($"{nonsense.Url}: {nonsense.Status}"); }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_signed_in_is_sent_to_the_sign_in_page_and_back()
    {
        using var visitor = world.Visitor();
        var page = await visitor.GetAsync(Urls.Cases + "?ordning=DES");
        page.Status.ShouldBe(HttpStatusCode.Redirect);
        page.Location.ShouldNotBeNull().ShouldContain("/logg-inn?retur=%2Fsaker%3Fordning%3DDES");
    }

    private static IEnumerable<string> FaultsOf(PageSeen page, string language)
    {
        if (page.Status != HttpStatusCode.OK) { return [$"status {(int)page.Status}"]; }
        if (page.MediaType != "text/html") { return []; }
        return Structure(page, language).Concat(Labels(page.Document)).Concat(InlineCode(page.Document)).Concat(Budget(page));
    }

    private static IEnumerable<string> Structure(PageSeen page, string language)
    {
        var document = page.Document;
        if (document.QuerySelectorAll("h1").Length != 1) { yield return $"{document.QuerySelectorAll("h1").Length} h1"; }
        if (page.Title.Length == 0) { yield return "empty h1"; }
        if (document.Title is not { } title || !title.EndsWith("– Samspill", StringComparison.Ordinal) || title.StartsWith('–')) { yield return $"title «{document.Title}»"; }
        if (document.DocumentElement.GetAttribute("lang") != language) { yield return $"lang {document.DocumentElement.GetAttribute("lang")}"; }
        foreach (var landmark in new[] { "header", "main#innhold", "footer", "nav[aria-label]", ".ds-skip-link" }.Where(landmark => document.QuerySelector(landmark) is null)) { yield return $"no {landmark}"; }
        foreach (var twice in document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1)) { yield return $"id {twice.Key} twice"; }
        var levels = document.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.TagName[1] - '0').ToList();
        if (levels.Zip(levels.Skip(1)).Any(pair => pair.Second > pair.First + 1)) { yield return $"headings jump: {string.Join(' ', levels)}"; }
    }

    private static IEnumerable<string> Labels(IHtmlDocument document)
    {
        foreach (var control in document.QuerySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea"))
        {
            var hasLabel = control.GetAttribute("aria-label") is { Length: > 0 } || control.GetAttribute("aria-labelledby") is { Length: > 0 }
                || (control.Id is { Length: > 0 } id && document.QuerySelectorAll("label").Any(label => label.GetAttribute("for") == id)) || control.Closest("label") is not null;
            if (!hasLabel) { yield return $"no label: {control.GetAttribute("name")}"; }
        }

        foreach (var nameless in document.QuerySelectorAll("a[href], button").Where(element => string.IsNullOrWhiteSpace(element.TextContent) && element.GetAttribute("aria-label") is null)) { yield return $"no name: {nameless.OuterHtml[..Math.Min(80, nameless.OuterHtml.Length)]}"; }
        foreach (var reference in document.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' ')).Where(id => document.GetElementById(id) is null)) { yield return $"describes nothing: {reference}"; }
    }

    private static IEnumerable<string> InlineCode(IHtmlDocument document)
    {
        if (document.QuerySelectorAll("[style], style").Length > 0) { yield return "inline style"; }
        if (document.QuerySelectorAll("script:not([src])").Length > 0) { yield return "inline script"; }
        if (document.All.Any(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)))) { yield return "inline handler"; }
        foreach (var form in document.QuerySelectorAll<IHtmlFormElement>("form").Where(form => form.Method.Equals("post", StringComparison.OrdinalIgnoreCase) && form.QuerySelector("input[name=__skjema]") is null)) { yield return $"form without token: {form.Action}"; }
    }

    private static IEnumerable<string> Budget(PageSeen page)
    {
        var most = Lists.Contains(page.Url) ? MostQueriesOnLists : MostQueries;
        if (page.Commands > most) { yield return $"{page.Commands} queries, at most {most}"; }
    }

    // For each route one address and somebody who may read it: the first of the county's persons who gets an answer.
    private async Task<List<(Sample Sample, Visitor Visitor)>> ReadersAsync()
    {
        var visitors = await Everybody.OfAsync(world);
        var readers = new List<(Sample, Visitor)>();
        var nobody = new List<string>();
        foreach (var route in Samples.Routes(world))
        {
            var found = await FirstAsync(await Samples.ForAsync(world, route), visitors);
            if (found is { } reader) { readers.Add(reader); }
            else if (!Everybody.HasNoPage(route)) { nobody.Add(route); }
        }

        nobody.ShouldBeEmpty("no person of the demo county gets an answer here");
        return readers;
    }

    private static async Task<(Sample, Visitor)?> FirstAsync(IReadOnlyList<Sample> samples, IReadOnlyList<(string Name, Visitor Visitor)> visitors)
    {
        foreach (var sample in samples)
        {
            foreach (var (_, visitor) in visitors)
            {
                if ((await visitor.GetAsync(sample.Url)).Status == HttpStatusCode.OK) { return (sample, visitor); }
            }
        }

        return null;
    }
}
