using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Notices.Mail;

/// <summary>
/// Sends what waits. The attempt is written before the server is asked: after a crash in between nobody can know whether it arrived, and it is sent
/// again later with the same Message-ID. What fails is tried again with growing pause, and given up after about a day.
/// </summary>
public sealed class MailSending(IServiceScopeFactory scopes, MailSetup setup, Lease lease, TimeProvider clock, ILogger<MailSending> log)
{
    /// <summary>After this many attempts it is given up.</summary>
    public const int MostAttempts = 10;

    /// <summary>The name of the row that says which process sends.</summary>
    public const string Name = "mail";

    private const int Together = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends what is due now.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        if (setup.Server is not { } server) { return; }
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamspillDb>();
        var due = await DueAsync(db, ct);
        if (due.Count == 0) { return; }
        await Lease.RowAsync(db, Name, ct);
        try
        {
            foreach (var (person, one, bundle) in due)
            {
                if (!await lease.TakeAsync(db, Name, ct)) { return; }
                var notices = await WithoutLateComersAsync(db, await ThoseOfAsync(db, person, one, bundle, ct), bundle, ct);
                if (notices.Count > 0 && !await SendAsync(db, server, notices, ct)) { return; }
            }
        }
        finally
        {
            await lease.ReleaseAsync(db, Name, CancellationToken.None);
        }
    }

    /// <summary>How long after an attempt the next comes: 5 minutes, then twice as long, at most six hours.</summary>
    public static TimeSpan PauseAfter(int attempts) => Pause.After(attempts, TimeSpan.FromMinutes(5), TimeSpan.FromHours(6));

    private async Task<List<(Guid Person, Guid? One, string? Bundle)>> DueAsync(SamspillDb db, CancellationToken ct)
    {
        var rows = await Due(db).OrderBy(row => row.MailAt).ThenBy(row => row.Id).Take(Together).Select(row => new { row.Person, row.Id, row.Bundle }).ToListAsync(ct);
        return [.. rows.Select(row => (row.Person, row.Bundle is null ? row.Id : (Guid?)null, row.Bundle)).Distinct()];
    }

    private IQueryable<Notice> Due(SamspillDb db)
    {
        var now = clock.GetUtcNow();
        return db.Notices.AsNoTracking().Where(row => row.MailAt <= now && (row.Mail == MailState.Waiting || row.Mail == MailState.Attempted));
    }

    private Task<List<Notice>> ThoseOfAsync(SamspillDb db, Guid person, Guid? one, string? bundle, CancellationToken ct) =>
        Due(db).Where(row => row.Person == person && (one == null ? row.Bundle == bundle : row.Id == one)).OrderBy(row => row.MadeAt).ThenBy(row => row.Id).ToListAsync(ct);

    // What comes after the day's collected e-mail was begun waits for the next: the same Message-ID would hide it from the reader.
    private async Task<List<Notice>> WithoutLateComersAsync(SamspillDb db, List<Notice> notices, string? bundle, CancellationToken ct)
    {
        if (bundle is null || notices.Count == 0) { return notices; }
        var person = notices[0].Person;
        if (!await db.Notices.AnyAsync(row => row.Person == person && row.Bundle == bundle && row.MailAttempts > 0, ct)) { return notices; }
        var next = MailTimes.NextMorning(clock.GetUtcNow());
        await Rows(db, notices.FindAll(notice => notice.MailAttempts == 0))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.MailAt, next.At).SetProperty(one => one.Bundle, next.Bundle), ct);
        return notices.FindAll(notice => notice.MailAttempts > 0);
    }

    // False when the server should be left alone for now.
    private async Task<bool> SendAsync(SamspillDb db, MailServer server, List<Notice> notices, CancellationToken ct)
    {
        var id = notices[0].Person;
        var person = await db.Persons.AsNoTracking().FirstAsync(row => row.Id == id, ct);
        if (person.Mail == MailChoice.None || string.IsNullOrEmpty(person.Email)) { return await MarkAsync(db, notices, MailState.None, ct); }
        var attempts = notices.Max(notice => notice.MailAttempts) + 1;
        await AttemptAsync(db, notices, attempts, ct);
        try
        {
            using var message = MailWriting.Write(server, person, notices);
            await DeliverAsync(server, message, ct);
            return await MarkAsync(db, notices, MailState.Sent, ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            return await FailedAsync(db, notices, attempts, problem, ct);
        }
    }

    private static async Task DeliverAsync(MailServer server, MailMessage message, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(Patience);

        // EnableSsl is STARTTLS: the server's certificate is checked by the system, and nothing is sent to one that is not trusted.
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = true };
        if (server.User.Length > 0) { client.Credentials = new NetworkCredential(server.User, server.Password); }
        await client.SendMailAsync(message, time.Token);
    }

    private async Task AttemptAsync(SamspillDb db, List<Notice> notices, int attempts, CancellationToken ct)
    {
        var again = clock.GetUtcNow() + PauseAfter(attempts);
        await Rows(db, notices).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Mail, MailState.Attempted).SetProperty(one => one.MailAttempts, attempts).SetProperty(one => one.MailAt, again), ct);
    }

    private async Task<bool> FailedAsync(SamspillDb db, List<Notice> notices, int attempts, Exception problem, CancellationToken ct)
    {
        // Only ids are logged, and of the problem what does not name anybody.
        var because = problem is SmtpException smtp ? $"{smtp.StatusCode} {smtp.InnerException?.GetType().Name}" : problem.GetType().Name;
        var isAddress = problem is FormatException or SmtpFailedRecipientException { StatusCode: >= SmtpStatusCode.MailboxUnavailable };
        if (isAddress || attempts >= MostAttempts)
        {
            log.LogError("E-mail for notice {Notice} is given up after {Attempts} attempts: {Because}.", notices[0].Id, attempts, because);
            await MarkAsync(db, notices, MailState.GivenUp, ct);
        }
        else
        {
            log.LogWarning("E-mail for notice {Notice} was not sent, attempt {Attempts}: {Because}. It is tried again in {Pause}.", notices[0].Id, attempts, because, PauseAfter(attempts));
        }

        return isAddress;
    }

    private static async Task<bool> MarkAsync(SamspillDb db, List<Notice> notices, MailState state, CancellationToken ct)
    {
        await Rows(db, notices).ExecuteUpdateAsync(row => row.SetProperty(one => one.Mail, state).SetProperty(one => one.MailAt, (DateTimeOffset?)null), ct);
        return true;
    }

    private static IQueryable<Notice> Rows(SamspillDb db, List<Notice> notices)
    {
        var ids = notices.ConvertAll(notice => notice.Id);
        return db.Notices.Where(row => ids.Contains(row.Id));
    }
}
