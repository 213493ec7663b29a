using System.Globalization;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>A piece of the bar, in thousandths of its length.</summary>
public sealed record BarPart(string Kind, decimal From, decimal Length)
{
    // A thin gap tells neighbours apart without taking small pieces away.
    public string X => Written(From);

    public string Width => Written(Length > 4 ? Length - 2 : Length);

    internal static string Written(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}

/// <summary>The frame as a bar: proposed money in the order of the list, what is left, what found no room; the line is the frame (ux.md section 9).</summary>
public sealed class FrameBar
{
    private const decimal Thin = 5;

    private readonly List<BarPart> parts = [];
    private readonly decimal length;

    private FrameBar(IReadOnlyList<RecommendationLine> ranked, Nok? available, Nok bound)
    {
        Bound = available is null ? Nok.Zero : bound;
        (Available, Asked, Proposed) = (available, ranked.Sum(line => line.Asked.Year1), ranked.Sum(line => line.Amounts.Year1));
        Unplaced = ranked.Sum(Unmet);
        length = Math.Max(1, Math.Max((Proposed + Left + Unplaced).Kroner, available?.Kroner ?? 0) + Bound.Kroner);
        var at = Add("b-run", Nok.Zero, Bound);
        var index = 0;
        foreach (var line in ranked.Where(line => line.Amounts.Year1 > Nok.Zero)) { at = Propose(at, line.Amounts.Year1, index++ % 2 == 0 ? "b-new" : "b-new2"); }
        at = Add("b-left", at, Left);
        foreach (var line in ranked) { at = Add("b-part", at, Unmet(line)); }
    }

    public Nok? Available { get; }

    public Nok Asked { get; }

    public Nok Proposed { get; }

    /// <summary>What earlier years have bound; first in the bar, and not part of what is available.</summary>
    public Nok Bound { get; }

    /// <summary>Asked for and not proposed.</summary>
    public Nok Unplaced { get; }

    /// <summary>Not yet proposed; zero when the proposal passes the frame.</summary>
    public Nok Left => Available is { } frame && frame > Proposed ? frame - Proposed : Nok.Zero;

    /// <summary>How far the proposal passes the frame.</summary>
    public Nok Over => Available is { } frame && Proposed > frame ? Proposed - frame : Nok.Zero;

    public IReadOnlyList<BarPart> Parts => parts;

    /// <summary>Where the frame ends; null without a frame.</summary>
    public string? Line => Available is { } frame ? BarPart.Written(Math.Clamp((frame + Bound).Kroner * 1000m / length, 1, 999)) : null;

    public static FrameBar Of(ListSetting setting) => new(setting.Ranked, setting.Available, setting.Bound);

    private static Nok Unmet(RecommendationLine line) => line.Asked.Year1 > line.Amounts.Year1 ? line.Asked.Year1 - line.Amounts.Year1 : Nok.Zero;

    private static bool Alike(string one, string other) => one == other || (one.StartsWith("b-new", StringComparison.Ordinal) && other.StartsWith("b-new", StringComparison.Ordinal));

    private Nok Propose(Nok from, Nok amount, string kind)
    {
        var frame = Available + Bound ?? from + amount;
        var within = frame <= from ? Nok.Zero : frame < from + amount ? frame - from : amount;
        return Add("b-over", Add(kind, from, within), amount - within);
    }

    private Nok Add(string kind, Nok from, Nok amount)
    {
        if (amount == Nok.Zero) { return from; }
        var part = new BarPart(kind, from.Kroner * 1000m / length, amount.Kroner * 1000m / length);

        // Pieces too thin to tell apart are drawn as one, so that a list of hundreds is still a bar.
        if (part.Length < Thin && parts.Count > 0 && parts[^1] is { Length: < 3 * Thin } last && Alike(last.Kind, kind)) { parts[^1] = last with { Length = last.Length + part.Length }; }
        else { parts.Add(part); }
        return from + amount;
    }
}
