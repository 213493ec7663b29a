using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What a region has, asks for and has got in a scheme.</summary>
/// <param name="Requested">Null when the reader may not count the reports.</param>
public sealed record RegionMoney(string Name, Nok Amount, Nok BoundEarlier, Nok? Requested, Nok Decided)
{
    public Nok Available => Amount - BoundEarlier;

    public Nok Left => Available - Decided;
}

/// <summary>The money of a scheme in a round; without a frame when none is set yet.</summary>
public sealed record SchemeMoney(Scheme Scheme, Frame? Frame, IReadOnlyList<RegionMoney> Regions)
{
    public Nok BoundEarlier => Regions.Sum(region => region.BoundEarlier);

    public Nok Available => Regions.Sum(region => region.Available);

    public Nok? Requested => Regions.Any(region => region.Requested is not null) ? Regions.Sum(region => region.Requested ?? Nok.Zero) : null;

    public Nok Decided => Regions.Sum(region => region.Decided);

    public Nok Left => Available - Decided;
}

/// <summary>Reads frames with what is asked for and decided.</summary>
internal static class FrameReader
{
    public static async Task<IReadOnlyList<SchemeMoney>> MoneyAsync(this Reader reader, RoundView view, CancellationToken ct)
    {
        var id = new Ref<CallRound>(view.Round.Id);
        var frames = await reader.Frames.Where(frame => frame.Round == id).ToListAsync(ct);
        var requested = (await reader.ActorAsync(ct)).ReadsAllOf(view.Round) ? await reader.SumsAsync(view.Round, ct) : null;
        var decisions = await reader.DecidedForPublic.Where(one => one.Round == id).Select(one => new { one.Region, one.SchemeCode, one.Decision }).ToListAsync(ct);
        var decided = decisions.GroupBy(one => (one.Region, one.SchemeCode)).ToDictionary(group => group.Key, group => group.Sum(one => one.Decision?.Amounts.Year1 ?? Nok.Zero));
        return [.. view.Rules.Schemes.Select(scheme =>
        {
            var frame = frames.FirstOrDefault(row => row.SchemeCode == scheme.Code);
            return new SchemeMoney(scheme, frame, [.. RegionsOf(view.Rules, scheme.Code).Select(region =>
            {
                var share = frame?.Regions.FirstOrDefault(row => row.Region == region.Code);
                var asked = requested?.FirstOrDefault(sum => sum.Region == region.Code && sum.SchemeCode == scheme.Code)?.Requested ?? 0;
                return new RegionMoney(
                    region.Name, share?.Amount ?? Nok.Zero, share?.BoundEarlier ?? Nok.Zero, requested is null ? null : new Nok(asked),
                    decided.GetValueOrDefault((region.Code, scheme.Code)));
            })]);
        })];
    }

    /// <summary>The regions that share a scheme's frame.</summary>
    public static IEnumerable<Region> RegionsOf(RuleSet rules, string scheme) => rules.Regions.Where(region => rules.Serves(region.Code, scheme));
}
