using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Notices;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Notices;

/// <summary>Notices in the portal: one's own, unread first, marked as read; and the choice of e-mail.</summary>
public sealed class NoticePageTests
{
    [Fact]
    public async Task A_notice_says_what_to_do_until_when_by_which_rule_and_where()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.ReturnAsync();
        await own.World.FollowAsync();
        using var visitor = await own.World.AsAsync(Scenes.Owner);

        var page = await visitor.GetAsync(Urls.Notices);

        page.ShouldBe(HttpStatusCode.OK);
        page.Commands.ShouldBeLessThanOrEqualTo(8);
        var first = page.Document.QuerySelector("main ol > li")!;
        first.TextContent.ShouldContain(Answers.Text("notices.returned", subject.Number, 1));
        first.TextContent.ShouldContain(Answers.Text("notices.returned-do", subject.Number, 1));
        first.TextContent.ShouldContain("Frist:");
        first.TextContent.ShouldContain("Forvaltningsloven § 11");
        first.QuerySelector("a")!.GetAttribute("href").ShouldBe(Urls.Case(subject.Id));
        (await visitor.GetAsync(Urls.Overview)).Document.GetElementById("varsler")!.ParentElement!.TextContent.ShouldContain(subject.Number);
    }

    [Fact]
    public async Task Unread_stand_first_and_are_marked_as_read_one_by_one_or_all()
    {
        await using var own = await OwnWorld.NewAsync();
        await own.World.ReturnAsync();
        await own.World.FollowAsync();
        var person = await own.World.PersonAsync(Scenes.Owner);
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var unread = await UnreadAsync(own.World, person);
        unread.Count.ShouldBeGreaterThan(1);

        var page = await visitor.GetAsync(Urls.Notices);
        var isNew = page.Document.QuerySelectorAll("main ol > li").Select(item => item.TextContent.Contains(Answers.Text("notices.read"), StringComparison.Ordinal)).ToList();
        isNew.Count(one => one).ShouldBe(unread.Count);
        isNew.Take(unread.Count).ShouldAllBe(one => one);

        (await page.SubmitAsync(("Read", unread[0].ToString()))).Location.ShouldBe(Urls.Notices);
        (await UnreadAsync(own.World, person)).ShouldBe(unread.Skip(1), ignoreOrder: true);
        (await (await visitor.GetAsync(Urls.Notices)).SubmitAsync(("Read", ""))).Location.ShouldBe(Urls.Notices);
        (await UnreadAsync(own.World, person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_sees_or_reads_the_notices_of_another_R_105()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.ReturnAsync();
        await own.World.FollowAsync();
        var person = await own.World.PersonAsync(Scenes.Owner);
        var unread = await UnreadAsync(own.World, person);
        using var other = await own.World.AsAsync("Kommunalsjef oppvekst, Akershus");
        var page = await other.GetAsync(Urls.Notices);
        page.Body.ShouldNotContain(subject.Number);
        var token = (await other.GetAsync(Urls.ChooseNotices)).Document.QuerySelector("input[name=__skjema]")!.GetAttribute("value")!;

        var answer = await other.PostAsync(Urls.Notices, [KeyValuePair.Create("Read", unread[0].ToString()), KeyValuePair.Create("__skjema", token)]);

        answer.ShouldBe(HttpStatusCode.Redirect);
        (await UnreadAsync(own.World, person)).ShouldBe(unread, ignoreOrder: true);
    }

    [Fact]
    public async Task A_long_list_is_paged_in_the_database_within_its_budget()
    {
        await using var own = await OwnWorld.NewAsync();
        var person = await own.World.PersonAsync("Revisor");
        await own.World.ChangeAsync(async db =>
        {
            for (var number = 0; number < 120; number++) { db.Notices.Add(A(person, number)); }
            await db.SaveChangesAsync();
        });
        using var visitor = await own.World.AsAsync("Revisor");

        var (first, last) = (await visitor.GetAsync(Urls.Notices), await visitor.GetAsync(Urls.Page(Urls.Notices, 3)));

        first.Document.QuerySelectorAll("main ol > li").Length.ShouldBe(50);
        last.Document.QuerySelectorAll("main ol > li").Length.ShouldBe(20);
        first.Commands.ShouldBeLessThanOrEqualTo(8);
        first.Document.QuerySelector("main ol > li")!.TextContent.ShouldContain("case 119");
    }

    [Fact]
    public async Task Somebody_chooses_for_themselves_and_it_is_a_fact()
    {
        await using var own = await OwnWorld.NewAsync();
        var person = await own.World.PersonAsync("Revisor");
        using var visitor = await own.World.AsAsync("Revisor");
        var page = await visitor.GetAsync(Urls.ChooseNotices);
        page.Document.QuerySelector("main .ds-alert")!.TextContent.ShouldContain(Answers.Text("notices.mail-off"));

        (await page.SaveAsync(("Mail", "Daily"))).Location.ShouldBe(Urls.Notices);

        (await own.World.AskAsync(db => db.Persons.Where(row => row.Id == person).Select(row => row.Mail).SingleAsync())).ShouldBe(MailChoice.Daily);
        var row = await own.World.AskAsync(db => db.Ledger.OrderByDescending(entry => entry.Sequence).FirstAsync());
        (row.Act, row.SubjectId, row.Person, row.Role).ShouldBe((nameof(ChooseNotices), person, person, nameof(Role.Self)));
        var again = await (await visitor.GetAsync(Urls.ChooseNotices)).SaveAsync();
        again.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.ShouldSumUp(ChooseNotices.ChosenAlready.Said());
    }

    [Fact]
    public async Task A_choice_for_somebody_else_is_a_choice_for_oneself()
    {
        await using var own = await OwnWorld.NewAsync();
        var (self, other) = (await own.World.PersonAsync("Revisor"), await own.World.PersonAsync(Scenes.Caseworker));
        using var visitor = await own.World.AsAsync("Revisor");

        await (await visitor.GetAsync(Urls.ChooseNotices)).SaveAsync(("Mail", "None"), ("Id", other.ToString()));

        var choices = await own.World.AskAsync(db => db.Persons.Where(row => row.Id == self || row.Id == other).ToDictionaryAsync(row => row.Id, row => row.Mail));
        (choices[self], choices[other]).ShouldBe((MailChoice.None, MailChoice.ByTimeLimit));
    }

    internal static Notice A(Guid person, int number, MailState mail = MailState.None, DateTimeOffset? at = null) => new()
    {
        Id = Ref<Person>.New().Value,
        Person = person,
        Key = $"test/{number}",
        Kind = NoticeKind.ChangeReported,
        SubjectId = Ref<Person>.New().Value,
        Content = Notice.Write(new NoticeContent($"case {number}")),
        MadeAt = new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(number),
        Mail = mail,
        MailAt = at,
    };

    private static Task<List<Guid>> UnreadAsync(World world, Guid person) =>
        world.AskAsync(db => db.Notices.Where(row => row.Person == person && row.ReadAt == null).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
}
