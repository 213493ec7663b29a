using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Notices.Mail;
using Samspill.Web.Storage;

namespace Samspill.Web.Notices;

/// <summary>What is told, before it is known to whom.</summary>
/// <param name="Key">The same key is never told the same person twice.</param>
public sealed record NoticeDraft(NoticeKind Kind, string Key, Guid SubjectId, NoticeContent Content, DateOnly? Due = null, Guid? Part = null)
{
    /// <summary>When it happened; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Several of the same become one that counts them.</summary>
    public bool Grows { get; init; }
}

/// <summary>Makes notices, each once for each person, and decides whether and when they go as e-mail. Whoever asks saves.</summary>
public sealed class NoticeMaking(SamspillDb db, MailSetup setup, TimeProvider clock)
{
    /// <summary>What comes in packages waits so long for the rest of it.</summary>
    internal static readonly TimeSpan ForTheRest = TimeSpan.FromMinutes(2);

    private const string Package = "package-";

    /// <param name="isQuiet">Nobody is written to; what waits for nothing any more is made as read.</param>
    public async Task AddAsync(NoticeDraft draft, IReadOnlyCollection<Guid> to, bool isQuiet, CancellationToken ct)
    {
        var (key, more) = (draft.Key, draft.Key + "/");
        var told = await db.Notices.Where(row => to.Contains(row.Person) && (row.Key == key || (draft.Grows && row.Key.StartsWith(more)))).ToListAsync(ct);
        var persons = await db.Persons.AsNoTracking().Where(person => to.Contains(person.Id)).Select(person => new { person.Id, person.Email, person.Mail }).ToListAsync(ct);
        var packages = setup.IsOn && !isQuiet && IsPackaged(draft.Kind) ? await PackagesAsync(to, ct) : [];
        foreach (var person in persons)
        {
            var own = told.Where(row => row.Person == person.Id).MaxBy(row => row.Says.Through);
            if (own is not null && (!draft.Grows || own.Says.Through >= draft.Content.Through || Grown(own, draft, isQuiet))) { continue; }
            var now = own is null ? draft : draft with { Key = more + draft.Content.Through };
            var choice = isQuiet || !setup.IsOn || string.IsNullOrEmpty(person.Email) ? MailChoice.None : person.Mail;
            db.Notices.Add(Made(now, person.Id, MailOf(now, choice, packages.GetValueOrDefault(person.Id)), isQuiet));
        }
    }

    // One more of the same, in a notice that is neither read nor sent yet.
    private static bool Grown(Notice own, NoticeDraft draft, bool isQuiet)
    {
        if ((own.ReadAt is not null && !isQuiet) || own.Mail is not (MailState.None or MailState.Waiting)) { return false; }
        own.Content = Notice.Write(draft.Content with { Count = own.Says.Count + draft.Content.Count });
        (own.Part, own.MadeAt) = (null, draft.At ?? own.MadeAt);
        return true;
    }

    // Letters of decisions come hundreds at a time, and many can be to the same person.
    private static bool IsPackaged(NoticeKind kind) => kind is NoticeKind.Decided or NoticeKind.GrantToPartner;

    private async Task<Dictionary<Guid, (DateTimeOffset At, string Bundle)>> PackagesAsync(IReadOnlyCollection<Guid> to, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.Notices.AsNoTracking().Where(row => to.Contains(row.Person) && row.Mail == MailState.Waiting && row.MailAttempts == 0 && row.MailAt > now && row.Bundle!.StartsWith(Package))
            .Select(row => new { row.Person, row.MailAt, row.Bundle }).ToListAsync(ct);
        return waiting.GroupBy(row => row.Person).ToDictionary(same => same.Key, same => (same.First().MailAt!.Value, same.First().Bundle!));
    }

    private (DateTimeOffset At, string? Bundle)? MailOf(NoticeDraft draft, MailChoice choice, (DateTimeOffset At, string Bundle) package)
    {
        var now = clock.GetUtcNow();
        if (choice != MailChoice.ByTimeLimit || draft.Due is null || !IsPackaged(draft.Kind)) { return MailTimes.For(choice, draft.Due is not null, now); }
        return package.Bundle is not null ? package : (now + ForTheRest, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Package}{now.UtcTicks}"));
    }

    private Notice Made(NoticeDraft draft, Guid person, (DateTimeOffset At, string? Bundle)? mail, bool isQuiet)
    {
        var now = clock.GetUtcNow();
        var isPast = isQuiet && !(draft.Due >= OsloTime.DayOf(now));
        return new Notice
        {
            Id = Ref<Person>.New().Value,
            Person = person,
            Key = draft.Key,
            Kind = draft.Kind,
            SubjectId = draft.SubjectId,
            Part = draft.Part,
            Content = Notice.Write(draft.Content),
            Due = draft.Due,
            MadeAt = draft.At ?? now,
            ReadAt = isPast ? now : null,
            Mail = mail is null ? MailState.None : MailState.Waiting,
            MailAt = mail?.At,
            Bundle = mail?.Bundle,
        };
    }
}
