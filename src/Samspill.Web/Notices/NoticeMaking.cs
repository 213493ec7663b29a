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
}

/// <summary>Makes notices, each once for each person, and decides whether and when they go as e-mail. Whoever asks saves.</summary>
public sealed class NoticeMaking(SamspillDb db, MailSetup setup, TimeProvider clock)
{
    /// <param name="isQuiet">Nobody is written to; what waits for nothing any more is made as read.</param>
    public async Task AddAsync(NoticeDraft draft, IReadOnlyCollection<Guid> to, bool isQuiet, CancellationToken ct)
    {
        var told = await db.Notices.Where(row => row.Key == draft.Key && to.Contains(row.Person)).Select(row => row.Person).ToListAsync(ct);
        var persons = await db.Persons.AsNoTracking().Where(person => to.Contains(person.Id)).Select(person => new { person.Id, person.Email, person.Mail }).ToListAsync(ct);
        foreach (var person in persons.Where(person => !told.Contains(person.Id)))
        {
            var choice = isQuiet || !setup.IsOn || string.IsNullOrEmpty(person.Email) ? MailChoice.None : person.Mail;
            db.Notices.Add(Made(draft, person.Id, choice, isQuiet));
        }
    }

    private Notice Made(NoticeDraft draft, Guid person, MailChoice choice, bool isQuiet)
    {
        var now = clock.GetUtcNow();
        var mail = MailTimes.For(choice, draft.Due is not null, now);
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
