using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Notices;

/// <summary>Reminds groups and forums of lists that are not delivered, on the same days as owners are reminded of the round .</summary>
internal sealed class RemindingBodies(SamspillDb db, NoticeMaking making)
{
    // A deputy acts only for a member that is absent (b.2), and is then told by the member.
    private static readonly IReadOnlyList<Role> Sitting = [.. Audience.RolesWith(Permission.RankCases, Relation.Body).Where(role => role is not (Role.WorkingGroupDeputy or Role.ForumDeputy))];

    /// <summary>One for each person, however many lists of theirs are open.</summary>
    public async Task OfListsAsync(CallRound round, RuleSet rules, DateOnly today, CancellationToken ct)
    {
        if (round.Status != RoundStatus.Closed || round.StageIndex < 0 || !rules.Stage(round.StageIndex).MakesLists) { return; }
        var deadline = rules.Deadline(rules.Stage(round.StageIndex).DeadlineKey);
        var (id, last) = (new Ref<CallRound>(round.Id), round.DateOf(deadline.Key));
        if (Reminding.MarkOf(rules.RemindsOn.RoundDays, last, today) is not { } mark) { return; }
        var open = await db.Recommendations.AsNoTracking().Where(list => list.Round == id && list.StageIndex == round.StageIndex && list.Final == null).Select(list => list.Body).ToListAsync(ct);
        var held = await Audience.HoldingAsync(db, Sitting, [.. open.Distinct()], today, ct);
        foreach (var person in held.GroupBy(row => row.Person, row => row.Scope))
        {
            var content = new NoticeContent(round.Number, open.Count(person.Contains), $"{deadline.Provision.Source}, {deadline.Provision.Section}");
            var key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.ListDeadlineNear}/{round.Id}/{round.StageIndex}/{last:yyyy-MM-dd}/{mark}");
            await making.AddAsync(new NoticeDraft(NoticeKind.ListDeadlineNear, key, round.Id, content, last), [person.Key], false, ct);
        }
    }
}
