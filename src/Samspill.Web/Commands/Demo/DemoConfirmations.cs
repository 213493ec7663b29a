using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>Who is asked to confirm the reports of a round, and what they answer.</summary>
internal sealed class DemoConfirmations(Story story, Cast cast, Treatment treatment)
{
    private const string LaterWord = " Etter drøftingen med partneren følger vi opp med to samlinger til for ledere.";

    /// <summary>Between the writing and the sending of a report; the times are minutes after it was written.</summary>
    public void Tell(TreatedCase one, NeedReport content, Actor owner, Func<int, DateTimeOffset> at)
    {
        if (one.Plan.Is(Twist.Unsent) && !one.Plan.Is(Twist.Asked) && !one.Plan.Is(Twist.Confirmed) && !one.Plan.Is(Twist.Void)) { return; }
        var minute = 0;
        foreach (var party in Asked(one, content))
        {
            var request = Ref<ConfirmationRequest>.New().Value;
            story.Tell(at(1 + minute), owner, one.Id, new AskForConfirmation(request, party.Kind, party.Organisation));
            if (Answers(one, party) && cast.Confirmer(ConfirmationRequest.RoleFor(party.Kind)!.Value, party.Organisation) is { } confirmer)
            {
                var seen = ConfirmedPart.HashOf(content, party.Kind, party.Organisation);
                story.Tell(at(12 + minute), confirmer, one.Id, new ConfirmReport(request, seen, Comment(party.Kind)));
            }

            minute++;
        }

        // What partner and union representative have confirmed is changed, so that they are asked again.
        if (one.Plan.Is(Twist.Void)) { story.Tell(at(25), owner, scene => ChangeAsync(scene, one, content)); }
    }

    private static IEnumerable<Party> Asked(TreatedCase one, NeedReport content)
    {
        foreach (var partner in content.Partnership.Partners) { yield return new Party(ConfirmationKind.Partner, partner.Organisation, partner.Name); }
        foreach (var owner in content.Applicant.Owners) { yield return new Party(ConfirmationKind.CoOwner, owner.Organisation, owner.Name); }
        if (one.Plan.Owner == "Ringerike") { yield return new Party(ConfirmationKind.UnionRep, one.Owner, ""); }
    }

    private static bool Answers(TreatedCase one, Party party) => !one.Plan.Is(Twist.Asked) && !(one.Plan.Is(Twist.Void) && party.Kind == ConfirmationKind.CoOwner);

    private static string Comment(ConfirmationKind kind) => kind switch
    {
        ConfirmationKind.Partner => "Tiltaket er planlagt sammen med oss, og vi har satt av folk til det.",
        ConfirmationKind.CoOwner => "Vi deltar med alle enhetene som er ført opp.",
        _ => "Vi har vært med på drøftingen i alle enheter.",
    };

    private async Task ChangeAsync(Scene scene, TreatedCase one, NeedReport content)
    {
        var measure = content.Measure with { Goals = content.Measure.Goals + LaterWord, Description = content.Measure.Description + LaterWord };
        await scene.SaveAsync(await treatment.CaseAsync(one.Id, scene.Ct), ReportPart.Measure, measure, basedOn: 1);
    }
}
