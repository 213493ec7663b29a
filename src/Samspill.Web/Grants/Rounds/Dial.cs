using System.Globalization;

namespace Samspill.Web.Grants;

/// <summary>The geometry of the wheel of the year: January at the top, clockwise, centre (300, 300).</summary>
internal static class Dial
{
    private const double Centre = 300;

    /// <summary>How far into its year a day begins: 0 is 1 January, and 1 would be the next.</summary>
    public static double TurnOf(DateOnly day) => (day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? 366.0 : 365.0);

    /// <summary>The point at this distance from the centre.</summary>
    public static WheelPoint At(double turn, double radius)
    {
        var (sine, cosine) = Math.SinCos(turn * 2 * Math.PI);
        return new(Written(Centre + (radius * sine)), Written(Centre - (radius * cosine)));
    }

    /// <summary>A part of the ring between two turns; it may pass 1 January.</summary>
    public static string Ring(double from, double to, double inner, double outer)
    {
        var large = Length(from, to) > 0.5 ? 1 : 0;
        var (a, b, c, d) = (At(from, outer), At(to, outer), At(to, inner), At(from, inner));
        return $"M{a.X} {a.Y}A{Written(outer)} {Written(outer)} 0 {large} 1 {b.X} {b.Y}L{c.X} {c.Y}A{Written(inner)} {Written(inner)} 0 {large} 0 {d.X} {d.Y}Z";
    }

    /// <summary>The line a name runs along: turned in the lower half, so that it is never upside down.</summary>
    public static string Baseline(double from, double to)
    {
        var large = Length(from, to) > 0.5 ? 1 : 0;
        var middle = (from + (Length(from, to) / 2)) % 1;
        var isLower = middle is > 0.25 and < 0.75;
        var radius = isLower ? 223 : 213;
        var (start, end) = isLower ? (At(to, radius), At(from, radius)) : (At(from, radius), At(to, radius));
        return $"M{start.X} {start.Y}A{radius} {radius} 0 {large} {(isLower ? 0 : 1)} {end.X} {end.Y}";
    }

    /// <summary>How much of a turn there is between the two, clockwise.</summary>
    public static double Length(double from, double to) => (to - from + 1) % 1;

    private static string Written(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
