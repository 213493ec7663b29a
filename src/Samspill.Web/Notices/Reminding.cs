using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Notices;

/// <summary>Reminds owners, parties that have been asked to confirm, and bodies with lists to deliver, of time limits on the days their rule set names, from seven in the morning; each reminder is made once.</summary>
public sealed class Reminding(SamspillDb db, RuleBook book, NoticeMaking making, TimeProvider clock)
{
    private readonly RemindingBodies lists = new(db, making);
    private static readonly IReadOnlyList<Role> Writers = [.. Audience.RolesWith(Permission.WriteNeedReport, Relation.Owner)];

    /// <summary>Makes the reminders that are due now.</summary>
    public async Task RemindAsync(CancellationToken ct)
    {
        var now = OsloTime.Local(clock.GetUtcNow());
        if (now.Hour < Mail.MailTimes.Morning.Hour) { return; }
        var today = DateOnly.FromDateTime(now.DateTime);
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.Status == RoundStatus.Open || round.Status == RoundStatus.Closed).ToListAsync(ct);
        foreach (var round in rounds)
        {
            if (await book.ForAsync(db, round.RulesId, ct) is not { } rules) { continue; }
            if (round.Status == RoundStatus.Open && MarkOf(rules.RemindsOn.RoundDays, round.ClosesOn, today) is { } mark) { await OfRoundAsync(round, rules, mark, today, ct); }
            await OfCorrectionsAsync(round, rules, today, ct);
            await OfLateDaysAsync(round, rules, today, ct);
            await OfConfirmationsAsync(round, rules, today, ct);
            await lists.OfListsAsync(round, rules, today, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Which of the days to remind on it is: the day itself, or the day after when nothing ran on it. Null when it is none, or the limit has passed.
    /// </summary>
    public static int? MarkOf(IReadOnlyList<int> days, DateOnly limit, DateOnly today)
    {
        var left = limit.DayNumber - today.DayNumber;
        return left < 0 ? null : days.Where(day => day - left is 0 or 1).Select(day => (int?)day).Min();
    }

    // One for each person, however many reports they have that are not sent.
    private async Task OfRoundAsync(CallRound round, RuleSet rules, int mark, DateOnly today, CancellationToken ct)
    {
        var id = new Ref<CallRound>(round.Id);
        var drafts = await db.Cases.AsNoTracking().Where(one => one.Round == id && one.Status == CaseStatus.Draft).Select(one => new { one.Id, one.Owner, one.Number }).ToListAsync(ct);
        var held = await Audience.HoldingAsync(db, Writers, [.. drafts.Select(draft => draft.Owner.Value).Distinct()], today, ct);
        var provision = rules.Deadline("closes").Provision;
        foreach (var person in held.GroupBy(row => row.Person, row => row.Scope))
        {
            var own = drafts.Where(draft => person.Contains(draft.Owner.Value)).ToList();
            var content = new NoticeContent(own.Count == 1 ? own[0].Number : round.Number, own.Count, $"{provision.Source}, {provision.Section}");
            var key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.RoundDeadlineNear}/{round.Id}/{round.ClosesOn:yyyy-MM-dd}/{mark}");
            var draft = new NoticeDraft(NoticeKind.RoundDeadlineNear, key, round.Id, content, round.ClosesOn, own.Count == 1 ? own[0].Id : null);
            await making.AddAsync(draft, [person.Key], false, ct);
        }
    }

    private async Task OfCorrectionsAsync(CallRound round, RuleSet rules, DateOnly today, CancellationToken ct)
    {
        var id = new Ref<CallRound>(round.Id);
        var returned = await db.Cases.AsNoTracking().Where(one => one.Round == id && one.Status == CaseStatus.Returned)
            .Select(one => new { one.Id, one.Owner, one.Number, one.Correction }).ToListAsync(ct);
        foreach (var one in returned)
        {
            if (one.Correction is not { } correction || MarkOf(rules.RemindsOn.CorrectionDays, correction.CorrectBy, today) is not { } mark) { continue; }
            var held = await Audience.HoldingAsync(db, Writers, [one.Owner.Value], today, ct);
            var key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.CorrectionLimitNear}/{one.Id}/{correction.CorrectBy:yyyy-MM-dd}/{mark}");
            var draft = new NoticeDraft(NoticeKind.CorrectionLimitNear, key, one.Id, new NoticeContent(one.Number), correction.CorrectBy);
            await making.AddAsync(draft, [.. held.Select(row => row.Person)], false, ct);
        }
    }

    private async Task OfLateDaysAsync(CallRound round, RuleSet rules, DateOnly today, CancellationToken ct)
    {
        var id = new Ref<CallRound>(round.Id);
        var late = await db.Cases.AsNoTracking().Where(one => one.Round == id && one.Status == CaseStatus.Draft && one.Late != null)
            .Select(one => new { one.Id, one.Owner, one.Number, one.Late }).ToListAsync(ct);
        foreach (var one in late)
        {
            if (one.Late?.Answer?.LastDay is not { } day || day <= round.ClosesOn || MarkOf(rules.RemindsOn.CorrectionDays, day, today) is not { } mark) { continue; }
            var held = await Audience.HoldingAsync(db, Writers, [one.Owner.Value], today, ct);
            var key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.LateDayNear}/{one.Id}/{day:yyyy-MM-dd}/{mark}");
            await making.AddAsync(new NoticeDraft(NoticeKind.LateDayNear, key, one.Id, new NoticeContent(one.Number), day), [.. held.Select(row => row.Person)], false, ct);
        }
    }

    // Parties that have been asked, and whose turn it is: the owner cannot send without them.
    private async Task OfConfirmationsAsync(CallRound round, RuleSet rules, DateOnly today, CancellationToken ct)
    {
        var id = new Ref<CallRound>(round.Id);
        var asking = await db.Cases.AsNoTracking()
            .Where(one => one.Round == id && (one.Status == CaseStatus.Draft || one.Status == CaseStatus.Returned) && db.ConfirmationRequests.Any(row => row.CaseId == one.Id && row.Waits))
            .Select(one => new { one.Id, one.Number, one.Correction, one.Late, one.Confirmations }).ToListAsync(ct);
        foreach (var one in asking)
        {
            var last = GrantCase.SendBy(one.Correction, one.Late, round.ClosesOn);
            if (MarkOf(last == round.ClosesOn ? rules.RemindsOn.RoundDays : rules.RemindsOn.CorrectionDays, last, today) is not { } mark) { continue; }
            foreach (var request in one.Confirmations.Where(request => request.WaitsForParty))
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.ConfirmationNear}/{request.Id}/{last:yyyy-MM-dd}/{mark}");
                var draft = new NoticeDraft(NoticeKind.ConfirmationNear, key, one.Id, new NoticeContent(one.Number), last, request.Id);
                await making.AddAsync(draft, await Audience.Confirmers(request.Kind, request.Organisation).PersonsAsync(db, today, ct), false, ct);
            }
        }
    }
}
