using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Commands.Demo;

/// <summary>One round from planning to where it has come.</summary>
internal sealed class RoundStory(Story story, SamspillDb db, DemoDays days, CountyMembers members, Cast cast, ReportWriting writing, Treatment treatment, DemoConfirmations confirmations, DemoFiles files, RoundPlan plan)
{
    private readonly Ref<CallRound> round = Ref<CallRound>.New();

    // Rounds that were planned before the newest version keep the first.
    private RuleSet Rules => plan.Reached == Reached.Open ? LocalCompetence2021.OsloAndVikenVersion3 : LocalCompetence2021.OsloAndViken;

    public void Tell()
    {
        TellCall();
        TellFrames();
        var cases = plan.Cases.Select((one, place) => new TreatedCase(Ref<GrantCase>.New(), one, place, members[one.Owner].Id.Value)).ToList();
        foreach (var one in cases) { TellReport(one); }
        if (plan.Reached == Reached.Open) { return; }
        story.Tell(OsloTime.FirstInstantAfter(days.Day(plan.Closes)).AddSeconds(20), Actor.TheSystem, round, new CloseRound());
        treatment.Tell(plan, round, cases);
    }

    private void TellCall()
    {
        var dates = Rules.Deadlines.Zip(plan.Deadlines, (deadline, day) => new RoundDate(deadline.Key, days.Day(day))).ToList();
        story.Tell(days.At(plan.Planned, 30), cast.Configurator, round, new PlanRound(plan.Number, days.Year - plan.YearsAgo, members.CountyGovernor, Rules.Id, dates, IsExample: true));
        story.Tell(days.At(plan.Planned + 7, 95), cast.Secretary, round, new DecideGuidelines(DemoCall.Guidelines, DemoCall.Plan));
        story.Tell(days.At(plan.Announced, 65), cast.Configurator, round, new AnnounceRound(DemoCall.Text));
        story.Tell(OsloTime.StartOf(days.Day(plan.Opens)).AddSeconds(20), Actor.TheSystem, round, new OpenRound());
    }

    private void TellFrames()
    {
        foreach (var (place, scheme) in Rules.Schemes.Index())
        {
            var frame = Ref<Frame>.New();
            story.Tell(days.At(plan.Announced, 70 + place), cast.Caseworker, async scene => await scene.DoAsync(frame, new SetFrame(
                round, members.CountyGovernor, Rules.Id, scheme.Code, DemoFrames.Of(plan, scheme.Code, members, isEstimate: true, await BoundAsync(scheme.Code, scene.Ct)))));
            if (plan.Reached < Reached.InGroups) { continue; }
            story.Tell(days.At(plan.Frames, 40 + place), cast.Caseworker, async scene => await scene.DoAsync(frame, new ChangeFrame(
                DemoFrames.Of(plan, scheme.Code, members, isEstimate: false, await BoundAsync(scheme.Code, scene.Ct)), "Endelig tildeling fra Utdanningsdirektoratet")));
        }
    }

    // What rounds of earlier years have promised of this year's money, by region (e.2: C).
    private Task<Dictionary<string, long>> BoundAsync(string scheme, CancellationToken ct)
    {
        var year = days.Year - plan.YearsAgo;
        return (from promise in db.Commitments.AsNoTracking()
                join earlier in db.Rounds.AsNoTracking() on promise.Round equals earlier.Id
                where promise.Year == year && promise.SchemeCode == scheme && earlier.Year < year
                group promise.Amount by promise.Region).ToDictionaryAsync(region => region.Key, region => region.Sum(), ct);
    }

    private void TellReport(TreatedCase one)
    {
        var (owner, report) = (members[one.Plan.Owner], new Written(() => writing.Write(one.Plan, days.MeasureStart(plan))));
        var (submitter, last) = (cast.Submitter(owner), Math.Min(plan.Closes, -1));
        var begins = plan.Opens + 2 + (one.Place * (last - plan.Opens - 12) / plan.Cases.Count);
        var (submits, minute) = (last - (one.Place % 4), one.Place % 36 * 11);
        story.Tell(days.At(begins, 20 + minute), submitter, one.Id, new StartNeedReport(
            round, Rules.Id, one.Plan.Scheme, owner.Id, members.CountyGovernor, Measures.Of(one.Plan).Title));
        story.Tell(days.At(submits, 100 + minute), submitter, scene => SaveAsync(scene, one, report));
        if (Rules.Confirmations is not null) { confirmations.Tell(one, report.Content, submitter, minutes => days.At(submits, 101 + minutes + minute)); }
        if (one.Plan.Is(Twist.Attaches)) { report.Attach(TellFile(one, submitter, days.At(submits, 120 + minute))); }
        if (one.Plan.Is(Twist.LateAsked)) { story.Tell(days.At(plan.Closes + 3, 95), submitter, one.Id, AskLate()); }
        if (one.Plan.Is(Twist.Unsent) || one.Plan.Is(Twist.LateAsked)) { return; }
        var sent = one.Plan.Is(Twist.LateTaken) ? TellLate(one, submitter) : days.At(submits, 140 + minute);
        story.Tell(sent, submitter, scene => SubmitAsync(scene, one, report));
        if (one.Plan.Is(Twist.FieldsNamed)) { story.Tell(days.At(-1, 420), cast.Caseworker, one.Id, NamedFields()); }
    }

    private static AskToSubmitLate AskLate() => new(
        "Barnehagefaglig rådgiver ble syk uka før fristen, og ingen andre hadde tilgang til utkastet. Behovsmeldingen er ferdig, og vi kan sende den samme dag.");

    // Asked and allowed on the first working day after the deadline.
    private DateTimeOffset TellLate(TreatedCase one, Actor submitter)
    {
        var (day, step) = (days.NextDay(plan.Closes + 1), one.Place % 40);
        story.Tell(DemoDays.At(day, 10 + step), submitter, one.Id, AskLate());
        story.Tell(DemoDays.At(day, 90 + step), cast.Decider, one.Id, new GrantLateSubmission("Grunnen er god, og behandlingen blir ikke forsinket. Andre som har spurt, har fått det samme svaret.", day.AddDays(3)));
        return DemoDays.At(day, 150 + step);
    }

    private static async Task SubmitAsync(Scene scene, TreatedCase one, Written report)
    {
        await scene.DoAsync(one.Id, new SubmitNeedReport(report.Content, report.Content.Hash()));
        report.Forget();
    }

    private ReturnForCorrection NamedFields() => new(
        [
            new(ReportPart.Need, "Skriv hvilke tall eller kartlegginger vurderingen bygger på, barnehage for barnehage.", "Need.Assessment"),
            new(ReportPart.Budget, "Frikjøp står med samme beløp begge år, men planen har færre samlinger år 2. Se over beløpene.", "Budget.Lines"),
        ],
        "Behovsmeldingen er godt i gang. Rett de to feltene og send inn på nytt. Resten står som den er.",
        days.Day(8));

    private AttachedFile TellFile(TreatedCase one, Actor submitter, DateTimeOffset at)
    {
        var file = DemoFiles.PlanOf(members[one.Plan.Owner].Entry.Name);
        story.Tell(at, submitter, async scene => await files.AttachAsync(scene, await treatment.CaseAsync(one.Id, scene.Ct), file));
        story.Tell(at.AddSeconds(2), Actor.TheSystem, scene => files.ScanAsync(scene, file));
        return file;
    }

    // An unsent report is written as far as its place in the round, so that the drafts differ.
    private async Task SaveAsync(Scene scene, TreatedCase one, Written report)
    {
        var content = report.Content;
        var isPart = one.Plan.Is(Twist.Unsent) && !one.Plan.Is(Twist.Confirmed) && !one.Plan.Is(Twist.Void);
        if (!isPart)
        {
            await scene.WriteAsync(one.Id.Value, content);
            return;
        }

        var (subject, parts) = (await treatment.CaseAsync(one.Id, scene.Ct), 1 + (one.Place % 6));
        await scene.SaveAsync(subject, ReportPart.Applicant, content.Applicant);
        if (parts >= 2) { await scene.SaveAsync(subject, ReportPart.Measure, content.Measure); }
        if (parts >= 3) { await scene.SaveAsync(subject, ReportPart.Need, content.Need); }
        if (parts >= 4) { await scene.SaveAsync(subject, ReportPart.Partnership, content.Partnership); }
        if (parts >= 5) { await scene.SaveAsync(subject, ReportPart.Criteria, content.Criteria); }
        if (parts >= 6) { await scene.SaveAsync(subject, ReportPart.Budget, content.Budget); }
    }
}

/// <summary>A case of the story with its id and its place in the round.</summary>
internal sealed record TreatedCase(Ref<GrantCase> Id, CasePlan Plan, int Place, Guid Owner);
