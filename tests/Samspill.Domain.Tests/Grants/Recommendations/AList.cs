using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

/// <summary>Lists of bodies for tests. Every call makes a new one.</summary>
public static class AList
{
    public static readonly Guid First = new("00000000-0000-7000-8000-000000003001");
    public static readonly Guid Second = new("00000000-0000-7000-8000-000000003002");
    public static readonly Guid Stranger = new("00000000-0000-7000-8000-000000003009");

    public static readonly YearAmounts Asked = AReport.Amounts(450_000, 300_000);

    public static FinaliseRecommendation Consensus { get; } =
        new(DecisionMode.Consensus, Voters(9), null, "Listen er enstemmig.", "", "Referat 1/2027", "Langsiktig plan 2025–2028");

    /// <summary>Seventeen seats with a vote, money for all, and a complete report behind each line.</summary>
    public static ListSight Sight { get; } = SightOf(AReport.Des);

    /// <summary>The round is in the stage of the groups.</summary>
    public static TableSight Table { get; } = new(RoundStage: 1);

    public static ListSight SightOf(string scheme) => new(
        new Nok(1_000_000), new Nok(5_000_000), Nok.Zero, Nok.Zero, null, Seats(17),
        new Dictionary<Guid, NeedReport> { [First] = AReport.Complete(scheme), [Second] = AReport.Complete(scheme) });

    public static Recommendation OfGroup(string scheme = AReport.Des) => new Recommendation().Do(Open("RWG-OSLO-SCH", 1, scheme));

    public static Recommendation OfForum(string scheme = AReport.Des) => new Recommendation().Do(Open("SAF-OSLO", 2, scheme));

    public static Recommendation RankedGroup(string scheme = AReport.Des) => OfGroup(scheme).Do(Ranking);

    public static Recommendation RankedForum(string scheme = AReport.Des) => OfForum(scheme).Do(Ranking);

    public static Recommendation Final => RankedGroup().Do(Consensus, Sight);

    /// <summary>The first gets all it asks; the second nothing, with a reason.</summary>
    public static RankCases Ranking { get; } = new(
    [
        new LineChange(First, 1, LineOutcome.Full, Asked, ""),
        new LineChange(Second, 2, LineOutcome.None, YearAmounts.Zero, "Mindre viktig i år."),
    ]);

    public static OpenRecommendation Open(string body, int stage, string scheme, bool nonCollective = false) => new(
        ARound.Id, ARound.Plan.Number, ARound.District, Moment.RuleSet.Id, ARound.Body(body), scheme, stage, ["Oslo"],
        [Line(First, 1, scheme, nonCollective), Line(Second, 2, scheme, nonCollective)]);

    public static IReadOnlyList<VotingSeat> Seats(int count) => [.. Enumerable.Range(1, count).Select(number => new VotingSeat($"P-{number}", "UnionPool", "Oslo"))];

    public static IReadOnlyList<Voter> Voters(int count) => [.. Enumerable.Range(1, count).Select(number => new Voter($"P-{number}", "UnionPool", IsDeputy: false))];

    private static RecommendationLine Line(Guid id, int number, string scheme, bool nonCollective) => new()
    {
        Case = id,
        Number = $"2027-{scheme}-{number:0000}",
        Title = $"Tiltak {number}",
        Owner = "Kommunen",
        Region = "Oslo",
        Asked = Asked,
        IsNonCollective = nonCollective,
    };
}
