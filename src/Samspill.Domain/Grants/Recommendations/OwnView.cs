using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>What a member thinks of one case, before the body has talked about it.</summary>
public sealed record OwnLine(Guid Case, int? Rank, LineOutcome Outcome, string Comment);

/// <summary>A member's own view of a list, given once, blind to the views of others until then (c.7 ownViewFirst).</summary>
public sealed class OwnView : Subject
{
    /// <summary>The list it is about.</summary>
    public Guid List { get; private set; }

    public Guid Body { get; private set; }

    public Ref<Organisation> District { get; private set; }

    public string RulesId { get; private set; } = "";

    public Guid Person { get; private set; }

    public IReadOnlyList<OwnLine> Lines { get; private set; } = [];

    public DateTimeOffset GivenAt { get; private set; }

    /// <inheritdoc />
    public override Place Place => new() { District = District.Value, Bodies = [Body] };

    /// <inheritdoc />
    public override string? RuleSetId => RulesId;

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case OwnViewGiven given:
                (List, Body, District, RulesId) = (given.List, given.Body, given.District, given.RulesId);
                (Person, Lines, GivenAt) = (given.Person, given.Lines, given.At);
                break;
            default: throw Unknown(fact);
        }
    }
}

/// <summary>What giving a view sees of the list.</summary>
/// <param name="HasGiven">The actor has given a view of this list before.</param>
public sealed record OwnViewSight(Recommendation List, int RoundStage, bool HasGiven) : Sight
{
    /// <summary>The actor's own ties to cases of the list, where ties must be answered.</summary>
    public IReadOnlyList<OwnLink> Links { get; init; } = [];
}

/// <summary>A member says what they think of each case of the list, and then sees what others think (c.7; R-41).</summary>
public sealed record GiveOwnView(Guid List, Guid Body, Ref<Organisation> District, string RulesId, IReadOnlyList<OwnLine> Lines) : Act<OwnView>, IOpens
{
    public static readonly Hindrance NotAsked = new("recommendations.own-view-not-asked");
    public static readonly Hindrance AlreadyGiven = new("recommendations.own-view-already-given");
    public static readonly Hindrance CaseMissing = new("recommendations.own-view-case-missing");
    public static readonly Hindrance CaseTwice = new("recommendations.own-view-case-twice");
    public static readonly Hindrance PlaceMissing = new("recommendations.own-view-place-missing");
    public static readonly Hindrance CommentTooLong = new("recommendations.own-view-comment-too-long");

    public override Permission Requires => Permission.GiveOwnView;

    public override IReadOnlyList<Type> Sees => [typeof(OwnViewSight)];

    public override Place PlaceOf(OwnView subject) => new() { District = District.Value, Bodies = [Body] };

    public override IEnumerable<Hindrance> Hindrances(OwnView subject, Given given)
    {
        var sight = given.See<OwnViewSight>();
        Hindrance[] standing = [.. Standing(sight)];
        if (standing.Length > 0) { return standing; }
        var mode = given.Rules.PolicyOf(sight.List.BodyKind).Recuses;
        return Tied(sight, given.Actor.Person, mode).Concat(OfLines(sight.List, given.Actor.Person, mode));
    }

    protected override Fact Effect(OwnView subject, Given given) => new OwnViewGiven(
        List, Body, District, RulesId, given.Actor.Person, [.. Lines.Select(line => line with { Comment = line.Comment.Trim() })], given.Now);

    private IEnumerable<Hindrance> Standing(OwnViewSight sight)
    {
        if (!sight.List.OwnViewFirst || sight.List.Body != Body) { yield return NotAsked; }
        if (sight.HasGiven) { yield return AlreadyGiven; }
        if (sight.List.IsFinal) { yield return LineRules.AlreadyFinal; }
        else if (sight.RoundStage > sight.List.StageIndex) { yield return LineRules.StagePassed; }
    }

    // A tie is answered first: whoever is recused in a case has no view of it to give.
    private static IEnumerable<Hindrance> Tied(OwnViewSight sight, Guid person, RecusalMode mode) => !Recusing.MustBeAnswered(mode)
        ? []
        : from link in Recusing.Unanswered(sight.List, sight.Links)
          where link.Person == person && !Recusing.IsAside(sight.List, person, link.Case, mode)
          select LineRules.LinkUnanswered.At($"Lines.{link.Case}.Outcome").With(sight.List.LineOf(link.Case)!.Number, link.Organisation);

    private IEnumerable<Hindrance> OfLines(Recommendation list, Guid person, RecusalMode mode)
    {
        var given = Lines.Select(line => line.Case).ToHashSet();
        foreach (var line in list.Lines.Where(line => !given.Contains(line.Case) && !Recusing.IsAside(list, person, line.Case, mode))) { yield return CaseMissing.At($"Lines.{line.Case}.Outcome").With(line.Number); }
        foreach (var twice in Lines.Where(line => line.Rank is not null).GroupBy(line => line.Rank!.Value).Where(same => same.Count() > 1))
        {
            yield return RankCases.RankTwice.At($"Lines.{twice.Last().Case}.Rank").With(twice.Key);
        }

        foreach (var twice in Lines.GroupBy(line => line.Case).Where(same => same.Count() > 1)) { yield return CaseTwice.At($"Lines.{twice.Key}.Outcome").With(list.LineOf(twice.Key)?.Number ?? ""); }
        foreach (var hindrance in Lines.SelectMany(own => list.LineOf(own.Case) is { } line ? OfLine(list, own, line, person, mode) : [LineRules.UnknownCase])) { yield return hindrance; }
    }

    private static IEnumerable<Hindrance> OfLine(Recommendation list, OwnLine own, RecommendationLine line, Guid person, RecusalMode mode)
    {
        var field = $"Lines.{own.Case}.";
        if (Recusing.IsAside(list, person, own.Case, mode)) { yield return LineRules.Recused.At($"{field}Rank").With(line.Number); }
        if (own.Rank is { } rank && (rank < 1 || rank > list.Lines.Count)) { yield return LineRules.RankOutOfRange.At($"{field}Rank").With(list.Lines.Count); }
        if (own is { Rank: null, Outcome: LineOutcome.Full or LineOutcome.Partial }) { yield return PlaceMissing.At($"{field}Rank").With(line.Number); }
        if (own.Comment.Length > 300) { yield return CommentTooLong.At($"{field}Comment").With(300); }
    }
}

/// <summary>What the ledger remembers of a member's own view.</summary>
[FactName("own-views.given.v1")]
public sealed record OwnViewGiven(
    Guid List, Guid Body, Ref<Organisation> District, string RulesId, Guid Person, IReadOnlyList<OwnLine> Lines, DateTimeOffset At) : Fact;
