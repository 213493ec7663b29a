using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>What those who set up the program can get wrong: mandates, rounds and frames.</summary>
public sealed class StaffFormTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_mandate_that_ends_before_it_starts_and_has_no_reasons_is_pointed_out()
    {
        var page = await world.MandateFormAsync();

        var answer = await page.SaveAsync(("From", "2027-03-02"), ("LastDay", "2027-03-01"), ("Reasons", "   "));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("LastDay", GiveMandate.PeriodNotOrdered.Said());
        answer.ShouldPointAt("Reasons", GiveMandate.ReasonsMissing.Said());
        answer.ShouldPointAt("Scope", GiveMandate.ScopeMissing.Said());
        answer.Typed("From").ShouldBe("2027-03-02");
        answer.Typed("LastDay").ShouldBe("2027-03-01");
    }

    [Fact]
    public async Task A_region_that_stands_twice_or_is_none_of_the_schemes_is_pointed_out()
    {
        var page = await FrameAsync();
        var (first, second) = (RegionOf(page, 0), RegionOf(page, 1));

        var twice = await page.SaveAsync(("Regions[1].Region", first));
        twice.ShouldBe(HttpStatusCode.UnprocessableEntity);
        twice.Errors.ShouldContain(SetFrame.RegionTwice.Said(first));

        var unknown = await page.SaveAsync(("Regions[1].Region", second + "x"));
        unknown.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unknown.Errors.ShouldContain(SetFrame.UnknownRegion.Said(second + "x"));
    }

    [Theory, InlineData("9999-12-31"), InlineData("0001-01-01")]
    public async Task A_mandate_to_the_end_of_the_calendar_is_answered(string day)
    {
        var page = await world.MandateFormAsync();

        var answer = await page.SaveAsync(("From", "2027-03-02"), ("LastDay", day), ("Reasons", ""));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Typed("LastDay").ShouldBe(day);
    }

    [Fact]
    public async Task Dates_of_a_round_out_of_order_are_pointed_out_at_the_date()
    {
        var page = await RoundAsync();
        var first = DateOnly.ParseExact(page.Typed("Dates[0].Day"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var typed = first.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var answer = await page.SaveAsync(("Number", "demo-ny"), ("Dates[1].Day", typed));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Dates[1].Day", PlanRound.DatesOutOfOrder.Said(first.AddDays(-1), first));
        answer.Typed("Dates[1].Day").ShouldBe(typed);
        answer.Typed("Number").ShouldBe("demo-ny");
    }

    [Fact]
    public async Task The_number_of_another_round_is_pointed_out()
    {
        var answer = await (await RoundAsync()).SaveAsync(("Number", "demo-1"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Number", PlanRound.NumberTaken.Said());
        answer.Typed("Number").ShouldBe("demo-1");
    }

    [Theory, InlineData("Høst 2027"), InlineData("a"), InlineData("../runder"), InlineData("DEMO-9")]
    public async Task A_number_with_wrong_characters_is_pointed_out(string number)
    {
        var answer = await (await RoundAsync()).SaveAsync(("Number", number));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Number", PlanRound.WrongNumber.Said());
        answer.Typed("Number").ShouldBe(number);
    }

    [Theory, InlineData("9999-12-31"), InlineData("0001-01-01")]
    public async Task A_round_at_the_end_of_the_calendar_does_not_stop_the_pages_that_show_rounds(string day)
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Configurator);
        var page = await visitor.GetAsync(Urls.PlanRound);
        var days = page.Document.QuerySelectorAll("main input[name^='Dates['][name$='.Day']").Select(input => (input.GetAttribute("name")!, day));

        var answer = await page.SaveAsync([("Number", "demo-ytterst"), .. days]);

        ((int)answer.Status).ShouldBeLessThan(500);
        var faults = new List<string>();
        foreach (var url in new[] { Urls.Front, Urls.Rounds, Urls.Deadlines, Urls.Overview, Urls.Round("demo-ytterst"), Urls.Frames("demo-ytterst"), Urls.AnnounceRound("demo-ytterst") })
        {
            if ((int)(await visitor.GetAsync(url)).Status >= 500) { faults.Add(url); }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Regions_that_do_not_add_up_to_the_frame_are_pointed_out()
    {
        var page = await FrameAsync();
        var round = new Ref<CallRound>((await world.OpenRoundAsync()).Id);

        var answer = await page.SaveAsync(("Gross", "1 234 567"), ("SetAside", ""), ("Reasons", "Ny tildeling"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var frame = await world.AskAsync(db => db.Frames.AsNoTracking().FirstAsync(row => row.SchemeCode == "DES" && row.Round == round));
        answer.ShouldPointAtGroup("Regions", SetFrame.RegionsDoNotAddUp.Said(frame.Regions.Sum(region => region.Amount), new Nok(1_234_567)));
        answer.Typed("Gross").ShouldBe("1 234 567");
        answer.Typed("Reasons").ShouldBe("Ny tildeling");
    }

    [Fact]
    public async Task Letters_in_the_amounts_of_a_frame_are_pointed_out_at_each()
    {
        var page = await FrameAsync();

        var answer = await page.SaveAsync(("Gross", "mye"), ("Regions[0].Amount", "litt"), ("Reasons", "Ny tildeling"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Gross", Answers.Text("shared.must-be-amount"));
        answer.ShouldPointAt("Regions[0].Amount", Answers.Text("shared.must-be-amount"));
        answer.Typed("Gross").ShouldBe("mye");
        answer.Typed("Regions[0].Amount").ShouldBe("litt");
    }

    [Fact]
    public async Task A_frame_is_not_set_by_others()
    {
        var round = await world.OpenRoundAsync();
        using var visitor = await world.AsAsync("Beslutter");
        var before = await world.AskAsync(db => db.Ledger.CountAsync());

        var answer = await visitor.ForgeAsync(Urls.SetFrame(round.Number, "DES"), ("Gross", "1"), ("Reasons", "Uten rett"));

        answer.ShouldBe(HttpStatusCode.Forbidden);
        (await world.AskAsync(db => db.Ledger.CountAsync())).ShouldBe(before);
    }

    private static string RegionOf(PageSeen page, int place) => page.Document.QuerySelector($"main input[name='Regions[{place}].Region']")!.GetAttribute("value")!;

    private async Task<PageSeen> RoundAsync()
    {
        var page = await (await world.AsAsync(Scenes.Configurator)).GetAsync(Urls.PlanRound);
        page.ShouldBe(HttpStatusCode.OK);
        return page;
    }

    private async Task<PageSeen> FrameAsync()
    {
        var round = await world.OpenRoundAsync();
        var page = await (await world.AsAsync(Scenes.Caseworker)).GetAsync(Urls.SetFrame(round.Number, "DES"));
        page.ShouldBe(HttpStatusCode.OK);
        return page;
    }
}
