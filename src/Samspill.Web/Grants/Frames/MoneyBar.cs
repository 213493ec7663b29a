using System.Globalization;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>A piece of a bar, in a drawing 1000 wide; the list beside it has the same number.</summary>
public sealed record BarPiece(string Letter, string TextKey, Nok Amount, string X, string Width);

/// <summary>The frame as a bar: bound earlier, decided, asked for and not decided, and what is left. The line is the frame (ux.md section 9).</summary>
public sealed record MoneyBar(IReadOnlyList<BarPiece> Pieces, string FrameLine, bool PassesFrame)
{
    private const double Width = 1000;

    public static MoneyBar Of(SchemeMoney money)
    {
        var frame = Math.Max(0, (money.Frame?.Net ?? Nok.Zero).Kroner);
        var waiting = Math.Max(0, ((money.Requested ?? Nok.Zero) - money.Decided).Kroner);
        var used = money.BoundEarlier.Kroner + money.Decided.Kroner;
        (string Letter, string Key, long Kroner)[] parts =
        [
            ("run", "frames.bound", money.BoundEarlier.Kroner), ("new", "frames.decided", money.Decided.Kroner),
            ("part", "frames.waiting", waiting), ("left", "frames.not-asked", Math.Max(0, frame - used - waiting)),
        ];
        double whole = Math.Max(1, Math.Max(frame, parts.Sum(part => part.Kroner)));
        var (pieces, at) = (new List<BarPiece>(), 0L);
        foreach (var (letter, key, kroner) in parts.Where(part => part.Kroner > 0))
        {
            pieces.Add(new BarPiece(letter, key, new Nok(kroner), Written(at / whole), Written(kroner / whole)));
            at += kroner;
        }

        return new MoneyBar(pieces, Written(frame / whole), at > frame);
    }

    private static string Written(double part) => (part * Width).ToString("0.#", CultureInfo.InvariantCulture);
}
