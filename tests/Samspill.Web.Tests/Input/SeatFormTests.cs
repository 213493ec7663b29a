using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>Giving, saying and freeing the seats of bodies (R-50, V-07).</summary>
public sealed class SeatFormTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_seat_belongs_to_the_body_that_is_chosen_and_stands_in_the_mandate_R_50()
    {
        var page = await world.MandateFormAsync(Role.WorkingGroupDeputy);
        var group = await world.AskAsync(db => db.Bodies.FirstAsync(body => body.Code == "RWG-BUSKERUD"));
        var other = await world.AskAsync(db => db.Bodies.FirstAsync(body => body.Code == "RWG-AKERSHUS"));

        var answer = await page.SaveAsync(("Scope", group.Id.ToString()), ("Seat", $"{other.Id}/UH-1"), ("From", "2027-03-02"), ("Reasons", "Oppnevnt"));
        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Seat", Seating.NoSuchSeat.Said());
        answer.Typed("Seat").ShouldBe($"{other.Id}/UH-1");

        (await answer.SaveAsync(("Seat", $"{group.Id}/UH-1"))).ShouldBe(HttpStatusCode.Found);
        (await world.AskAsync(db => db.Mandates.SingleAsync(held => held.Scope == group.Id && held.Seat == "UH-1"))).Role.ShouldBe(Role.WorkingGroupDeputy);
    }

    [Theory, InlineData(Role.WorkingGroupMember), InlineData(Role.WorkingGroupDeputy)]
    public async Task A_seat_somebody_has_in_the_role_is_pointed_out_V_07(Role role)
    {
        var page = await world.MandateFormAsync(role);
        var taken = await world.AskAsync(db => db.Mandates.AsNoTracking().FirstAsync(held => held.Role == role && held.Seat != null && held.GivenReason != "Oppnevnt" && held.ScopeName == "Regional arbeidsgruppe Buskerud"));

        var answer = await page.SaveAsync(("Scope", taken.Scope.ToString()), ("Seat", $"{taken.Scope}/{taken.Seat}"), ("From", "2027-03-02"), ("Reasons", "Oppnevnt"));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Seat", (role == Role.WorkingGroupMember ? Seating.MemberTaken : Seating.DeputyTaken).Said(taken.Seat!, taken.Period));
    }

    [Fact]
    public async Task A_member_without_a_seat_gets_one_of_those_that_are_free_V_07()
    {
        var page = await world.MandateFormAsync(Role.ForumMember);
        var forum = await world.AskAsync(db => db.Bodies.AsNoTracking().FirstAsync(body => body.Code == "SAF-VIKEN"));
        (await page.SaveAsync(("Scope", forum.Id.ToString()), ("From", "2026-03-02"), ("Reasons", "Oppnevnt"))).ShouldBe(HttpStatusCode.Found);
        var mandate = await world.AskAsync(db => db.Mandates.AsNoTracking().SingleAsync(held => held.Scope == forum.Id && held.Role == Role.ForumMember && held.Seat == null));
        using var visitor = await world.AsAsync(Scenes.Configurator);
        (await visitor.GetAsync(Urls.Person(mandate.Person.Value))).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain(Urls.SaySeat(mandate.Id));
        var seats = await visitor.GetAsync(Urls.SaySeat(mandate.Id));
        seats.Document.QuerySelectorAll("select[name=Seat] option").Select(option => option.GetAttribute("value")).ShouldNotContain("ORG-1");
        (await seats.SaveAsync(("Seat", ""))).ShouldPointAt("Seat", SaySeat.SeatMissing.Said());

        (await seats.SaveAsync(("Seat", "ORG-2"))).ShouldBe(HttpStatusCode.Found);

        (await world.AskAsync(db => db.Mandates.AsNoTracking().SingleAsync(held => held.Id == mandate.Id))).Seat.ShouldBe("ORG-2");
        var said = (await visitor.GetAsync(Urls.SaySeat(mandate.Id))).Document.QuerySelector("main")!;
        said.TextContent.ShouldContain(SaySeat.AlreadySaid.Said("ORG-2"));
        said.QuerySelectorAll("form").ShouldBeEmpty();
        said.QuerySelectorAll("p a").Select(link => link.GetAttribute("href")).ShouldContain(Urls.Person(mandate.Person.Value));
    }

    [Fact]
    public async Task Where_no_seat_is_free_the_page_says_so_and_leads_back_V_07()
    {
        var group = await world.AskAsync(db => db.Bodies.AsNoTracking().FirstAsync(body => body.Code == "RWG-AKERSHUS"));
        var page = await world.MandateFormAsync(Role.WorkingGroupMember);
        (await page.SaveAsync(("Scope", group.Id.ToString()), ("From", "2026-03-02"), ("Reasons", "Oppnevnt før plassene"))).ShouldBe(HttpStatusCode.Found);
        var mandate = await world.AskAsync(db => db.Mandates.AsNoTracking().SingleAsync(held => held.Scope == group.Id && held.GivenReason == "Oppnevnt før plassene"));
        await world.ChangeAsync(db => db.Bodies.Where(body => body.Id == group.Id).ExecuteUpdateAsync(row => row.SetProperty(body => body.Seats, new List<Seat>())));
        using var visitor = await world.AsAsync(Scenes.Configurator);

        var main = (await visitor.GetAsync(Urls.SaySeat(mandate.Id))).Document.QuerySelector("main")!;

        main.TextContent.ShouldContain(Answers.Text("registry.no-free-seat"));
        main.QuerySelectorAll("form").ShouldBeEmpty();
        main.QuerySelectorAll("p a").Select(link => link.GetAttribute("href")).ShouldContain(Urls.Person(mandate.Person.Value));
    }

    [Fact]
    public async Task Only_seats_that_become_free_are_offered_with_the_days_they_are_taken_V_07()
    {
        await using var own = await OwnWorld.NewAsync();
        var today = OsloTime.DayOf(own.World.Clock.GetUtcNow());
        var held = await own.World.AskAsync(db => db.Mandates.AsNoTracking().Where(one => one.Role == Role.WorkingGroupMember && one.Seat != null && one.ScopeName == "Regional arbeidsgruppe Buskerud").OrderBy(one => one.Seat).ToListAsync());
        held.ShouldAllBe(one => one.Period.To == null);
        (await own.World.ActingAsync(await own.World.PersonAsync(Scenes.Configurator), recorder => recorder.RecordAsync(new Ref<Mandate>(held[0].Id), new EndMandate(today.AddDays(9), "Slutter"), null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();

        var page = await own.World.MandateFormAsync(Role.WorkingGroupMember);

        page.Commands.ShouldBeLessThanOrEqualTo(12);
        var offered = page.Document.QuerySelectorAll("select[name=Seat] option").ToDictionary(option => option.GetAttribute("value")!, option => option.TextContent.Trim());
        foreach (var one in held.Skip(1)) { offered.Keys.ShouldNotContain($"{one.Scope}/{one.Seat}"); }
        offered[$"{held[0].Scope}/{held[0].Seat}"].ShouldEndWith(Answers.Text("registry.seat-taken", "", Answers.Text("registry.through", await LastDayAsync(own.World, held[0].Id))).Trim());
    }

    [Fact]
    public async Task Where_all_seats_are_taken_the_form_says_so_and_what_to_do_V_07()
    {
        await using var own = await OwnWorld.NewAsync();
        var group = await own.World.AskAsync(db => db.Bodies.AsNoTracking().FirstAsync(body => body.Code == "RWG-BUSKERUD"));
        var taken = await own.World.AskAsync(db => db.Mandates.Where(one => one.Scope == group.Id && one.Role == Role.WorkingGroupMember && one.Seat != null).Select(one => one.Seat!).ToListAsync());
        var seats = group.Seats.Where(seat => taken.Contains(seat.Key)).ToList();
        await own.World.ChangeAsync(db => db.Bodies.Where(body => body.Id == group.Id).ExecuteUpdateAsync(row => row.SetProperty(body => body.Seats, seats)));

        var page = await own.World.MandateFormAsync(Role.WorkingGroupMember);

        page.Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("registry.seats-all-taken", group.Name));
    }

    private static async Task<DateOnly> LastDayAsync(World world, Guid mandate) => (await world.AskAsync(db => db.Mandates.AsNoTracking().SingleAsync(one => one.Id == mandate))).Period.To!.Value.AddDays(-1);

    [Fact]
    public async Task A_seat_given_by_mistake_and_taken_back_before_it_held_is_free_again_V_07()
    {
        var group = await world.AskAsync(db => db.Bodies.AsNoTracking().FirstAsync(body => body.Code == "RWG-BUSKERUD"));
        var page = await world.MandateFormAsync(Role.WorkingGroupDeputy);
        Task<PageSeen> GiveAsync() => page.SaveAsync(("Scope", group.Id.ToString()), ("Seat", $"{group.Id}/UH-2"), ("From", "2027-03-02"), ("Reasons", "Oppnevnt"));
        (await GiveAsync()).ShouldBe(HttpStatusCode.Found);
        var mandate = await world.AskAsync(db => db.Mandates.AsNoTracking().SingleAsync(held => held.Scope == group.Id && held.Seat == "UH-2"));
        var ended = await world.ActingAsync(await world.PersonAsync(Scenes.Configurator), recorder => recorder.RecordAsync(new Ref<Mandate>(mandate.Id), new EndMandate(mandate.Period.From, "Feil plass"), null, CancellationToken.None));
        ended.ShouldBeOfType<Recorded.Done>();

        page = await world.MandateFormAsync(Role.WorkingGroupDeputy);
        (await GiveAsync()).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_mandate_that_was_taken_back_is_offered_no_seat()
    {
        var group = await world.AskAsync(db => db.Bodies.AsNoTracking().FirstAsync(body => body.Code == "RWG-BUSKERUD"));
        var page = await world.MandateFormAsync(Role.WorkingGroupMember);
        (await page.SaveAsync(("Scope", group.Id.ToString()), ("From", "2027-04-02"), ("Reasons", "Gitt ved en feil"))).ShouldBe(HttpStatusCode.Found);
        var mandate = await world.AskAsync(db => db.Mandates.AsNoTracking().SingleAsync(held => held.Scope == group.Id && held.GivenReason == "Gitt ved en feil"));
        await world.ActingAsync(await world.PersonAsync(Scenes.Configurator), recorder => recorder.RecordAsync(new Ref<Mandate>(mandate.Id), new EndMandate(mandate.Period.From, "Feil"), null, CancellationToken.None));
        using var visitor = await world.AsAsync(Scenes.Configurator);

        (await visitor.GetAsync(Urls.Person(mandate.Person.Value))).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldNotContain(Urls.SaySeat(mandate.Id));
        (await visitor.GetAsync(Urls.SaySeat(mandate.Id))).Document.QuerySelector("main")!.TextContent.ShouldContain(SaySeat.MandateOver.Said());
    }
}
