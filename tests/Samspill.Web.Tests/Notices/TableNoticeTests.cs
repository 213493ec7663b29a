using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Notices;
using Samspill.Web.Notices.Mail;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;
using Samspill.Web.Texts;

namespace Samspill.Web.Tests.Notices;

/// <summary>Who is told of what between the quality check and the decision .</summary>
public sealed class TableNoticeTests
{
    private const string Member = "Medlem i arbeidsgruppen, Buskerud";

    [Fact]
    public async Task Those_who_rank_are_told_once_that_the_cases_are_theirs_with_the_day_and_the_rule_R_41()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.OpenListAsync();
        var round = list.Round.Value;
        var lists = await own.World.AskAsync(db => db.Recommendations.CountAsync(row => row.Round == list.Round && row.Body == list.Body));

        var told = (await own.World.NoticesAsync(NoticeKind.ListsOpened, round)).Where(one => one.Person.Contains("Buskerud")).ToList();

        told.Select(one => one.Person).ShouldBe([Scenes.Coordinator, Member, "Varamedlem i arbeidsgruppen, Buskerud"], "an observer has nothing to rank");
        told.ShouldAllBe(one => one.Notice.Says.Count == lists && one.Notice.Says.Provision.Length > 5 && one.Notice.Says.Number == list.RoundNumber);
    }

    [Fact]
    public async Task A_list_that_is_delivered_is_told_to_its_body_the_forums_secretary_and_those_who_release()
    {
        await using var own = await OwnWorld.NewAsync();
        var final = (await own.World.AskAsync(db => db.Recommendations.AsNoTracking().Where(list => list.BodyCode == "RWG-BUSKERUD").ToListAsync())).First(list => list.IsFinal);

        var told = (await own.World.NoticesAsync(NoticeKind.ListFinalised, final.Id)).Select(one => one.Person).ToList();

        told.ShouldContain(Member);
        told.ShouldContain("Sekretær for samarbeidsforum");
        told.ShouldContain(Scenes.Caseworker);
        told.ShouldNotContain(Scenes.Coordinator, "who delivered it knows");
        told.ShouldNotContain("Medlem i arbeidsgruppen, Oslo barnehage");
    }

    [Fact]
    public async Task Decisions_are_told_to_those_who_ranked_as_one_notice_that_counts_them()
    {
        await using var own = await OwnWorld.NewAsync();
        var told = await own.World.AskAsync(db => db.Notices.AsNoTracking().Where(row => row.Kind == NoticeKind.DecidedInBody).ToListAsync());
        var decided = await own.World.AskAsync(db => db.Ledger.CountAsync(row => row.Act == nameof(Domain.Grants.Decisions.DecideGrant)));

        told.ShouldNotBeEmpty();
        told.Select(one => (one.Person, one.SubjectId, OsloTime.DayOf(one.MadeAt))).ShouldBeUnique();
        told.Max(one => one.Says.Count).ShouldBeInRange(2, decided);
        told.Sum(one => one.Says.Count).ShouldBeGreaterThan(decided, "several sit in each body");
    }

    [Fact]
    public async Task Whoever_gets_many_cases_in_a_day_is_told_in_one_notice_until_it_is_read()
    {
        await using var own = await OwnWorld.NewAsync();
        var (colleague, cases) = (await own.World.SecondCaseworkerAsync(), await own.World.CasesInCheckAsync(3));
        foreach (var subject in cases) { await AssignAsync(own.World, subject, colleague); }
        await own.World.FollowAsync();

        var one = (await AssignedAsync(own.World)).ShouldHaveSingleItem();
        one.Says.Count.ShouldBe(3);
        NoticeWords.Of(new TextCatalog(), one).Title.ShouldBe(Answers.Text("notices.assigned-several", "", 3));

        await own.World.ChangeAsync(db => db.Notices.Where(row => row.Id == one.Id).ExecuteUpdateAsync(row => row.SetProperty(notice => notice.ReadAt, own.World.Clock.GetUtcNow())));
        await AssignAsync(own.World, cases[0], await own.World.PersonAsync(Scenes.Caseworker));
        await AssignAsync(own.World, cases[0], colleague);
        await own.World.FollowAsync();
        await RepeatAsync(own.World);

        var all = await AssignedAsync(own.World);
        all.Count.ShouldBe(2, "what was read does not come back, and what is followed again is not told again");
        all.Single(notice => notice.ReadAt is null).Part.ShouldBe(cases[0].Id);
    }

    [Fact]
    public async Task Who_keeps_the_list_is_told_that_a_member_steps_aside_and_not_why_R_81()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.OpenListAsync();
        var act = new DeclareBodyRecusal(list.Lines[0].Case, "Søsteren min leder tiltaket");
        (await own.World.ActingAsync(await own.World.PersonAsync(Member), recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), act, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();
        await own.World.FollowAsync();

        var told = await own.World.NoticesAsync(NoticeKind.RecusalDeclared, list.Id);

        told.Count.ShouldBe(list.Recusals.Count + 1);
        told.ShouldAllBe(one => one.Person == Scenes.Coordinator && !one.Notice.Content.Contains("Søsteren") && !one.Notice.Content.Contains("Medlem"));
        (await own.World.NoticesAsync(NoticeKind.RecusedByBody, list.Id)).ShouldBeEmpty("the member said it");
    }

    [Fact]
    public async Task Those_who_rank_are_reminded_before_the_day_of_the_list_once_each_and_deputies_are_not_R_41()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.OpenListAsync();
        var round = await own.World.AskAsync(db => db.Rounds.AsNoTracking().FirstAsync(row => row.Id == list.Round.Value));
        var last = round.DateOf(LocalCompetence2021.OsloAndViken.Stage(list.StageIndex).DeadlineKey);
        own.World.Clock.Set(OsloTime.At(last.AddDays(-3), new TimeOnly(12, 0)));

        await own.World.LookAroundAsync();
        await own.World.LookAroundAsync();

        var told = (await own.World.NoticesAsync(NoticeKind.ListDeadlineNear, round.Id)).Where(one => one.Person.Contains("Buskerud")).ToList();
        told.Select(one => one.Person).ShouldBe([Scenes.Coordinator, Member]);
        told.ShouldAllBe(one => one.Notice.Due == last && one.Notice.Says.Provision.Length > 5);
    }

    [Fact]
    public async Task Thirty_letters_to_the_same_person_are_one_mail_that_lists_them()
    {
        await using var own = await OwnWorld.NewAsync();
        var person = await own.World.PersonAsync("Innsender for private barnehager");
        var server = new MailServer("localhost", 587, "", "", new("samspill@example.no"), new Uri("https://samspill.example.no"));
        var today = OsloTime.DayOf(own.World.Clock.GetUtcNow());
        foreach (var number in Enumerable.Range(1, 30))
        {
            await own.World.ChangeAsync(async db =>
            {
                var draft = new NoticeDraft(NoticeKind.Decided, $"Decided/{number}", Ref<GrantCase>.New().Value, new NoticeContent($"2025-DES-{number:0000}"), today.AddDays(21), Ref<GrantCase>.New().Value);
                await new NoticeMaking(db, new MailSetup(server), own.World.Clock).AddAsync(draft, [person], false, CancellationToken.None);
                await db.SaveChangesAsync();
            });
        }

        var waiting = await own.World.AskAsync(db => db.Notices.AsNoTracking().Where(row => row.Person == person && row.Mail == MailState.Waiting).OrderBy(row => row.Key).ToListAsync());
        waiting.Count.ShouldBe(30);
        waiting.Select(row => (row.Bundle, row.MailAt)).Distinct().ShouldHaveSingleItem().Bundle.ShouldNotBeNull();
        using var message = MailWriting.Write(server, await own.World.AskAsync(db => db.Persons.FirstAsync(row => row.Id == person)), waiting);
        message.Subject.ShouldBe("Samspill: " + Answers.Text("notices.decided-several", 30));
        message.Body.Split(Answers.Text("notices.decided-do")).Length.ShouldBe(2, "what is the same for all is said once");
        Enumerable.Range(1, 30).ShouldAllBe(number => message.Body.Contains($"2025-DES-{number:0000}"));
    }

    private static async Task AssignAsync(World world, GrantCase subject, Guid person) =>
        (await world.OnCaseAsync(Scenes.Caseworker, subject.Id, new AssignCase(new Ref<Person>(person)))).ShouldBeOfType<Recorded.Done>();

    private static Task<List<Notice>> AssignedAsync(World world) => world.AskAsync(db => db.Notices.AsNoTracking().Where(row => row.Kind == NoticeKind.CaseAssigned).ToListAsync());

    private static async Task RepeatAsync(World world)
    {
        await world.ChangeAsync(db => db.Bookmarks.Where(row => row.Follower == NoticeFollower.Name).ExecuteUpdateAsync(row => row.SetProperty(mark => mark.Sequence, 0)));
        await world.FollowAsync();
    }
}
