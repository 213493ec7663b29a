using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Notices;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Notices;

/// <summary>Owners are reminded of time limits on the days the rule set names, each time once.</summary>
public sealed class RemindingTests
{
    private static readonly DateOnly Limit = new(2025, 2, 1);

    [Theory]
    [InlineData(-15, null)]
    [InlineData(-14, 14)]
    [InlineData(-13, 14)]
    [InlineData(-12, null)]
    [InlineData(-3, 3)]
    [InlineData(-2, 3)]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, null)]
    public void It_is_the_day_itself_or_the_day_after_when_nothing_ran(int day, int? mark) => Reminding.MarkOf([14, 3, 1], Limit, Limit.AddDays(day)).ShouldBe(mark);

    [Fact]
    public async Task Owners_with_a_report_that_is_not_sent_are_reminded_from_seven_in_the_morning_and_once()
    {
        await using var own = await OwnWorld.NewAsync();
        var round = await own.World.OpenRoundAsync();
        var day = round.ClosesOn.AddDays(-3);

        own.World.Clock.Set(OsloTime.At(day, new TimeOnly(6, 50)));
        await own.World.LookAroundAsync();
        (await ToldAsync(own.World, round.Id)).ShouldBeEmpty();

        own.World.Clock.Set(OsloTime.At(day, new TimeOnly(7, 0)));
        await own.World.LookAroundAsync();
        await own.World.LookAroundAsync();
        var told = await ToldAsync(own.World, round.Id);
        told.Select(one => one.Person).ShouldBe(await DraftersAsync(own.World, round.Id));
        told.ShouldAllBe(one => one.Notice.Due == round.ClosesOn && one.Notice.Says.Provision.Length > 0);

        own.World.Clock.Set(OsloTime.At(round.ClosesOn.AddDays(-1), new TimeOnly(12, 0)));
        await own.World.LookAroundAsync();
        (await ToldAsync(own.World, round.Id)).Count.ShouldBe(told.Count * 2, "the next day to remind is a notice of its own");
    }

    [Fact]
    public async Task A_deadline_that_is_moved_is_told_and_reminded_of_anew_R_68()
    {
        await using var own = await OwnWorld.NewAsync();
        var round = await own.World.OpenRoundAsync();
        own.World.Clock.Set(OsloTime.At(round.ClosesOn.AddDays(-1), new TimeOnly(9, 0)));
        await own.World.LookAroundAsync();
        var before = (await ToldAsync(own.World, round.Id)).Count;
        before.ShouldBeGreaterThan(0);
        var person = await own.World.PersonAsync(Scenes.Configurator);
        var moved = await own.World.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<CallRound>(round.Id), new ExtendDeadline("Løsningen var ute av drift", round.ClosesOn.AddDays(2)), null, CancellationToken.None));
        moved.ShouldBeOfType<Recorded.Done>();
        await own.World.FollowAsync();

        var extended = await own.World.NoticesAsync(NoticeKind.DeadlineExtended, round.Id);
        extended.Select(one => one.Person).ShouldBe(await DraftersAsync(own.World, round.Id));
        extended.ShouldAllBe(one => one.Notice.Due == round.ClosesOn.AddDays(2));

        await own.World.LookAroundAsync();
        (await ToldAsync(own.World, round.Id)).Count.ShouldBe(before * 2);
    }

    [Fact]
    public async Task Owners_are_reminded_before_the_limit_of_a_returned_report_and_not_after_they_have_mended_it_R_82()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.ReturnAsync(days: 3);
        own.World.Clock.Set(OsloTime.At(OsloTime.DayOf(own.World.Clock.GetUtcNow()), new TimeOnly(12, 0)));

        await own.World.LookAroundAsync();
        await own.World.LookAroundAsync();

        var told = await own.World.NoticesAsync(NoticeKind.CorrectionLimitNear, subject.Id);
        told.Select(one => one.Person).ShouldBe(Telling.WritersOfRingerike);
    }

    [Fact]
    public async Task Parties_that_have_not_answered_are_reminded_before_the_deadline_and_once_R_10()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, round) = (await own.World.ChangedSinceConfirmedAsync(), await own.World.OpenRoundAsync());
        var waiting = draft.Confirmations.Where(request => request.WaitsForParty).ToList();
        waiting.ShouldNotBeEmpty();
        own.World.Clock.Set(OsloTime.At(round.ClosesOn.AddDays(-3), new TimeOnly(7, 0)));

        await own.World.LookAroundAsync();
        await own.World.LookAroundAsync();

        var told = await own.World.NoticesAsync(NoticeKind.ConfirmationNear, draft.Id);
        told.Select(one => one.Notice.Part!.Value).Distinct().ShouldBe(waiting.Select(request => request.Id), ignoreOrder: true);
        told.Select(one => (one.Person, one.Notice.Part)).ShouldBeUnique();
        told.ShouldAllBe(one => one.Notice.Due == round.ClosesOn);
        told.Select(one => one.Person).ShouldNotContain("Kommunalsjef oppvekst");
    }

    [Fact]
    public async Task Owners_are_reminded_before_the_late_day_they_were_granted_R_68()
    {
        await using var own = await OwnWorld.NewAsync();
        var asked = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Late != null && one.Status == CaseStatus.Draft));
        var day = OsloTime.DayOf(own.World.Clock.GetUtcNow()).AddDays(3);
        var granted = await own.World.ActingAsync(await own.World.PersonAsync("Beslutter"), recorder => recorder.RecordAsync(new Ref<GrantCase>(asked.Id), new GrantLateSubmission("Dokumentert sykdom", day), asked.Version, CancellationToken.None));
        granted.ShouldBeOfType<Recorded.Done>();
        own.World.Clock.Set(OsloTime.At(day.AddDays(-1), new TimeOnly(12, 0)));

        await own.World.LookAroundAsync();
        await own.World.LookAroundAsync();

        var told = await own.World.NoticesAsync(NoticeKind.LateDayNear, asked.Id);
        told.ShouldNotBeEmpty();
        told.Select(one => one.Person).ShouldBeUnique();
        told.ShouldAllBe(one => one.Notice.Due == day);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_day_of_their_own_that_comes_before_everybodys_R_68()
    {
        await using var own = await OwnWorld.NewAsync();
        var asked = await own.World.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Late != null && one.Status == CaseStatus.Draft));
        var day = OsloTime.DayOf(own.World.Clock.GetUtcNow()).AddDays(2);
        (await own.World.OnCaseAsync(Office.Decider, asked.Id, new GrantLateSubmission("Dokumentert sykdom", day))).ShouldBeOfType<Recorded.Done>();
        var moving = new ExtendDeadline("Ute av drift", day.AddDays(1));
        (await own.World.ActingAsync(await own.World.PersonAsync(Scenes.Configurator), recorder => recorder.RecordAsync(asked.Round, moving, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();
        own.World.Clock.Set(OsloTime.At(day.AddDays(-1), new TimeOnly(12, 0)));

        await own.World.LookAroundAsync();

        (await own.World.NoticesAsync(NoticeKind.LateDayNear, asked.Id)).ShouldBeEmpty();
        using var owner = await own.World.AsAsync(await own.World.SubmitterOfAsync(asked));
        (await owner.GetAsync(Urls.Case(asked.Id))).Document.QuerySelector(".sp-ball")!.TextContent.ShouldContain(Answers.Text("cases.ball.draft", day.AddDays(1)));
    }

    private static Task<List<(string Person, Notice Notice)>> ToldAsync(World world, Guid round) => world.NoticesAsync(NoticeKind.RoundDeadlineNear, round);

    // Asked another way than the program asks: everybody whose own list of reports has a draft in the round.
    private static Task<List<string>> DraftersAsync(World world, Guid round) => world.AskAsync(async db =>
    {
        var id = new Ref<CallRound>(round);
        var owners = (await db.Cases.AsNoTracking().Where(one => one.Round == id && one.Status == CaseStatus.Draft).Select(one => one.Owner).ToListAsync()).Select(owner => owner.Value).ToHashSet();
        var titles = new List<string>();
        foreach (var mandate in await db.Mandates.AsNoTracking().ToListAsync())
        {
            if (owners.Contains(mandate.Scope) && Samspill.Domain.Registry.Roles.Of(mandate.Role).Permissions.Contains(Permission.WriteNeedReport))
            {
                titles.Add(await db.Persons.Where(person => person.Id == mandate.Person.Value).Select(person => person.DisplayName).SingleAsync());
            }
        }

        return titles.Distinct().Order(StringComparer.Ordinal).ToList();
    });
}
