using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Home;

/// <summary>
/// Duties beside the way of a case: a time limit that ran out, a request to submit late, a reported change, a supplementary report that was asked
/// for. Before its limit a returned report is the owner's duty, after it the caseworker's. Pure: what was read goes in, duties come out.
/// </summary>
internal sealed class AfterwardDuties(Actor actor, CallRound round, RuleSet rules, DateOnly today)
{
    public IEnumerable<Duty> All(IReadOnlyList<WaitingCase> waiting, IReadOnlyList<AskedSupplement> supplements) =>
        waiting.SelectMany(Staff).Concat(supplements.SelectMany(Owner)).Select(duty => duty with { Round = round.Id, RoundNumber = round.Number, Revision = duty.Revision + round.Version });

    private IEnumerable<Duty> Staff(WaitingCase one)
    {
        var place = new Place { District = one.District };
        if (one is { Status: CaseStatus.Returned, CorrectBy: { } by } && today > by && actor.MandateFor(Permission.CheckQuality, place) is { } checker)
        {
            yield return new(DutyKind.FollowUpReturned, checker, by, Urls.Case(one.Id), 1, one.Title, one.Number) { About = $"{one.Id:N}", Revision = one.Version };
        }

        if (one.Late is { } late && LateRequest.Awaits(GrantCase.IsUnanswered(one.Status, late), round.ClosesOn, today) && actor.MandateFor(Permission.AllowLateReports, place) is { } decider)
        {
            yield return Answer(DutyKind.AnswerLate, decider, rules.AnswerLateBy(late.At, round.ClosesOn), one);
        }

        if (one.Changes.FirstOrDefault(change => change.Answer is null) is { } first && actor.MandateFor(Permission.AssessChanges, place) is { } caseworker)
        {
            yield return Answer(DutyKind.AnswerChanges, caseworker, rules.AnswerBy(first.At), one);
        }
    }

    // A supplementary report is sent in the open round, by its deadline.
    private IEnumerable<Duty> Owner(AskedSupplement one)
    {
        var place = new Place { District = one.District, Owner = one.Owner };
        if (round.Status != RoundStatus.Open || round.District.Value != one.District || today > round.ClosesOn || actor.MandateFor(Permission.WriteNeedReport, place) is not { } writer) { yield break; }
        yield return new(DutyKind.SendSupplementary, writer, round.ClosesOn, Urls.StartRunningReport(one.Id), 1, one.Title, one.Number)
        {
            About = $"{one.Id:N}",
            Revision = one.Version,
            Source = rules.Deadlines.FirstOrDefault(deadline => deadline.Key == "closes")?.Provision,
        };
    }

    private Duty Answer(DutyKind kind, HeldMandate held, DateOnly? by, WaitingCase one) => new(kind, held, by, Urls.Case(one.Id), 1, one.Title, one.Number)
    {
        About = $"{one.Id:N}",
        Revision = one.Version,
        Source = rules.AnswerDays?.Provision,
    };
}
