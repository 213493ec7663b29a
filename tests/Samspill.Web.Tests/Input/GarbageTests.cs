using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Tests.Contracts;

namespace Samspill.Web.Tests.Input;

/// <summary>Whatever is sent, the program answers; it never fails.</summary>
public sealed class GarbageTests(World world) : IClassFixture<World>
{
    private static readonly string Noise = string.Concat(Enumerable.Repeat("'\"<b>;--\u0001\u0007\t😀 å%_\\ «{0}» ", 200))[..5000];

    private static readonly string[] Days = ["0001-01-01", "9999-12-31"];

    public static TheoryData<string> Searches => new("'", "\"", "%", "_", "\\", "' OR 1=1 --", "%%%___", "*", "😀", "\u0001\u0007", "(", "[a-", "{0}", "a b c", new string('a', 10_000), string.Concat(Enumerable.Repeat("x' ", 3000)));

    [Theory, MemberData(nameof(Searches))]
    public async Task Any_search_is_answered(string typed)
    {
        foreach (var (path, person) in new[] { (Urls.Cases, Scenes.Caseworker), (Urls.Organisations, Scenes.Caseworker), (Urls.Persons, Scenes.Configurator), (Urls.Terms, Scenes.Caseworker) })
        {
            using var visitor = await world.AsAsync(person);
            foreach (var name in new[] { "sok", "ordning", "region", "type", "side", "runde", "steg", "merknad", "sorter", "bokstav" })
            {
                var answer = await visitor.GetAsync($"{path}?{name}={Uri.EscapeDataString(typed)}");
                ((int)answer.Status).ShouldBeLessThan(500, $"{path}?{name}={typed[..Math.Min(20, typed.Length)]}");
                if (typed.Length < 1000 && name == "sok") { answer.Status.ShouldBe(HttpStatusCode.OK, $"{path}: {typed}"); }
            }
        }
    }

    [Theory, InlineData("-1"), InlineData("0"), InlineData("2147483647"), InlineData("99999999999999999999"), InlineData("to")]
    public async Task Any_page_number_is_answered(string page)
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        foreach (var path in new[] { Urls.Cases, Urls.Organisations, Urls.Persons, Urls.Decided, Urls.NeedReports, Urls.Recommendations })
        {
            ((int)(await visitor.GetAsync($"{path}?side={page}")).Status).ShouldBeLessThan(500, $"{path}?side={page}");
        }
    }

    [Theory, InlineData(0), InlineData(1)]
    public async Task Noise_in_every_field_of_every_form_is_answered(int day)
    {
        var (faults, forms) = (new List<string>(), 0);
        foreach (var page in await PagesAsync())
        {
            foreach (var form in FormsOf(page))
            {
                forms++;
                var answer = await page.Visitor.PostAsync(ActionOf(page, form), NoiseFor(form, Days[day]));
                if ((int)answer.Status >= 500) { faults.Add($"{page.Url} ({Days[day]}): {answer.Status}"); }
            }
        }

        forms.ShouldBeGreaterThan(20);
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Dates_at_the_ends_of_the_calendar_in_otherwise_untouched_forms_are_answered()
    {
        await using var own = await OwnWorld.NewAsync();
        var faults = new List<string>();
        foreach (var page in await PagesAsync(own.World))
        {
            foreach (var (form, day) in FormsOf(page).SelectMany(form => Days.Select(day => (form, day))))
            {
                var dates = form.QuerySelectorAll("input[type=date]").Select(input => (input.GetAttribute("name")!, day)).ToList();
                if (dates.Count == 0) { continue; }
                var answer = await page.SubmitAsync(form, null, dates);
                if ((int)answer.Status >= 500) { faults.Add($"{page.Url} ({day}): {answer.Status}"); }
                if ((int)(await page.Visitor.GetAsync(page.Url)).Status >= 500) { faults.Add($"{page.Url} afterwards ({day})"); }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Form.Owners.index", "abc", "Form.Owners[abc].Number", "1", "RemoveRow", "Owners:0")]
    [InlineData("Form.Owners[0].Number", "", "RemoveRow", "Owners:-1", "AddRow", "Nothing")]
    [InlineData("Form.Units[0].Kind", "99", "Form.Units[0].Staff", "99999999999", "Form.Units[0].Number", "x")]
    [InlineData("Form.Units[5].Name", "Alene", "Revision", "-1", "GoOn", "kanskje")]
    [InlineData("Form.Owners.index", "-1", "Form.Owners[-1].Number", "1", "Revision", "99999999999")]
    public async Task Forged_rows_are_answered(string name1, string value1, string name2, string value2, string name3, string value3)
    {
        var draft = await world.DraftAsync();
        using var visitor = await world.AsAsync(Scenes.Owner);

        var answer = await visitor.ForgeAsync(Urls.NeedReportPart(draft.Id, "om-sokeren"), (name1, value1), (name2, value2), (name3, value3));

        ((int)answer.Status).ShouldBeLessThan(500);
    }

    [Theory]
    [InlineData("kommentarer?felt=99.x", "Text", "Hvorfor")]
    [InlineData("kommentarer?felt=0.Owners", "Text", "Hvorfor")]
    [InlineData("bekreftelser", "Party", "99:00000000-0000-7000-8000-000000000001")]
    [InlineData("bekreftelser", "Party", "Partner:00000000-0000-7000-8000-000000000001")]
    public async Task Numbers_and_strangers_where_a_choice_is_named_are_refused(string page, string name, string value)
    {
        var draft = await world.DraftAsync();
        using var visitor = await world.AsAsync(Scenes.Owner);
        var url = $"/behovsmeldinger/{draft.Id}/{page}";

        ((int)(await visitor.GetAsync(url)).Status).ShouldBeLessThan(500);
        ((int)(await visitor.ForgeAsync(url, (name, value))).Status).ShouldBeInRange(400, 499);
    }

    [Fact]
    public async Task A_number_that_is_no_choice_is_never_kept_as_one()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.DraftAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);

        foreach (var (part, name) in new[] { (ReportPart.Budget, "Form.Lines[0].Kind"), (ReportPart.Applicant, "Form.Units[0].Kind") })
        {
            await visitor.ForgeAsync(ReportParts.Address(draft.Id, part), (name, "99"), ("Form.Lines[0].Year1", "1000"), ("Form.Units[0].Name", "Barnehagen"));
            (await visitor.GetAsync(ReportParts.Address(draft.Id, part))).ShouldBe(HttpStatusCode.OK);
        }

        (await own.World.AskAsync(db => db.Drafts.CountAsync(row => row.Content.Contains(":99,") || row.Content.Contains("\"99\"")))).ShouldBe(0);
    }

    [Fact]
    public async Task More_rows_than_a_form_may_have_are_answered()
    {
        var draft = await world.DraftAsync();
        using var visitor = await world.AsAsync(Scenes.Owner);
        foreach (var count in new[] { 900, 1020, 1100, 3000 })
        {
            var answer = await visitor.ForgeAsync(Urls.NeedReportPart(draft.Id, "om-sokeren"), [.. Enumerable.Range(0, count).Select(row => ($"Form.Units[{row}].Name", "x"))]);
            ((int)answer.Status).ShouldBeLessThan(500, $"{count} rows");
        }
    }

    [Fact]
    public async Task A_very_long_text_is_answered()
    {
        var draft = await world.DraftAsync();
        using var visitor = await world.AsAsync(Scenes.Owner);

        var answer = await visitor.ForgeAsync(Urls.NeedReportPart(draft.Id, "behov"), ("Form.Assessment", new string('x', 3_900_000)));

        ((int)answer.Status).ShouldBeInRange(400, 499);
    }

    [Fact]
    public async Task A_form_larger_than_the_server_takes_is_refused()
    {
        var url = Urls.NeedReportPart((await world.DraftAsync()).Id, "behov");
        using var visitor = await world.AsAsync(Scenes.Owner);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(new string('x', 5_000_000), null, "application/x-www-form-urlencoded") };
        request.Headers.ExpectContinue = true;

        var answer = await visitor.SendAsync(request, url);

        answer.Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_null_character_in_a_text_is_answered()
    {
        var draft = await world.DraftAsync();
        using var visitor = await world.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, "behov"));

        var answer = await page.SaveAsync(("Form.Assessment", "Før\0etter"));

        answer.ShouldBe(HttpStatusCode.BadRequest);
        using var parts = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector<IHtmlInputElement>("#del input[name=__skjema]")!.Value), "__skjema" }, { new StringContent("Før\0etter"), "Form.Assessment" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Url) { Content = parts };
        ((int)(await visitor.SendAsync(request, page.Url)).Status).ShouldBeLessThan(500);
        ((int)(await visitor.GetAsync(Urls.Organisations + "?sok=a%00b")).Status).ShouldBeLessThan(500);
        ((int)(await visitor.GetAsync(Urls.Round("demo%00"))).Status).ShouldBeLessThan(500);
    }

    private static IEnumerable<IHtmlFormElement> FormsOf(PageSeen page) =>
        page.Document.QuerySelectorAll<IHtmlFormElement>("main form").Where(form => form.Method.Equals("post", StringComparison.OrdinalIgnoreCase));

    private static string ActionOf(PageSeen page, IHtmlFormElement form) => form.GetAttribute("action") is { Length: > 0 } action ? action : page.Url;

    private static List<KeyValuePair<string, string>> NoiseFor(IHtmlFormElement form, string day)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }))
        {
            var value = element switch
            {
                IHtmlInputElement { Name: "__skjema" } token => token.Value,
                IHtmlInputElement { Type: "hidden" or "checkbox" } kept => kept.Value,
                IHtmlInputElement { Type: "date" } => day,
                IHtmlInputElement { Type: "radio" } or IHtmlSelectElement => "Ukjent",
                IHtmlInputElement input when input.GetAttribute("inputmode") == "numeric" => "-1",
                IHtmlInputElement or IHtmlTextAreaElement => Noise,
                _ => null,
            };
            if (value is not null) { fields.Add(KeyValuePair.Create(element.GetAttribute("name")!, value)); }
        }

        return fields;
    }

    private Task<List<PageSeen>> PagesAsync() => PagesAsync(world);

    // Every route and every subject it can be tried with, as the first person who gets a form there.
    private static async Task<List<PageSeen>> PagesAsync(World world)
    {
        var visitors = await Everybody.OfAsync(world);
        var pages = new List<PageSeen>();
        foreach (var route in Samples.Routes(world).Where(route => !Everybody.HasNoPage(route)))
        {
            foreach (var sample in await Samples.ForAsync(world, route))
            {
                // The form that gives a mandate comes when the role is chosen.
                var url = route.EndsWith("/gi-fullmakt", StringComparison.Ordinal) ? sample.Url + "?rolle=Caseworker" : sample.Url;
                foreach (var (_, visitor) in visitors)
                {
                    var page = await visitor.GetAsync(url);
                    if (page.Status != HttpStatusCode.OK || !FormsOf(page).Any()) { continue; }
                    pages.Add(page);
                    break;
                }
            }
        }

        return pages;
    }
}
