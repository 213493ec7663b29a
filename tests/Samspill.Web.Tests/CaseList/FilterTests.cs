using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Grants.Search;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>Every filter of the list against the cases themselves; and what is said about filters that make no sense.</summary>
public sealed class FilterTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Every_filter_shows_the_cases_that_fit_and_counts_them()
    {
        var today = OsloTime.DayOf(world.Clock.GetUtcNow());
        var lines = await world.AskAsync(db => db.CaseLines.AsNoTracking().Where(line => line.Status != CaseStatus.Draft || line.IsLateAsked).ToListAsync());
        var (some, day) = (lines.First(line => line.Status == CaseStatus.Submitted), OsloTime.DayOf(lines.Select(line => line.SubmittedAt).OfType<DateTimeOffset>().Order().ElementAt(lines.Count / 2)));
        (string Query, Func<CaseLine, bool> Fits)[] filters =
        [
            ($"runde={some.RoundNumber}", line => line.RoundNumber == some.RoundNumber),
            ($"ar={some.Year}", line => line.Year == some.Year),
            ("ordning=DES", line => line.SchemeCode == "DES"),
            ("region=Buskerud", line => line.Region == "Buskerud"),
            ("status=Returned", line => line.Status == CaseStatus.Returned),
            ($"eiertype={some.OwnerKind}", line => line.OwnerKind == some.OwnerKind),
            ("merknad=pa-nytt", line => line.Status == CaseStatus.Submitted && line.Submissions > 1),
            ("merknad=avvisning", line => line.Status == CaseStatus.DismissalProposed),
            ("merknad=rettefrist", line => line.Status == CaseStatus.Returned && line.Due < today),
            ("merknad=koordinator", line => (line.Remarks & ReportRemark.Coordinator) != ReportRemark.None),
            ("frist=ute", line => line.Due < today),
            ("frist=uke", line => line.Due >= today && line.Due <= today.AddDays(7)),
            ("belop-fra=300 000", line => line.Asked >= 300_000),
            ("belop-fra=100000&belop-til=300.000 kr", line => line.Asked is >= 100_000 and <= 300_000),
            ($"sendt-fra={day:yyyy-MM-dd}", line => line.SubmittedAt is { } at && OsloTime.DayOf(at) >= day),
            ($"sendt-til={day:yyyy-MM-dd}", line => line.SubmittedAt is { } at && OsloTime.DayOf(at) <= day),
            ("steg=kvalitetssjekk", line => line.Status is CaseStatus.Submitted or CaseStatus.DismissalProposed),
            ("ordning=DES&region=Buskerud&steg=vedtatt", line => line is { SchemeCode: "DES", Region: "Buskerud", Status: CaseStatus.Granted or CaseStatus.PartlyGranted or CaseStatus.Refused or CaseStatus.Dismissed or CaseStatus.Noted }),
        ];
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        foreach (var (query, fits) in filters) { await ShouldShowAsync(visitor, query, [.. lines.Where(fits)]); }
    }

    private static async Task ShouldShowAsync(Visitor visitor, string query, IReadOnlyList<CaseLine> expected)
    {
        var page = await visitor.GetAsync($"{Urls.Cases}?{query}");
        page.Status.ShouldBe(HttpStatusCode.OK, query);
        page.Commands.ShouldBeLessThanOrEqualTo(8, query);
        page.Document.QuerySelector(".ds-alert").ShouldBeNull(query);
        var first = expected.OrderBy(line => line.Due).ThenBy(line => line.Number, StringComparer.Ordinal).Take(50).Select(line => line.Number);
        Numbers(page).ShouldBe(first, query);
        if (expected.Count == 0) { page.Body.ShouldContain("Ingen treff"); return; }
        page.Document.QuerySelectorAll("[role=status]").ShouldContain(status => Bare(status.TextContent).Contains(expected.Sum(line => line.Asked).ToString("N0", Samspill.Web.Texts.Wording.In("nb").Culture).Replace('\u00a0', ' '), StringComparison.Ordinal), query);
        Stages(page).Sum().ShouldBe(int.Parse(page.Document.QuerySelector(".sp-stages b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), query);
    }

    [Theory, InlineData("nummer"), InlineData("eier"), InlineData("tiltak"), InlineData("ordning"), InlineData("region"), InlineData("sokt"), InlineData("innsendt"), InlineData("frist"), InlineData("runde")]
    public async Task Every_order_has_a_second_key_and_can_be_turned(string column)
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        foreach (var sort in new[] { column, "-" + column })
        {
            var all = await NumbersOfAllAsync(visitor, $"sorter={sort}");
            all.ShouldBeUnique();
            var page = await visitor.GetAsync($"{Urls.Cases}?sorter={sort}");
            Numbers(page).ShouldBe(all.Take(50), "the page and the file have one order");
            page.Document.QuerySelectorAll($"th[aria-sort={(sort.StartsWith('-') ? "descending" : "ascending")}]").Length.ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public async Task The_first_order_is_the_statutory_date_and_it_is_shown()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync(Urls.Cases);
        page.Document.QuerySelector("th[aria-sort=ascending]")!.TextContent.Trim().ShouldBe("Frist");
        page.Document.QuerySelector("caption")!.TextContent.ShouldContain("sortert etter Frist");
    }

    [Theory]
    [InlineData("runde=oslo-1814")]
    [InlineData("ordning=KKU")]
    [InlineData("region=Nordland")]
    [InlineData("steg=arkiv")]
    [InlineData("status=99")]
    [InlineData("eiertype=Directorate")]
    [InlineData("merknad=fin")]
    [InlineData("ar=1814")]
    [InlineData("frist=snart")]
    public async Task A_filter_that_does_not_exist_is_named_and_the_rest_works(string query)
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync($"{Urls.Cases}?{query}&sok=kommune");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(".ds-alert")!.TextContent.ShouldContain($"«{query.Split('=')[1]}» finnes ikke");
        Numbers(page).ShouldNotBeEmpty();
        page.Document.QuerySelectorAll("#liste input[type=hidden]").Select(input => input.GetAttribute("name")).ShouldNotContain(query.Split('=')[0]);
    }

    [Theory]
    [InlineData("belop-fra", "mye", "Skriv et beløp i hele kroner")]
    [InlineData("belop-til", "-1", "Skriv et beløp i hele kroner")]
    [InlineData("sendt-fra", "i går", "Skriv en dato")]
    [InlineData("sendt-til", "2025-02-31", "Skriv en dato")]
    public async Task What_cannot_be_read_is_pointed_out_at_the_field_and_the_rest_works(string name, string typed, string message)
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync($"{Urls.Cases}?ordning=DES&{name}={Uri.EscapeDataString(typed)}");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        var field = page.Document.QuerySelector($"input[name='{name}']")!;
        field.GetAttribute("aria-invalid").ShouldBe("true");
        field.GetAttribute("value").ShouldBe(typed);
        page.Document.Body!.TextContent.ShouldContain(message);
        Numbers(page).ShouldNotBeEmpty();
        Numbers(page).ShouldAllBe(number => number.Contains("DES"));
    }

    [Theory, InlineData("belop-fra=5000&belop-til=10", "belop-til"), InlineData("sendt-fra=2025-02-01&sendt-til=2025-01-01", "sendt-til")]
    public async Task Ends_that_cross_are_pointed_out(string query, string field)
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync($"{Urls.Cases}?{query}");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Document.QuerySelector($"input[name='{field}']")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task A_search_of_ten_thousand_signs_is_refused_and_stays_in_the_field()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var typed = new string('å', 10_000);
        var page = await visitor.GetAsync($"{Urls.Cases}?sok={Uri.EscapeDataString(typed)}");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Document.Body!.TextContent.ShouldContain("høyst 200 tegn");
        page.Document.QuerySelector("input[name=sok]")!.GetAttribute("value").ShouldBe(typed);
    }

    [Theory, InlineData("\""), InlineData("%"), InlineData("*"), InlineData("' OR 1=1 --"), InlineData("NEAR(a b)"), InlineData("a AND"), InlineData("!"), InlineData("& |"), InlineData("åæø:*"), InlineData("words:x"), InlineData("ab\uAB30cd"), InlineData("\u0660\u0661"), InlineData("\u10D0\u10D1")]
    public async Task Signs_of_query_languages_are_only_signs(string typed)
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        (await visitor.GetAsync($"{Urls.Cases}?sok={Uri.EscapeDataString(typed)}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_of_the_list_is_light_and_every_row_can_be_chosen_by_name()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync($"{Urls.Cases}?sorter=nummer&side=2");
        page.Commands.ShouldBeLessThanOrEqualTo(8);
        page.Document.QuerySelectorAll("input[name=valg]").Length.ShouldBe(Numbers(page).Count);
        page.Document.QuerySelector("input[name=valg]")!.GetAttribute("aria-label").ShouldBe($"Velg {Numbers(page)[0]}");
        page.Document.QuerySelectorAll("label").ShouldContain(label => label.TextContent.Contains("treff"));
    }

    [Fact]
    public async Task A_moved_deadline_moves_the_cases_in_the_list()
    {
        var today = OsloTime.DayOf(world.Clock.GetUtcNow());
        await world.ChangeAsync(db => CaseLineWriting.PassAsync(db, new RuleBook(), today, CancellationToken.None));
        var lines = await world.AskAsync(db => db.CaseLines.AsNoTracking().ToListAsync());
        var rounds = await world.AskAsync(db => db.Rounds.AsNoTracking().ToDictionaryAsync(round => round.Number));
        foreach (var line in lines)
        {
            var subject = await world.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Id == line.CaseId));
            line.Due.ShouldBe(CaseDue.Of(subject, Domain.Grants.Rules.LocalCompetence2021.OsloAndViken, rounds[line.RoundNumber].Dates, today) ?? CaseDue.None, line.Number);
        }
    }

    private static async Task<List<string>> NumbersOfAllAsync(Visitor visitor, string query) =>
        [.. (await visitor.GetAsync($"{Urls.CasesCsv}?{query}")).Body.TrimStart('\uFEFF').Split("\r\n").Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(';')[0])];

    private static List<string> Numbers(PageSeen page) => [.. page.Document.QuerySelectorAll(".sp-cases tbody th a").Select(link => link.TextContent.Trim())];

    private static IEnumerable<int> Stages(PageSeen page) => page.Document.QuerySelectorAll(".sp-stages b").Skip(1).Select(count => int.Parse(count.TextContent, System.Globalization.CultureInfo.InvariantCulture));

    private static string Bare(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
