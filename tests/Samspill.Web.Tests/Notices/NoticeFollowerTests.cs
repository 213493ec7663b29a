using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Notices;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;
using Samspill.Web.Texts;

namespace Samspill.Web.Tests.Notices;

/// <summary>Who is told of what, once .</summary>
public sealed class NoticeFollowerTests
{
    [Fact]
    public async Task A_submission_is_confirmed_to_whoever_submitted_and_to_all_who_write_for_the_owner_R_84()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.SubmitAsync();
        await own.World.FollowAsync();

        var told = await own.World.NoticesAsync(NoticeKind.Receipt, subject.Id);

        told.Select(one => one.Person).ShouldBe(Telling.WritersOfRingerike);
        told.ShouldAllBe(one => one.Notice.Says.Number == subject.Number && one.Notice.ReadAt == null && one.Notice.Due == null);
        told.ShouldAllBe(one => one.Notice.Mail == MailState.None);
    }

    [Fact]
    public async Task A_return_is_told_to_those_who_write_for_the_owner_with_its_time_limit_and_to_nobody_else_R_82()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.ReturnAsync(days: 7);
        await own.World.FollowAsync();

        var told = await own.World.NoticesAsync(NoticeKind.Returned, subject.Id);

        told.Select(one => one.Person).ShouldBe(Telling.WritersOfRingerike);
        told.ShouldAllBe(one => one.Notice.Due == OsloTime.DayOf(own.World.Clock.GetUtcNow()).AddDays(7));
    }

    [Fact]
    public async Task Only_those_whose_mandate_holds_on_the_day_are_told()
    {
        await using var own = await OwnWorld.NewAsync();
        var adviser = new Ref<Person>(await own.World.PersonAsync("Rådgiver oppvekst"));
        var mandate = await own.World.AskAsync(db => db.Mandates.AsNoTracking().SingleAsync(row => row.Person == adviser && row.Role == Role.OwnerEditor));
        var today = OsloTime.DayOf(own.World.Clock.GetUtcNow());
        var ended = await own.World.ActingAsync(await own.World.PersonAsync(Scenes.Configurator), recorder => recorder.RecordAsync(new Ref<Mandate>(mandate.Id), new EndMandate(today, "Sluttet"), mandate.Version, CancellationToken.None));
        ended.ShouldBeOfType<Recorded.Done>();

        var subject = await own.World.ReturnAsync();
        await own.World.FollowAsync();

        (await own.World.NoticesAsync(NoticeKind.Returned, subject.Id)).Select(one => one.Person).ShouldBe(Telling.WritersOfRingerike.Except(["Rådgiver oppvekst"]));
    }

    [Fact]
    public async Task Who_is_asked_to_confirm_or_takes_over_is_told_by_when_the_report_must_be_sent()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, round) = (await own.World.ChangedSinceConfirmedAsync(), await own.World.OpenRoundAsync());
        var colleague = new Ref<Person>(await own.World.PersonAsync("Rådgiver oppvekst"));
        var over = await own.World.ActingAsync(await own.World.PersonAsync(Scenes.Owner), recorder => recorder.RecordAsync(new Ref<GrantCase>(draft.Id), new HandOver(colleague, ""), draft.Version, CancellationToken.None));
        over.ShouldBeOfType<Recorded.Done>();
        await own.World.FollowAsync();

        foreach (var kind in new[] { NoticeKind.ConfirmationAsked, NoticeKind.ConfirmationAskedAgain, NoticeKind.HandedOver })
        {
            var told = await own.World.NoticesAsync(kind, draft.Id);
            told.ShouldNotBeEmpty(kind.ToString());
            told.ShouldAllBe(one => one.Notice.Due == round.ClosesOn);
        }
    }

    [Fact]
    public async Task A_stopped_file_is_told_to_the_owners_writers_and_when_the_report_is_sent_to_the_caseworkers()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, sent) = (await own.World.StopFileAsync(isSent: false), await own.World.StopFileAsync(isSent: true));
        await own.World.FollowAsync();

        foreach (var subject in new[] { draft, sent })
        {
            var writers = await own.World.NoticesAsync(NoticeKind.FileStopped, subject.Id);
            writers.ShouldNotBeEmpty();
            writers.ShouldAllBe(one => one.Notice.Says.Number == subject.Number);
        }

        (await own.World.NoticesAsync(NoticeKind.FileStoppedInReport, draft.Id)).ShouldBeEmpty();
        (await own.World.NoticesAsync(NoticeKind.FileStoppedInReport, sent.Id)).Select(one => one.Person).ShouldContain(Scenes.Caseworker);
    }

    [Fact]
    public async Task Following_the_same_rows_again_tells_nobody_twice()
    {
        await using var own = await OwnWorld.NewAsync();
        await own.World.ReturnAsync();
        await own.World.FollowAsync();
        var before = await own.World.AskAsync(db => db.Notices.CountAsync());

        await own.World.ChangeAsync(db => db.Bookmarks.Where(row => row.Follower == NoticeFollower.Name).ExecuteUpdateAsync(row => row.SetProperty(mark => mark.Sequence, 0)));
        await own.World.FollowAsync();

        (await own.World.AskAsync(db => db.Notices.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task What_was_made_for_demonstration_is_told_quietly_and_what_waits_for_nothing_is_read()
    {
        await using var own = await OwnWorld.NewAsync();
        var rows = await own.World.AskAsync(db => db.Notices.AsNoTracking().ToListAsync());
        var today = OsloTime.DayOf(own.World.Clock.GetUtcNow());

        rows.Count.ShouldBeGreaterThan(50);
        rows.ShouldAllBe(row => row.Mail == MailState.None && row.MailAt == null);
        rows.Select(row => OsloTime.DayOf(row.MadeAt)).Distinct().Count().ShouldBeGreaterThan(3, "it says when it happened, not when it was caught up with");
        rows.ShouldAllBe(row => (row.ReadAt == null) == (row.Due >= today));
    }

    [Fact]
    public void Every_kind_of_notice_has_words_and_a_page_in_three_languages()
    {
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            var notice = new Notice
            {
                Id = Guid.Empty,
                Person = Guid.Empty,
                Key = "",
                Kind = kind,
                SubjectId = Ref<Person>.New().Value,
                Content = Notice.Write(new NoticeContent("2025-DES-0041", 2, "Plan og mandat for Oslo og Viken, punkt 8")),
                Due = new DateOnly(2025, 2, 4),
                MadeAt = default,
            };
            foreach (var language in TextCatalog.Languages)
            {
                var said = NoticeWords.Of(new TextCatalog { Language = language }, notice);
                new[] { said.Title, said.Do, said.Law, said.Act, said.Due! }.ShouldAllBe(text => text.Length > 3 && !text.Contains('{'), $"{kind} in {language}");
                said.Link.ShouldStartWith("/");
            }
        }
    }

    [Fact]
    public void What_is_told_never_names_a_person_R_105() =>
        typeof(NoticeContent).GetProperties().Select(property => property.Name).Order().ShouldBe(["Count", "Number", "Provision", "Through"]);
}
