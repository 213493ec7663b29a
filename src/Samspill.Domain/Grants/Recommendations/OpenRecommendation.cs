using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>A body gets its list for a scheme when the stage is released: for a forum, the merged lists of its groups (c.2 rows 9 and 11; ).</summary>
public sealed record OpenRecommendation(
    Ref<CallRound> Round,
    string RoundNumber,
    Ref<Organisation> District,
    string RulesId,
    RoundBody Body,
    string SchemeCode,
    int StageIndex,
    IReadOnlyList<string> Regions,
    IReadOnlyList<RecommendationLine> Lines) : Act<Recommendation>, IOpens
{
    public static readonly Hindrance Empty = new("recommendations.empty");

    public override Permission Requires => Permission.ReleaseStages;

    public override Place PlaceOf(Recommendation subject) => new() { District = District.Value, Bodies = [Body.Id] };

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        if (Lines.Count == 0) { yield return Empty; }
    }

    protected override Fact Effect(Recommendation subject, Given given) =>
        new RecommendationOpened(Round, RoundNumber, District, RulesId, Body, SchemeCode, StageIndex, Regions, Lines) { OwnViewFirst = given.Rules.PolicyOf(Body.Kind).OwnViewFirst };
}

[FactName("recommendations.opened.v1")]
public sealed record RecommendationOpened(
    Ref<CallRound> Round,
    string RoundNumber,
    Ref<Organisation> District,
    string RulesId,
    RoundBody Body,
    string SchemeCode,
    int StageIndex,
    IReadOnlyList<string> Regions,
    IReadOnlyList<RecommendationLine> Lines) : Fact
{
    /// <summary>Members give their own view before they see the list (c.7).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OwnViewFirst { get; init; }
}
