using System.Text.RegularExpressions;

namespace Samspill.Domain.Registry;

/// <summary>Finds what looks like a national id number (fødselsnummer) in text, so that it is never stored in case data (R-105).</summary>
public static partial class NationalIdNumber
{
    /// <summary>True when the text holds eleven digits in a row, also when written as six and five with a space, full stop or hyphen between.</summary>
    public static bool IsIn(string? text) => text is not null && ElevenDigits().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)\d{6}[ .\-]?\d{5}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ElevenDigits();
}
