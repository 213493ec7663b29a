using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Notices;

/// <summary>Tells people of what happened: follows the facts of <see cref="NoticeRules"/> and makes a notice for each who should know.</summary>
public sealed class NoticeFollower(SamspillDb db, NoticeMaking making, RuleBook book) : Follower
{
    /// <summary>The name of its bookmark.</summary>
    public const string Name = "notices";

    public override async Task WithinAsync(Followed followed, CancellationToken ct)
    {
        var entry = followed.Entry;
        var (subject, content) = await SubjectAsync(entry, ct);
        var day = OsloTime.DayOf(entry.At);
        foreach (var (kind, wanted) in NoticeRules.Of(entry, subject))
        {
            var persons = await wanted.To.PersonsAsync(db, day, ct);
            IReadOnlyCollection<Guid> told = NoticeRules.TellsTheOneWhoDidIt(kind) ? [.. persons.Append(entry.Person).Distinct()] : [.. persons.Where(person => person != entry.Person)];
            if (told.Count > 0) { await making.AddAsync(await DraftAsync(kind, wanted, entry, subject, content, ct), told, followed.IsQuiet, ct); }
        }
    }

    private async Task<NoticeDraft> DraftAsync(NoticeKind kind, NoticeWanted wanted, LedgerEntry entry, Subject subject, NoticeContent content, CancellationToken ct)
    {
        var day = OsloTime.DayOf(entry.At);
        var due = wanted.BeforeSending ? await SendByAsync((GrantCase)subject, day, ct) : wanted.Due;
        if (wanted.BeforeStageEnds && await StageEndAsync((Recommendation)subject, ct) is var (end, provision)) { (due, content) = (end < day ? null : end, content with { Provision = provision }); }
        if (wanted.Together is not var (about, key, number)) { return new NoticeDraft(kind, $"{kind}/{entry.SubjectId}/{entry.SubjectVersion}", subject.Id, content, due, wanted.Part) { At = entry.At }; }
        var own = string.Create(CultureInfo.InvariantCulture, $"{kind}/{about}/{key}/{day:yyyy-MM-dd}");
        return new NoticeDraft(kind, own, about, content with { Number = number, Through = entry.Sequence }, due, wanted.Part) { At = entry.At, Grows = true };
    }

    private async Task<(Subject Subject, NoticeContent Content)> SubjectAsync(LedgerEntry entry, CancellationToken ct)
    {
        if (entry.SubjectKind == nameof(CallRound))
        {
            var round = await db.Rounds.AsNoTracking().FirstAsync(row => row.Id == entry.SubjectId, ct);
            return (round, new NoticeContent(round.Number));
        }

        if (entry.SubjectKind == nameof(Recommendation))
        {
            var list = await db.Recommendations.AsNoTracking().FirstAsync(row => row.Id == entry.SubjectId, ct);
            return (list, new NoticeContent($"{list.BodyName} ({list.SchemeCode})"));
        }

        var id = FactNames.Read(entry.Fact, entry.Content) is AttachmentScanned scanned ? scanned.Case.Value : entry.SubjectId;
        var subject = await db.Cases.AsNoTracking().FirstAsync(row => row.Id == id, ct);
        return (subject, new NoticeContent(subject.Number));
    }

    // Null when it can no longer be sent: then there is nothing to be done in time.
    private async Task<DateOnly?> SendByAsync(GrantCase subject, DateOnly day, CancellationToken ct)
    {
        if (!subject.IsWritable) { return null; }
        var round = subject.Round.Value;
        var closesOn = await db.Rounds.Where(row => row.Id == round).Select(row => row.ClosesOn).FirstAsync(ct);
        var last = GrantCase.SendBy(subject.Correction, subject.Late, closesOn);
        return last < day ? null : last;
    }

    private async Task<(DateOnly End, string Provision)?> StageEndAsync(Recommendation list, CancellationToken ct)
    {
        var id = list.Round.Value;
        if (await book.ForAsync(db, list.RulesId, ct) is not { } rules) { return null; }
        var dates = await db.Rounds.Where(row => row.Id == id).Select(row => row.Dates).FirstAsync(ct);
        var deadline = rules.Deadline(rules.Stage(list.StageIndex).DeadlineKey);
        return (dates.First(date => date.Key == deadline.Key).Day, $"{deadline.Provision.Source}, {deadline.Provision.Section}");
    }
}
