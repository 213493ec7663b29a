using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Samspill.Domain.Registry;

/// <summary>
/// The number of an organisation in the Central Coordinating Register for Legal Entities (organisasjonsnummer): nine digits, of which the
/// last is a check digit by modulus 11 with the weights 3 2 7 6 5 4 3 2 (grants.md a.4).
/// </summary>
public static class OrganisationNumber
{
    private const int Length = 9;
    private static readonly int[] Weights = [3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>Reads a number as people write it: spaces are dropped (field 2). False when it is not nine digits or the check digit is wrong.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? number)
    {
        var digits = string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        number = IsValid(digits) ? digits : null;
        return number is not null;
    }

    /// <summary>True for nine digits without spaces whose check digit is right.</summary>
    public static bool IsValid(string digits) =>
        digits.Length == Length && digits.All(char.IsAsciiDigit) && CheckDigit(digits) == digits[^1] - '0';

    /// <summary>
    /// Number <paramref name="n"/> of the synthetic series, which begins with 3 and is never given to a real organisation: for demonstrations.
    /// The same n always gives the same number, and two never share one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">n is not 0–999 999.</exception>
    public static string Synthetic(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 999_999);
        var stem = "3" + n.ToString("D6", CultureInfo.InvariantCulture);

        // A check digit of 10 is not a digit; the eighth place then takes 1, which always moves the sum by two.
        return new[] { stem + "0", stem + "1" }
            .Where(eight => CheckDigit(eight) < 10)
            .Select(eight => eight + CheckDigit(eight).ToString(CultureInfo.InvariantCulture))
            .First();
    }

    private static int CheckDigit(string digits) => (11 - (Weights.Select((weight, place) => weight * (digits[place] - '0')).Sum() % 11)) % 11;
}
