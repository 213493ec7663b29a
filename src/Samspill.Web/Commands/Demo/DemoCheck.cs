using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>How the reports of a closed round are shared among the caseworkers and checked.</summary>
internal sealed class DemoCheck(Story story, DemoDays days, CountyMembers members, Cast cast, Treatment treatment)
{
    private const int MinutesInADay = 36;

    private static readonly RuleSet Rules = LocalCompetence2021.OsloAndViken;

    public void Tell(RoundPlan plan, TreatedCase one)
    {
        if (one.Plan.Is(Twist.LateAsked)) { return; }
        var (caseworker, step) = (cast.CaseworkerFor(one.Plan.Scheme), one.Place % MinutesInADay);
        if (cast.SharesCases && one.Place % 9 != 4) { story.Tell(days.At(plan.Work.Checked, 5), cast.Caseworker, one.Id, new AssignCase(new Ref<Person>(caseworker.Person))); }
        if (one.Plan.Is(Twist.Withdrawn))
        {
            story.Tell(days.At(plan.Work.Checked, 15 + (step / 4)), cast.Submitter(members[one.Plan.Owner]), one.Id, new WithdrawNeedReport("Universitetet kan ikke delta likevel. Vi melder behovet på nytt neste år."));
            return;
        }

        if (one.Plan.Is(Twist.Mended)) { TellMending(plan, one, step); }
        var day = one.Plan.Is(Twist.Mended) || one.Plan.Is(Twist.LateTaken) ? 4 : one.Place % 5;
        var minute = day == 4 ? 400 + (step * 2) : 30 + (step * 13);
        if (Outcome(plan, one.Plan) is { } act) { story.Tell(days.At(plan.Work.Checked + day, minute), caseworker, one.Id, act); }
        if (one.Plan.Is(Twist.Dismissed)) { story.Tell(days.At(plan.Work.Checked + 4, 480 + (step / 2)), cast.Decider, one.Id, new DismissCase(WrongScheme)); }
    }

    private const string WrongScheme =
        "Tiltaket gjelder i hovedsak PPT og helsestasjonen og er ikke skolebasert. Det hører hjemme i Kompetanseløftet. Eier er orientert på telefon og ønsket ikke å trekke behovsmeldingen.";

    private Act<GrantCase>? Outcome(RoundPlan plan, CasePlan one) => one.Twist switch
    {
        var twist when twist.HasFlag(Twist.Returned) => new ReturnForCorrection(
            [
                new(ReportPart.Budget, "Beløpene til universitetet og kommunen er like hvert år, men planen sier at veiledningen trappes ned. Se over fordelingen."),
                new(ReportPart.Need, "Skriv hvordan elevrådene har vært med på å vurdere behovet."),
            ],
            "Tiltaket er godt begrunnet. Rett de to punktene og send inn på nytt. Ring saksbehandler hvis dere er i tvil om budsjettet.",
            days.Day(9)),
        var twist when twist.HasFlag(Twist.DismissalProposed) || twist.HasFlag(Twist.Dismissed) => new ProposeDismissal(DismissalGround.WrongScheme, WrongScheme),
        var twist when twist.HasFlag(Twist.Approved) || plan.Reached >= Reached.InGroups => Passed(one),
        _ => null,
    };

    // Sent back with one field named, mended two days later.
    private void TellMending(RoundPlan plan, TreatedCase one, int step)
    {
        story.Tell(days.At(plan.Work.Checked, 30 + step), cast.CaseworkerFor(one.Plan.Scheme), one.Id, new ReturnForCorrection(
            [new(ReportPart.Need, "Skriv hvilke kartlegginger vurderingen bygger på.", "Need.Assessment")],
            "Resten av behovsmeldingen er i orden. Rett feltet og send inn på nytt.",
            days.Day(plan.Work.Checked + 9)));
        story.Tell(days.At(plan.Work.Checked + 2, 200 + step), cast.Submitter(members[one.Plan.Owner]), async scene =>
        {
            var subject = await treatment.CaseAsync(one.Id, scene.Ct);
            var need = subject.Content!.Need with { Assessment = $"{subject.Content.Need.Assessment} Vurderingen bygger på ståstedsanalysen i hver enhet og på foreldreundersøkelsen." };
            var content = subject.Content with { Need = need };
            await scene.SaveAsync(subject, ReportPart.Need, need);
            await scene.DoAsync(one.Id, new SubmitNeedReport(content, content.Hash()));
        });
    }

    private static PassQualityCheck Passed(CasePlan plan)
    {
        var answers = QualityQuestions.For(Rules.Scheme(plan.Scheme)).Select(question => question switch
        {
            "Q7" when plan.Is(Twist.LowOwnShare) => new CheckAnswer(question, CheckAnswerValue.No, "Egenandelen er litt under 30 prosent. Må økes før vedtak. Eier har fått beskjed."),
            "Q12" when plan.Year3 > 0 => new CheckAnswer(question, CheckAnswerValue.NotRelevant, ""),
            _ => new CheckAnswer(question, CheckAnswerValue.Yes, ""),
        });
        return new PassQualityCheck(
            [.. answers],
            plan.Year1 >= 700 ? "Stort tiltak. Vurder om første år kan gjennomføres med færre enheter." : "",
            plan.Is(Twist.LowOwnShare) ? "Følg opp egenandelen med eier før utkast til vedtak." : "");
    }
}
