using System.Globalization;

namespace Samspill.Web.Commands.Demo;

/// <summary>How large the demo county is to be.</summary>
/// <param name="IsFull">Rounds in every stage with five years behind them; else five rounds with a handful of cases each.</param>
/// <param name="Cases">How many cases in all; null for as many as such a county has.</param>
/// <param name="ListLines">The longest list of a working group has at least so many lines; 0 for as many as come.</param>
public sealed record DemoSize(bool IsFull, int? Cases = null, int ListLines = 0)
{
    private const int LeastCases = 500;
    private const int MostCases = 200_000;
    private const int MostLines = 5_000;

    public static DemoSize Small { get; } = new(false);

    public static DemoSize Full { get; } = new(true);

    /// <summary>The size asked for on the command line, small when nothing is said; null when it was not understood.</summary>
    public static DemoSize? Read(IReadOnlyList<string> options)
    {
        var (isFull, cases, lines) = ((bool?)null, (int?)null, 0);
        for (var place = 0; place < options.Count; place++)
        {
            var next = place + 1 < options.Count ? options[place + 1] : "";
            switch (options[place])
            {
                case "--if-empty": continue;
                case "--size" when next is "small" or "full": isFull = next == "full"; break;
                case "--cases" when Number(next, LeastCases, MostCases) is { } number: cases = number; break;
                case "--list-lines" when Number(next, 1, MostLines) is { } number: lines = number; break;
                default: return null;
            }

            place++;
        }

        var isCounted = cases is not null || lines > 0;
        return isFull == false && isCounted ? null : new DemoSize(isFull ?? isCounted, cases, lines);
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
