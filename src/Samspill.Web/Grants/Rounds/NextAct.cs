using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>An act the round has before it: where it is done, what it brings, and what hinders it now.</summary>
public sealed record NextAct(string Id, string Label, string Url, string Explanation, IReadOnlyList<Hindrance> Hindrances)
{
    public bool IsPossible => Hindrances.Count == 0;

    /// <summary>The acts that are left in the round and that the actor has a mandate for, in the order they are done.</summary>
    public static async Task<IReadOnlyList<NextAct>> OfAsync(RoundView view, Actor actor, Recorder recorder, TextCatalog texts, CancellationToken ct)
    {
        var (round, acts) = (view.Round, new List<NextAct>());
        foreach (var (id, label, url, explanation, act) in Remaining(view, texts))
        {
            if (act is ReleaseStage && !actor.ReadsAllOf(round)) { continue; }
            if (await recorder.PreviewAsync(round, act, ct) is not { } hindrances) { continue; }
            acts.Add(new NextAct(id, label, url, explanation, [.. hindrances.Where(hindrance => hindrance.Field is null)]));
        }

        return acts;
    }

    private static IEnumerable<(string Id, string Label, string Url, string Explanation, Act<CallRound> Act)> Remaining(RoundView view, TextCatalog texts)
    {
        var round = view.Round;
        if (round.Status < RoundStatus.Announced)
        {
            yield return ("foringer", texts["act.DecideGuidelines"], Urls.DecideGuidelines(round.Number), texts["rounds.next.guidelines"], new DecideGuidelines("", ""));
            yield return ("kunngjor", texts["act.AnnounceRound"], Urls.AnnounceRound(round.Number), texts["rounds.next.announce"], new AnnounceRound(new CallForm().Written()));
        }

        if (round.Status < RoundStatus.Open)
        {
            yield return ("apne", texts["act.OpenRound"], Urls.OpenRound(round.Number), texts["rounds.next.open", round.OpensOn], new OpenRound());
        }

        if (round.Status is RoundStatus.Announced or RoundStatus.Open)
        {
            yield return ("lukk", texts["act.CloseRound"], Urls.CloseRound(round.Number), texts["rounds.next.close", round.ClosesOn], new CloseRound());
        }

        if (round.Status >= RoundStatus.Open && round.StageIndex <= 0)
        {
            yield return ("utvid", texts["act.ExtendDeadline"], Urls.ExtendDeadline(round.Number), texts["extension.explained", round.ClosesOn], new ExtendDeadline("", default));
        }

        if (view.NextStage is { } next)
        {
            yield return ("slipp", texts["act.ReleaseStage"], Urls.ReleaseStage(round.Number), texts["rounds.next.release", view.Rules.Stage(next).Name], new ReleaseStage(next, ""));
        }
    }
}
