using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Web.Home.Calendars;
using Samspill.Web.Notices.Mail;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Home;

/// <summary>Deadlines in somebody's own calendar, by an address only they have.</summary>
public sealed class CalendarTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task The_address_works_without_signing_in_is_renewed_and_switched_off()
    {
        using var owner = await world.AsAsync("Rådgiver oppvekst");
        using var program = world.Visitor();
        var off = await owner.GetAsync(Urls.CalendarSetup);
        off.Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("calendar.off"));

        var first = await AddressAsync(await off.SubmitAsync());
        var feed = await program.GetAsync(first);
        feed.ShouldBe(HttpStatusCode.OK);
        feed.MediaType.ShouldBe("text/calendar");
        feed.Headers.CacheControl!.Private.ShouldBeTrue();
        feed.Commands.ShouldBeLessThanOrEqualTo(12);
        feed.Body.ShouldContain("SUMMARY:Gjør behovsmeldingen");
        feed.Body.ShouldContain("CLASS:PRIVATE");

        var page = await owner.GetAsync(Urls.CalendarSetup);
        page.Body.ShouldNotContain(first, Case.Insensitive, "the secret is shown once");
        var second = await AddressAsync(await page.SubmitAsync(FormOf(page, stop: false), null, []));
        (await program.GetAsync(first)).ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync(second)).ShouldBe(HttpStatusCode.OK);

        page = await owner.GetAsync(Urls.CalendarSetup);
        (await page.SubmitAsync(FormOf(page, stop: true), null, [])).ShouldBe(HttpStatusCode.Redirect);
        (await program.GetAsync(second)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_answer_that_is_loaded_again_changes_nothing_and_the_copied_address_still_works()
    {
        using var owner = await world.AsAsync("Kommunalsjef oppvekst, Drammensregionen");
        using var program = world.Visitor();
        var off = await owner.GetAsync(Urls.CalendarSetup);
        var first = await AddressAsync(await off.SubmitAsync());

        await StillAsync(await off.SubmitAsync(), first);
        var on = await owner.GetAsync(Urls.CalendarSetup);
        var second = await AddressAsync(await on.SubmitAsync(FormOf(on, stop: false), null, []));
        await StillAsync(await on.SubmitAsync(FormOf(on, stop: false), null, []), second);
        await StillAsync(await on.SubmitAsync(FormOf(on, stop: false), null, [("replaces", "-1")]), second);

        async Task StillAsync(PageSeen again, string address)
        {
            again.ShouldBe(HttpStatusCode.Conflict);
            again.ShouldSumUp(Answers.Text("calendar.made-already"));
            again.Document.GetElementById("Address").ShouldBeNull();
            (await program.GetAsync(address)).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Links_lead_to_the_address_the_installation_gives_and_not_to_the_one_that_was_asked()
    {
        await using var own = await OwnWorld.NewAsync(builder => builder.Configuration[MailSetup.AddressSetting] = "https://samspill.example.no");
        using var owner = await own.World.AsAsync("Kommunalsjef oppvekst");
        var page = await (await owner.GetAsync(Urls.CalendarSetup)).SubmitAsync();
        var address = ((IHtmlTextAreaElement)page.Document.GetElementById("Address")!).Value;
        address.ShouldStartWith("https://samspill.example.no/kalender/");
        var feed = (await own.World.Visitor().GetAsync(new Uri(address).AbsolutePath)).Body.Replace("\r\n ", "");
        feed.ShouldContain("URL:https://samspill.example.no/");
        feed.ShouldNotContain(own.World.Address.Authority);
        var round = await own.World.AskAsync(db => db.Rounds.AsNoTracking().FirstAsync(one => one.Status == Domain.Grants.Rounds.RoundStatus.Open));
        (await own.World.Visitor().GetAsync(Urls.RoundCalendar(round.Number))).Body.ShouldContain("URL:https://samspill.example.no/runder/");
    }

    [Fact]
    public async Task The_secret_is_kept_as_a_hash_and_what_stands_in_the_calendar_names_nobody()
    {
        using var visitor = await world.AsAsync("Kommunalsjef oppvekst");
        var address = await AddressAsync(await (await visitor.GetAsync(Urls.CalendarSetup)).SubmitAsync());
        var token = address.Split('/').Last().Replace(".ics", "");
        token.Length.ShouldBe(43, "256 bits");
        var person = await world.PersonAsync("Kommunalsjef oppvekst");
        (await world.AskAsync(db => db.CalendarFeeds.SingleAsync(row => row.Person == person))).TokenHash.ShouldBe(CalendarFeeds.HashOf(token));

        var feed = (await world.Visitor().GetAsync(address)).Body;
        feed.ShouldNotContain("Kommunalsjef");
        feed.ShouldNotContain(person.ToString(), Case.Insensitive);
        feed.ShouldNotContain("@example.no");
        var again = (await world.Visitor().GetAsync(address)).Body;
        Uids(again).ShouldBe(Uids(feed), "the same thing is the same thing");
        Uids(feed).ShouldBeUnique();
    }

    [Theory]
    [InlineData("tull")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' OR 1=1 --")]
    public async Task An_address_nobody_made_leads_nowhere(string token)
    {
        using var program = world.Visitor();
        (await program.GetAsync(Urls.CalendarFeed(Uri.EscapeDataString(token)))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_calendar_that_has_not_changed_is_not_sent_again()
    {
        using var visitor = await world.AsAsync("Medlem i arbeidsgruppen, Buskerud");
        var address = await AddressAsync(await (await visitor.GetAsync(Urls.CalendarSetup)).SubmitAsync());
        using var program = world.Visitor();
        var tag = (await program.GetAsync(address)).Headers.ETag.ShouldNotBeNull();

        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        (await program.SendAsync(request, address)).ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait()
    {
        using var visitor = await world.AsAsync("Medlem i samarbeidsforum");
        var address = await AddressAsync(await (await visitor.GetAsync(Urls.CalendarSetup)).SubmitAsync());
        using var program = world.Visitor();
        for (var time = 0; time < FeedGate.MostInAnHour; time++) { (await program.GetAsync(address)).ShouldBe(HttpStatusCode.OK); }

        var refused = await program.GetAsync(address);

        refused.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_duty_can_be_put_into_the_calendar_by_itself_and_only_ones_own()
    {
        using var owner = await world.AsAsync("Kommunalsjef oppvekst");
        var links = (await owner.GetAsync(Urls.Overview)).Document.QuerySelectorAll(".sp-duty a[href^='/oversikt/frist.ics']").Select(link => link.GetAttribute("href")!).ToList();
        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            var file = await owner.GetAsync(link);
            file.ShouldBe(HttpStatusCode.OK);
            file.Body.Split("BEGIN:VEVENT").Length.ShouldBe(2);
            file.Disposition!.FileName.ShouldBe("frist.ics");
        }

        using var other = await world.AsAsync("Revisor");
        (await other.GetAsync(links[0])).ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetAsync("/oversikt/frist.ics")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_dates_of_a_public_round_are_for_everybody_and_those_of_a_planned_one_for_nobody()
    {
        var rounds = await world.AskAsync(db => db.Rounds.AsNoTracking().ToListAsync());
        using var anybody = world.Visitor();
        foreach (var round in rounds)
        {
            var page = await anybody.GetAsync(Urls.RoundCalendar(round.Number));
            page.ShouldBe(round.IsPublic ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            if (round.IsPublic) { page.Body.Split("BEGIN:VEVENT").Length.ShouldBe(round.Dates.Count + 1); }
        }
    }

    private static IHtmlFormElement FormOf(PageSeen page, bool stop) =>
        page.Document.QuerySelectorAll<IHtmlFormElement>("main form").Single(form => (form.GetAttribute("action") ?? "").Contains("Stop") == stop);

    private static Task<string> AddressAsync(PageSeen page)
    {
        page.ShouldBe(HttpStatusCode.OK);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return Task.FromResult(new Uri(((IHtmlTextAreaElement)page.Document.GetElementById("Address")!).Value).AbsolutePath);
    }

    private static List<string> Uids(string feed) => [.. feed.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];
}
