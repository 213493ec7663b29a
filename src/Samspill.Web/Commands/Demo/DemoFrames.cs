using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>Frames that make it necessary to choose: some regions have a little less than is asked for, some a little more.</summary>
internal static class DemoFrames
{
    private const long WithoutCases = 250_000;
    private const int EnoughPercent = 108;

    /// <summary>What a scheme has in a round; the estimate is a little lower than the final frame.</summary>
    public static FrameAmounts Of(RoundPlan round, string scheme, CountyMembers members, bool isEstimate, IReadOnlyDictionary<string, long> boundEarlier)
    {
        var regions = LocalCompetence2021.OsloAndViken.Regions
            .Where(region => LocalCompetence2021.OsloAndViken.Serves(region.Code, scheme))
            .Select(region => Part(region.Code, Asked(round, scheme, region.Code, members), scheme, isEstimate, boundEarlier))
            .ToList();
        var net = regions.Sum(region => region.Amount);
        var setAside = scheme == LocalCompetence2021.Reg ? Rounded(net.Kroner / 12) : Nok.Zero;
        return new FrameAmounts(net + setAside, setAside, setAside > Nok.Zero ? "Tilretteleggingsmidler for styrere og ansatte under utdanning" : "", isEstimate, regions);
    }

    private static RegionFrame Part(string region, List<long> amounts, string scheme, bool isEstimate, IReadOnlyDictionary<string, long> boundEarlier)
    {
        // Kindergarten money is scarce everywhere; in the other schemes a region's only case gets what it asks for.
        var (asked, isScarce) = (amounts.Sum(), scheme == LocalCompetence2021.Reg || amounts.Count > 1);
        var percent = (isScarce ? PercentOf(region) : EnoughPercent) - (isEstimate ? 4 : 0);
        var bound = new Nok(boundEarlier.TryGetValue(region, out var promised) ? promised : FromBefore(region, scheme, boundEarlier.Count));
        return new RegionFrame(region, Rounded((asked == 0 ? WithoutCases : asked * percent / 100) + bound.Kroner), bound);
    }

    // A county with no years behind it still shows how it looks when some of the money is bound.
    private static long FromBefore(string region, string scheme, int known) => known == 0 && region == "Buskerud" && scheme == LocalCompetence2021.Des ? 180_000 : 0;

    private static int PercentOf(string region) => region switch
    {
        "Oslo" => 106,
        "Akershus" => 84,
        "Buskerud" => 88,
        "Østfold" => 120,
        _ => 96,
    };

    private static List<long> Asked(RoundPlan round, string scheme, string region, CountyMembers members) => [.. round.Cases
        .Where(one => one.Scheme == scheme && members[one.Owner].Entry.Region == region)
        .Select(one => one.Year1 * 1000)];

    private static Nok Rounded(long kroner) => new(kroner / 10_000 * 10_000);
}
