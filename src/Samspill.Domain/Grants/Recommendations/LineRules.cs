using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>What acts on a list see around it.</summary>
/// <param name="RoundStage">The stage the round is in.</param>
public sealed record TableSight(int RoundStage) : Sight
{
    /// <summary>Ties to cases: those of the actor, and of all members where the act speaks for others.</summary>
    public IReadOnlyList<OwnLink> Links { get; init; } = [];

    /// <summary>The actor is a member who must give a view of their own first, and has not (c.7).</summary>
    public bool LacksOwnView { get; init; }

    /// <summary>Cases the actor steps aside in on other lists of the scheme: whoever is recused in a case is so wherever it is treated .</summary>
    public IReadOnlySet<Guid> AsideElsewhere { get; init; } = new HashSet<Guid>();

    /// <summary>Seats with the right of decision today.</summary>
    public int VotingSeats { get; init; }

    /// <summary>Who sits in the body today, and where, for acts that count seats.</summary>
    public IReadOnlyList<Sitting> Roster { get; init; } = [];
}

/// <summary>When a list can be worked on, and what can be written in a line, whichever act does it (c.2 row 10; d.3; ).</summary>
public static class LineRules
{
    public static readonly Hindrance AlreadyFinal = new("recommendations.already-final");
    public static readonly Hindrance StagePassed = new("recommendations.stage-passed", "R-41");
    public static readonly Hindrance OwnViewMissing = new("recommendations.own-view-missing");
    public static readonly Hindrance UnknownCase = new("recommendations.unknown-case");
    public static readonly Hindrance LineChangedMeanwhile = new("recommendations.line-changed-meanwhile");
    public static readonly Hindrance RankOutOfRange = new("recommendations.rank-out-of-range");
    public static readonly Hindrance AboveAsk = new("recommendations.above-ask");
    public static readonly Hindrance AmountWithoutGrant = new("recommendations.amount-without-grant");
    public static readonly Hindrance FullIsTheAsk = new("recommendations.full-is-the-ask");
    public static readonly Hindrance PartialIsLess = new("recommendations.partial-is-less");
    public static readonly Hindrance Recused = new("recommendations.recused", "R-80");
    public static readonly Hindrance LinkUnanswered = new("recommendations.link-unanswered", "R-81");
    public static readonly Hindrance ReasonTooLong = new("recommendations.reason-too-long");

    /// <summary>Why nothing can be done with the list now; empty while it is on the table.</summary>
    public static IEnumerable<Hindrance> OnTheTable(Recommendation list, Given given)
    {
        if (list.IsFinal) { yield return AlreadyFinal; yield break; }
        if (given.See<TableSight>().RoundStage > list.StageIndex) { yield return StagePassed; }
    }

    /// <summary>Why this person cannot work on the list now.</summary>
    public static IEnumerable<Hindrance> Standing(Recommendation list, Given given)
    {
        foreach (var hindrance in OnTheTable(list, given)) { yield return hindrance; }
        if (given.See<TableSight>().LacksOwnView) { yield return OwnViewMissing; }
    }

    /// <summary>Why this person cannot touch the line, or not on the basis of what they saw of it.</summary>
    internal static IEnumerable<Hindrance> Touching(Recommendation list, RecommendationLine line, int? seen, string field, Given given)
    {
        var mode = given.Rules.PolicyOf(list.BodyKind).Recuses;
        if (Recusing.IsAside(list, given.Actor.Person, line.Case, mode) || given.See<TableSight>().AsideElsewhere.Contains(line.Case)) { yield return Recused.At(field).With(line.Number); }
        else if (Recusing.MustBeAnswered(mode) && Recusing.Unanswered(list, given.See<TableSight>().Links).FirstOrDefault(link => link.Case == line.Case && link.Person == given.Actor.Person) is { } link)
        {
            yield return LinkUnanswered.At(field).With(line.Number, link.Organisation);
        }

        if (seen is { } revision && revision != line.Revision) { yield return LineChangedMeanwhile.At(field).With(line.Number); }
    }

    /// <summary>Cases this person cannot touch, and that would stand before or behind others than they do .</summary>
    internal static IEnumerable<Hindrance> Reordering(Recommendation list, IReadOnlyList<RecommendationLine> after, string field, Given given) =>
        from line in list.Lines
        where !Places.Ahead(list.Lines, line.Case).SetEquals(Places.Ahead(after, line.Case))
        from hindrance in Touching(list, line, null, field, given)
        select hindrance;

    /// <summary>What is wrong with what is written.</summary>
    internal static IEnumerable<Hindrance> Content(RecommendationLine line, LineOutcome? outcome, YearAmounts amounts, string reason, string field)
    {
        foreach (var year in YearAmounts.Years.Where(year => amounts.In(year) > line.Asked.In(year) || amounts.In(year) < Nok.Zero))
        {
            yield return AboveAsk.At($"{field}Year{year}").With(line.Number, line.Asked.In(year));
        }

        if (outcome is LineOutcome.None or LineOutcome.Deferred && amounts.Total != Nok.Zero) { yield return AmountWithoutGrant.At($"{field}Year1").With(line.Number); }
        if (outcome is LineOutcome.Full && amounts != line.Asked) { yield return FullIsTheAsk.At($"{field}Year1").With(line.Number); }
        if (outcome is LineOutcome.Partial && (amounts.Year1 == Nok.Zero || amounts == line.Asked)) { yield return PartialIsLess.At($"{field}Year1").With(line.Number); }
        if (reason.Length > 1500) { yield return ReasonTooLong.At($"{field}Reason").With(1500, reason.Length); }
    }
}
