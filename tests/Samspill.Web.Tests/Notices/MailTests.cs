using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Notices;
using Samspill.Web.Notices.Mail;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Notices;

/// <summary>E-mail from the real program to a real mail server over TLS.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private readonly World world = new() { Mail = new MailSetup(new MailServer("localhost", 587, "", "", new("samspill@example.no"), new Uri(PortalProcess.Address))) };
    private readonly MailServerProcess mail = new();

    public Task InitializeAsync() => world.InitializeAsync();

    public async Task DisposeAsync()
    {
        await mail.EndAsync();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task A_receipt_and_a_return_arrive_in_the_readers_language_with_what_to_do_and_where_R_82_R_84()
    {
        await mail.StartAsync();
        var submitter = await world.PersonAsync(Scenes.Owner);
        await ChooseAsync(submitter, MailChoice.AtOnce);
        var submitted = await world.SubmitAsync();
        var returned = await ReturnInNynorskAsync();
        await using var portal = PortalProcess.Start(world.Database, mail);

        await UntilAsync(() => mail.Received.Count >= 2, portal);

        var receipt = mail.Received.Single(one => one.Subject == $"Samspill: Behovsmelding {submitted.Number} er mottatt");
        receipt.IsSecure.ShouldBeTrue();
        receipt.To.ShouldBe([await AddressAsync(submitter)]);
        receipt.From.ShouldBe("samspill@example.no");
        receipt.Body.ShouldContain($"{PortalProcess.Address}{Urls.Receipt(submitted.Id)}");
        receipt.Body.ShouldContain($"{PortalProcess.Address}{Urls.ChooseNotices}");
        receipt.Body.ShouldNotContain(submitted.Title, Case.Insensitive, "the mail says nothing of the content");
        (receipt["Message-ID"], receipt["List-Unsubscribe"]).ShouldBe((await MessageIdAsync(submitter, NoticeKind.Receipt), $"<{PortalProcess.Address}{Urls.ChooseNotices}>"));
        receipt["Content-Type"].ShouldStartWith("text/plain");

        var inNynorsk = mail.Received.First(one => one.Subject == $"Samspill: Behovsmelding {returned.Number} er send tilbake til dykk");
        inNynorsk["Content-Language"].ShouldBe("nn");
        inNynorsk.Body.ShouldContain("Rett det Statsforvaltaren har merkt");
        inNynorsk.Body.ShouldContain("Frist: ");
        await UntilAsync(async () => await world.AskAsync(db => db.Notices.AllAsync(row => row.Mail != MailState.Attempted)), portal);
        mail.Received.Select(one => one["Message-ID"]).ShouldBeUnique();
    }

    [Fact]
    public async Task Collected_mail_is_one_for_each_day_and_never_twice_for_the_same()
    {
        var person = await world.PersonAsync("Revisor");
        await ChooseAsync(person, MailChoice.Daily);
        world.Clock.Set(TimeProvider.System.GetUtcNow().AddDays(-3));
        await TellAsync(person, "A1", "A2");
        world.Clock.Set(TimeProvider.System.GetUtcNow().AddDays(-2));
        await TellAsync(person, "A2", "A3");
        await mail.StartAsync();

        await using (var portal = PortalProcess.Start(world.Database, mail)) { await UntilAsync(AllSentAsync, portal); }
        await using (var again = PortalProcess.Start(world.Database, mail)) { await StartedAsync(again); }

        mail.Received.Select(one => one.Subject).ShouldBe(["Samspill: 2 varsler", "Samspill: Eieren av sak A3 melder om en endring"], ignoreOrder: true);
        string.Concat(mail.Received.Select(one => one.Body)).Split("Eieren av sak A2").Length.ShouldBe(2, "A2 is told once");
    }

    [Fact]
    public async Task What_comes_after_the_collected_mail_of_its_day_has_gone_waits_for_the_next_morning()
    {
        var person = await world.PersonAsync("Revisor");
        await ChooseAsync(person, MailChoice.Daily);
        world.Clock.Set(TimeProvider.System.GetUtcNow().AddDays(-3));
        await TellAsync(person, "A1");
        await mail.StartAsync();
        await using (var portal = PortalProcess.Start(world.Database, mail)) { await UntilAsync(AllSentAsync, portal); }
        await TellAsync(person, "A2");
        await using (var again = PortalProcess.Start(world.Database, mail))
        {
            await UntilAsync(() => world.AskAsync(async db => await db.Notices.Where(row => row.Person == person && row.Bundle != null).Select(row => row.Bundle).Distinct().CountAsync() == 2), again);
        }

        mail.Received.Count.ShouldBe(1, "a second with the same Message-ID would be hidden as a copy");
        var late = await world.AskAsync(db => db.Notices.AsNoTracking().SingleAsync(row => row.Person == person && row.Mail == MailState.Waiting));
        (late.Says.Number, late.MailAttempts, late.MailAt > TimeProvider.System.GetUtcNow()).ShouldBe(("A2", 0, true));
    }

    [Fact]
    public async Task Mail_waits_for_a_server_that_is_down()
    {
        var person = await world.PersonAsync("Revisor");
        await ChooseAsync(person, MailChoice.AtOnce);
        await TellAsync(person, "A1");
        await using var portal = PortalProcess.Start(world.Database, mail);
        await UntilAsync(() => StateIsAsync(MailState.Attempted), portal);

        await mail.StartAsync();
        await PauseIsOverAsync();

        await UntilAsync(AllSentAsync, portal);
        mail.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_cannot_prove_who_it_is_gets_nothing()
    {
        var person = await world.PersonAsync("Revisor");
        await ChooseAsync(person, MailChoice.AtOnce);
        await TellAsync(person, "A1");
        await mail.StartAsync();
        await using (var portal = PortalProcess.Start(world.Database, mail, trusts: false))
        {
            await UntilAsync(() => portal.Log.Contains("AuthenticationException", StringComparison.Ordinal), portal);
        }

        mail.Received.ShouldBeEmpty();
        (await StateIsAsync(MailState.Attempted)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_wrong_password_is_given_up_after_a_day_and_the_portal_says_so()
    {
        var person = await world.PersonAsync("Revisor");
        await ChooseAsync(person, MailChoice.AtOnce);
        await TellAsync(person, "A1");
        await mail.StartAsync();
        await using var portal = PortalProcess.Start(world.Database, mail, password: "feil");
        await UntilAsync(() => StateIsAsync(MailState.Attempted), portal);
        await world.ChangeAsync(db => db.Notices.Where(row => row.Mail == MailState.Attempted).ExecuteUpdateAsync(row => row.SetProperty(one => one.MailAttempts, MailSending.MostAttempts - 1)));
        await PauseIsOverAsync();

        await UntilAsync(() => StateIsAsync(MailState.GivenUp), portal);

        await UntilAsync(() => portal.Log.Contains("is given up after 10 attempts", StringComparison.Ordinal), portal);
        portal.Log.ShouldNotContain(await AddressAsync(person));
        mail.Received.ShouldBeEmpty();
        using var visitor = await world.AsAsync("Revisor");
        (await visitor.GetAsync(Urls.Notices)).Document.Body!.TextContent.ShouldContain(Answers.Text("MailState.GivenUp"));
    }

    [Fact]
    public async Task After_a_crash_before_it_was_known_to_arrive_it_comes_again_as_the_same_message()
    {
        var person = await world.PersonAsync("Revisor");
        await ChooseAsync(person, MailChoice.AtOnce);
        await TellAsync(person, "A1");
        await mail.StartAsync(hold: TimeSpan.FromMinutes(5));
        await using (var portal = PortalProcess.Start(world.Database, mail))
        {
            await UntilAsync(() => mail.Received.Count == 1, portal);
            await portal.KillAsync();
        }

        (await StateIsAsync(MailState.Attempted)).ShouldBeTrue();
        await PauseIsOverAsync();
        await world.ChangeAsync(db => db.Bookmarks.Where(row => row.Follower == MailSending.Name).ExecuteUpdateAsync(row => row.SetProperty(held => held.HeldUntil, DateTimeOffset.UnixEpoch)));
        await using (var portal = PortalProcess.Start(world.Database, mail)) { await UntilAsync(AllSentAsync, portal); }
        await using (var again = PortalProcess.Start(world.Database, mail)) { await StartedAsync(again); }

        mail.Received.Select(one => one["Message-ID"]).ShouldBe([await MessageIdAsync(person, NoticeKind.ChangeReported), await MessageIdAsync(person, NoticeKind.ChangeReported)]);
    }

    private async Task ChooseAsync(Guid person, MailChoice choice)
    {
        var recorded = await world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<Person>(person), new ChooseNotices(choice), null, CancellationToken.None));
        recorded.ShouldBeOfType<Recorded.Done>();
    }

    // The same numbers told twice are the same notice.
    private async Task TellAsync(Guid person, params string[] numbers)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var making = scope.ServiceProvider.GetRequiredService<NoticeMaking>();
        foreach (var number in numbers) { await making.AddAsync(new NoticeDraft(NoticeKind.ChangeReported, $"test/{number}", Ref<Person>.New().Value, new NoticeContent(number)), [person], false, CancellationToken.None); }
        await scope.ServiceProvider.GetRequiredService<SamspillDb>().SaveChangesAsync();
    }

    private async Task<GrantCase> ReturnInNynorskAsync()
    {
        var subject = await world.AskAsync(async db =>
        {
            var speaking = await db.Persons.Where(person => person.Language == "nn").Select(person => person.Id).ToListAsync();
            var scopes = (await db.Mandates.AsNoTracking().Where(mandate => mandate.Role == Role.OwnerSubmitter).ToListAsync()).Where(mandate => speaking.Contains(mandate.Person.Value)).Select(mandate => new Ref<Organisation>(mandate.Scope)).ToList();
            return await db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Submitted && scopes.Contains(one.Owner)).OrderBy(one => one.Number).FirstAsync();
        });
        var act = new ReturnForCorrection([new Defect(ReportPart.Need, "Grunnlaget manglar")], "", OsloTime.DayOf(world.Clock.GetUtcNow()).AddDays(7));
        var recorded = await world.ActingAsync(await world.PersonAsync(Scenes.Caseworker), recorder => recorder.RecordAsync(new Ref<GrantCase>(subject.Id), act, subject.Version, CancellationToken.None));
        recorded.ShouldBeOfType<Recorded.Done>();
        return subject;
    }

    private Task<string> AddressAsync(Guid person) => world.AskAsync(db => db.Persons.Where(row => row.Id == person).Select(row => row.Email!).SingleAsync());

    private Task<string> MessageIdAsync(Guid person, NoticeKind kind) => world.AskAsync(async db =>
        MailWriting.MessageId(world.Mail.Server!, [await db.Notices.AsNoTracking().SingleAsync(row => row.Person == person && row.Kind == kind && row.Mail != MailState.None)]));

    private Task<bool> StateIsAsync(MailState state) => world.AskAsync(db => db.Notices.AnyAsync(row => row.Mail == state));

    private Task<bool> AllSentAsync() => world.AskAsync(async db => await db.Notices.AnyAsync(row => row.Mail == MailState.Sent) && !await db.Notices.AnyAsync(row => row.Mail == MailState.Waiting || row.Mail == MailState.Attempted));

    // As when the time of the pause has passed.
    private Task PauseIsOverAsync() => world.ChangeAsync(db => db.Notices.Where(row => row.Mail == MailState.Attempted).ExecuteUpdateAsync(row => row.SetProperty(one => one.MailAt, DateTimeOffset.UnixEpoch)));

    // Long enough for the first look of a program that has started.
    private static async Task StartedAsync(PortalProcess portal)
    {
        await UntilAsync(() => portal.Log.Contains("Samspill: http", StringComparison.Ordinal), portal);
        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    private static Task UntilAsync(Func<bool> holds, PortalProcess portal) => UntilAsync(() => Task.FromResult(holds()), portal);

    private static async Task UntilAsync(Func<Task<bool>> holds, PortalProcess portal)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await holds()) { return; }
            await Task.Delay(200);
        }

        throw new TimeoutException($"It did not come to that in two minutes. The program said:\n{portal.Log}");
    }
}
