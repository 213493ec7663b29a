using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Commands.Demo;

/// <summary>Drafts and decisions of a round whose forums are done; most follow the recommendation.</summary>
internal sealed class DemoDecisions(Story story, SamspillDb db, DemoDays days, CountyMembers members, Cast cast)
{
    private const int ForumStage = 2;

    // The forums' lines of the round, read once: nobody changes them any more.
    private Dictionary<Guid, RecommendationLine>? lines;

    public void Tell(RoundPlan plan, TreatedCase one)
    {
        if (one.Plan.LeavesEarly) { return; }
        var (day, minute) = (one.Place * plan.Work.DecidedWithin / plan.Cases.Count, one.Place % 40 * 5);
        story.Tell(days.At(plan.Work.Drafted + day, 45 + minute), cast.CaseworkerFor(one.Plan.Scheme), scene => DraftAsync(scene, one));
        if (one.Plan.Is(Twist.LeftDrafted)) { return; }
        story.Tell(days.At(plan.Work.Decided + day, 300 + minute), cast.Decider, one.Id, new DecideGrant());
        if (!one.Plan.Is(Twist.ChangeReported)) { return; }
        var (reported, changes) = plan.YearsAgo == 0 ? (-4, 60) : (plan.Work.Decided + 240, plan.Work.Decided + 300);
        story.Tell(days.At(reported, 75 + minute), cast.Submitter(members[one.Plan.Owner]), scene => ChangeAsync(scene, one, days.Day(changes)));
        if (plan.YearsAgo > 0) { story.Tell(days.At(reported + 12, 45 + minute), cast.CaseworkerFor(one.Plan.Scheme), scene => AnswerAsync(scene, one)); }
    }

    // Only those who got something have anything to change.
    private async Task ChangeAsync(Scene scene, TreatedCase one, DateOnly from)
    {
        if (!await IsGrantedAsync(one, scene.Ct)) { return; }
        await scene.DoAsync(one.Id, new ReportChange(
            ChangeKind.Period,
            "To av skolene slår seg sammen i januar. Vi flytter de tre første samlingene til mars, og avslutter tiltaket et halvt år senere. Beløpene er de samme.",
            from));
    }

    private async Task AnswerAsync(Scene scene, TreatedCase one)
    {
        if (!await IsGrantedAsync(one, scene.Ct)) { return; }
        await scene.DoAsync(one.Id, new AssessChange(1, ChangeOutcome.Noted, "Endringen gjelder bare framdriften. Tilskuddet står ved lag, og rapporten leveres som avtalt."));
    }

    private Task<bool> IsGrantedAsync(TreatedCase one, CancellationToken ct) =>
        db.Cases.AnyAsync(row => row.Id == one.Id.Value && (row.Status == CaseStatus.Granted || row.Status == CaseStatus.PartlyGranted), ct);

    private async Task DraftAsync(Scene scene, TreatedCase one)
    {
        var subject = await db.Cases.AsNoTracking().FirstAsync(row => row.Id == one.Id.Value, scene.Ct);
        lines ??= (await db.Recommendations.AsNoTracking().Where(row => row.Round == subject.Round && row.StageIndex == ForumStage).Select(row => row.Lines).ToListAsync(scene.Ct))
            .SelectMany(list => list).ToDictionary(line => line.Case);
        var line = lines[one.Id.Value];
        await scene.DoAsync(one.Id, Draft(one.Plan, subject, line));
    }

    private DraftDecision Draft(CasePlan plan, GrantCase subject, RecommendationLine line)
    {
        var say = DecisionPhrases.In(members[plan.Owner].Entry.LanguageForm);
        if (line.Outcome is not (LineOutcome.Full or LineOutcome.Partial))
        {
            return new DraftDecision(DecisionOutcome.Refused, YearAmounts.Zero, [], $"{say.Refused} {line.Reason}", "");
        }

        var amounts = plan.Is(Twist.Departs) ? ProposedLines.Part(line.Amounts, 90) : line.Amounts;
        var outcome = amounts == subject.Requested ? DecisionOutcome.Granted : DecisionOutcome.PartlyGranted;
        return new DraftDecision(
            outcome,
            amounts,
            [.. Conditions(plan, say)],
            $"{say.Meets} {(outcome == DecisionOutcome.Granted ? say.Granted : say.PartlyGranted)}",
            plan.Is(Twist.Departs) ? say.Departs : "");
    }

    private static IEnumerable<Condition> Conditions(CasePlan plan, DecisionPhrases say)
    {
        yield return new Condition(ConditionKind.Use, say.Use);
        yield return new Condition(ConditionKind.Partner, say.Partner);
        if (plan.Scheme == LocalCompetence2021.Des) { yield return new Condition(ConditionKind.OwnShare, say.OwnShare); }
        yield return new Condition(ConditionKind.ChangeNotice, say.ChangeNotice);
    }
}
