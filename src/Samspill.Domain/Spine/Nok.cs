using System.Globalization;

namespace Samspill.Domain.Spine;

/// <summary>An amount in whole Norwegian kroner. Never floating point; sums and comparisons are exact.</summary>
public readonly record struct Nok(long Kroner) : IComparable<Nok>, IFormattable
{
    /// <summary>No money.</summary>
    public static Nok Zero => default;

    /// <inheritdoc />
    public int CompareTo(Nok other) => Kroner.CompareTo(other.Kroner);

    public static Nok operator +(Nok left, Nok right) => new(checked(left.Kroner + right.Kroner));

    public static Nok operator -(Nok left, Nok right) => new(checked(left.Kroner - right.Kroner));

    public static bool operator <(Nok left, Nok right) => left.Kroner < right.Kroner;

    public static bool operator >(Nok left, Nok right) => left.Kroner > right.Kroner;

    public static bool operator <=(Nok left, Nok right) => left.Kroner <= right.Kroner;

    public static bool operator >=(Nok left, Nok right) => left.Kroner >= right.Kroner;

    public static Nok Add(Nok left, Nok right) => left + right;

    public static Nok Subtract(Nok left, Nok right) => left - right;

    /// <summary>The smallest whole amount that is at least <paramref name="percent"/> of this one (own share, R-17: rounded up).</summary>
    public Nok PercentRoundedUp(int percent) => new((checked(Kroner * percent) + 99) / 100);

    /// <summary>The largest whole amount that is at most <paramref name="percent"/> of this one (caps, R-18: rounded down).</summary>
    public Nok PercentRoundedDown(int percent) => new(checked(Kroner * percent) / 100);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => Kroner.ToString(format, formatProvider);

    /// <inheritdoc />
    public override string ToString() => Kroner.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Sums of amounts.</summary>
public static class NokSums
{
    /// <summary>The sum of all amounts; zero for none.</summary>
    public static Nok Sum(this IEnumerable<Nok> amounts) => amounts.Aggregate(Nok.Zero, Nok.Add);

    /// <summary>The sum of what each item costs.</summary>
    public static Nok Sum<T>(this IEnumerable<T> items, Func<T, Nok> amount) => items.Select(amount).Sum();
}
