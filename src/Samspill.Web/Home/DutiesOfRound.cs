using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Home;

/// <summary>What one round asks of the actor. Pure: what was read goes in, duties come out.</summary>
internal sealed class RoundDuties(Actor actor, CallRound round, RuleSet rules, DateOnly today)
{
    private readonly int last = rules.Stages.Count - 1;

    private bool IsOpen => round.Status == RoundStatus.Open && today <= round.ClosesOn;

    public IEnumerable<Duty> All(IReadOnlyList<CaseCount> counts, IReadOnlyList<UnfinishedList> lists, IReadOnlyList<OwnReport> own, IReadOnlyList<AskedDuty> asked, IReadOnlyList<string> framed) =>
        Confirming(asked).Concat(Owner(own)).Concat(Staff(counts)).Concat(Lists(lists)).Concat(Setup(framed)).Concat(Release(counts, lists)).Select(duty => duty with { Round = round.Id, RoundNumber = round.Number, Revision = duty.Revision + round.Version });

    private IEnumerable<Duty> Owner(IReadOnlyList<OwnReport> own) =>
        own.SelectMany(report => report.Status == CaseStatus.Draft ? Unsent(report) : Returned(report));

    private IEnumerable<Duty> Unsent(OwnReport report)
    {
        var place = new Place { District = round.District.Value, Owner = report.Owner };
        if (actor.MandateFor(Permission.WriteNeedReport, place) is not { } writer) { yield break; }
        var sender = actor.MandateFor(Permission.SubmitNeedReport, place);
        var send = new Duty(sender is null ? DutyKind.CompleteReport : DutyKind.SubmitReport, sender ?? writer, round.ClosesOn, Urls.NeedReportPart(report.Id, "om-sokeren"), 1, report.Title, report.Number) { About = $"{report.Id:N}", Revision = report.Version };
        if (IsOpen)
        {
            yield return By("closes", send);
            if (report.AwaitsConfirmations) { yield return By("closes", send with { Kind = DutyKind.AwaitConfirmations, Held = writer, Url = Urls.Confirmations(report.Id) }); }
        }
        else if (report.LateUntil is { } until && today > round.ClosesOn && today <= until) { yield return send with { Day = until }; }
    }

    private IEnumerable<Duty> Returned(OwnReport report)
    {
        var place = new Place { District = round.District.Value, Owner = report.Owner };
        if (report.CorrectBy is not { } day || today > day || actor.MandateFor(Permission.WriteNeedReport, place) is not { } mender) { yield break; }
        yield return new(DutyKind.MendReport, mender, day, Urls.Case(report.Id), 1, report.Title, report.Number) { About = $"{report.Id:N}", Revision = report.Version };
    }

    // Others wait for it: by the day the report must be sent.
    private IEnumerable<Duty> Confirming(IReadOnlyList<AskedDuty> asked)
    {
        foreach (var one in asked.Where(one => one.CorrectBy is not null || IsOpen))
        {
            var role = ConfirmationRequest.RoleFor(one.Kind);
            if (actor.Mandates.FirstOrDefault(held => held.Role == role && held.Scope == one.Organisation) is not { } held) { continue; }
            var duty = new Duty(DutyKind.ConfirmReport, held, one.CorrectBy ?? round.ClosesOn, Urls.ConfirmReport(one.Case, one.Request), 1, one.Title, one.Number) { About = $"{one.Request:N}", Revision = one.Version };
            yield return one.CorrectBy is null ? By("closes", duty) : duty;
        }
    }

    private IEnumerable<Duty> Staff(IReadOnlyList<CaseCount> counts)
    {
        var cases = $"{Urls.Cases}?runde={Uri.EscapeDataString(round.Number)}";
        var deciding = $"{cases}&steg={rules.Stage(last).Key}";
        Duty?[] duties =
        [
            .. Shared(DutyKind.CheckReports, Permission.CheckQuality, "quality-check", cases + "&steg=kvalitetssjekk", [.. Of(counts, CaseStatus.Submitted)]),
            Counted(DutyKind.DecideDismissals, Permission.DismissCases, "quality-check", cases + "&steg=kvalitetssjekk", Of(counts, CaseStatus.DismissalProposed)),
            .. Shared(DutyKind.WriteDrafts, Permission.DraftDecisions, "decision", deciding, [.. counts.Where(count => count.Status == CaseStatus.Approved && count.StageIndex == last)]),
            Counted(DutyKind.DecideGrants, Permission.DecideGrants, "decision", deciding, Of(counts, CaseStatus.DecisionDrafted)),
        ];
        return duties.OfType<Duty>().Select(InOneGo);
    }

    // Many drafts or decisions of a round are made together, after a dry run.
    private Duty InOneGo(Duty duty) => duty is { Kind: DutyKind.WriteDrafts or DutyKind.DecideGrants, Count: > 1, Whose: null } ? duty with { Url = Urls.DecidePackage(round.Number), IsPackage = true } : duty;

    // What a colleague has taken waits for the colleague; what nobody has, for everybody. Drafts are made for all of
    // a round in one go whoever has the cases: that way stands beside one's own.
    private IEnumerable<Duty?> Shared(DutyKind kind, Permission permission, string deadline, string url, IReadOnlyList<CaseCount> counts)
    {
        if (counts.All(count => count.Whose == Whose.Nobodys)) { return [Counted(kind, permission, deadline, url, counts)]; }
        var mine = Counted(kind, permission, deadline, url + "&saksbehandler=meg", counts.Where(count => count.Whose == Whose.Mine));
        var free = Counted(kind, permission, deadline, url + "&saksbehandler=ingen", counts.Where(count => count.Whose == Whose.Nobodys));
        var package = kind == DutyKind.WriteDrafts && counts.Sum(count => count.Count) > 1 ? Urls.DecidePackage(round.Number) : null;
        return [mine is null ? null : mine with { Whose = Whose.Mine, About = "mine", Package = package }, free is null ? null : free with { Whose = Whose.Nobodys, About = "free", Package = mine is null ? package : null }];
    }

    // A body's lists of a stage are one thing to do, whatever the schemes.
    private IEnumerable<Duty> Lists(IReadOnlyList<UnfinishedList> lists) =>
        lists.Where(list => list.StageIndex == round.StageIndex).GroupBy(list => list.Body).SelectMany(own => ListsOf([.. own]));

    private IEnumerable<Duty> ListsOf(IReadOnlyList<UnfinishedList> own)
    {
        var (first, place) = (own[0], new Place { District = own[0].District, Bodies = [own[0].Body] });
        var (deadline, finisher, ranker) = (rules.Stage(first.StageIndex).DeadlineKey, actor.MandateFor(Permission.FinaliseRecommendation, place), actor.MandateFor(Permission.RankCases, place));
        if ((finisher ?? ranker) is not { } held) { yield break; }

        // Ties come first: whoever is recused in a case gives no view of it, and neither does whoever has not said whether they are (g-3).
        if (Recusing.MustBeAnswered(rules.PolicyOf(first.Kind).Recuses) && own.Where(list => list.Ties > 0).ToList() is { Count: > 0 } tied)
        {
            yield return By(deadline, OfLists(DutyKind.AnswerTies, held, tied, list => Urls.OwnLinks(list.Id))) with { Url = Urls.OwnLinks(tied[0].Id) };
        }

        if (own.Where(list => list.LacksView).ToList() is { Count: > 0 } blind) { yield return By(deadline, OfLists(DutyKind.GiveOwnView, held, blind, list => Urls.OwnView(list.Id))); }
        if (own.Where(list => !list.LacksView).ToList() is not { Count: > 0 } seen) { yield break; }
        yield return By(deadline, OfLists(finisher is null ? DutyKind.RankCases : DutyKind.FinaliseList, held, seen, list => Urls.Recommendation(list.Id))) with { IsReopened = seen.Any(list => list.IsReopened) };
    }

    private Duty OfLists(DutyKind kind, HeldMandate held, List<UnfinishedList> lists, Func<UnfinishedList, string> url) => new(
        kind, held, today,
        lists.Count == 1 ? url(lists[0]) : $"{Urls.Recommendations}?runde={Uri.EscapeDataString(round.Number)}",
        lists.Count, lists[0].BodyName, string.Join(", ", lists.Select(list => list.SchemeCode).Order(StringComparer.Ordinal)))
    {
        About = $"{lists[0].Body:N}-{lists[0].StageIndex}",
    };

    private IEnumerable<Duty> Setup(IReadOnlyList<string> framed)
    {
        Duty?[] duties =
        [
            round.Status == RoundStatus.Planned ? One(DutyKind.DecideGuidelines, Permission.DecideGuidelines, "opens", Urls.DecideGuidelines(round.Number)) : null,
            round.Status == RoundStatus.GuidelinesDecided ? One(DutyKind.AnnounceRound, Permission.AnnounceRounds, "opens", Urls.AnnounceRound(round.Number)) : null,
            round.Status == RoundStatus.Open && today > round.ClosesOn ? One(DutyKind.CloseRound, Permission.OpenAndCloseRounds, "closes", Urls.CloseRound(round.Number)) : null,
        ];
        var lacking = rules.Schemes.Where(scheme => !framed.Contains(scheme.Code)).Select(scheme => scheme.Code).ToList();
        if (round.Status >= RoundStatus.GuidelinesDecided && lacking.Count > 0)
        {
            duties = [.. duties, One(DutyKind.SetFrames, Permission.SetFrames, "frames", Urls.Frames(round.Number), string.Join(", ", lacking))];
        }

        return duties.OfType<Duty>();
    }

    // A stage can be released when nothing of the one before is left to do; only those who read all of the district's cases can know.
    private IEnumerable<Duty> Release(IReadOnlyList<CaseCount> counts, IReadOnlyList<UnfinishedList> lists)
    {
        var isDone = round.Status == RoundStatus.Closed && round.StageIndex < last
            && counts.Any(count => count.Status == CaseStatus.Approved)
            && !counts.Any(count => count.Status is CaseStatus.Submitted or CaseStatus.Returned or CaseStatus.DismissalProposed)
            && lists.All(list => list.StageIndex != round.StageIndex);
        return isDone && One(DutyKind.ReleaseStage, Permission.ReleaseStages, rules.Stage(round.StageIndex).DeadlineKey, Urls.ReleaseStage(round.Number), rules.Stage(round.StageIndex + 1).Name) is { } duty
            ? [duty with { About = rules.Stage(round.StageIndex + 1).Key }]
            : [];
    }

    private Duty? One(DutyKind kind, Permission permission, string deadline, string url, object? subject = null) =>
        actor.MandateFor(permission, round.Place) is { } held ? By(deadline, new(kind, held, today, url, 1, subject ?? "", round.Number)) : null;

    private Duty? Counted(DutyKind kind, Permission permission, string deadline, string url, IEnumerable<CaseCount> counts)
    {
        var count = counts.Where(row => actor.May(permission, new Place { District = row.District })).Sum(row => row.Count);
        return count > 0 && actor.MandateFor(permission, new Place { District = round.District.Value }) is { } held
            ? By(deadline, new(kind, held, today, url, count, "", round.Number))
            : null;
    }

    private static IEnumerable<CaseCount> Of(IReadOnlyList<CaseCount> counts, CaseStatus status) => counts.Where(count => count.Status == status);

    // The day is the round's own; where it stands is the rule set's.
    private Duty By(string key, Duty duty)
    {
        var deadline = rules.Deadlines.FirstOrDefault(deadline => deadline.Key == key);
        var day = round.Dates.FirstOrDefault(date => date.Key == key)?.Day;
        return duty with { Day = day ?? duty.Day, Source = deadline?.Provision, IsApproximate = deadline?.IsApproximate ?? false };
    }
}
