using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.No;

namespace Samspill.Web.Grants.Search;

/// <summary>
/// A word of a text or a search. The same word in bokmål and nynorsk, in any form, has the same stem; å, æ and ø may be written aa, ae and oe.
/// </summary>
/// <param name="Written">Small letters, folded, written as bokmål: what a prefix is held against.</param>
/// <param name="Stem">Without its endings: what a whole word is found by.</param>
public sealed record Word(string Written, string Stem)
{
    private const int Longest = 40;

    // The stemmer keeps nothing between words, so one serves all.
    private static readonly NorwegianLightStemmer Stemmer = new(NorwegianStandard.BOKMAAL | NorwegianStandard.NYNORSK);

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<Word> In(string text) => TypedIn(text).Select(Of).OfType<Word>();

    /// <summary>Each word of some texts once.</summary>
    public static IEnumerable<Word> InAny(IEnumerable<string> texts) => texts.SelectMany(TypedIn).Distinct(StringComparer.Ordinal).Select(Of).OfType<Word>();

    private static IEnumerable<string> TypedIn(string text)
    {
        var start = -1;
        for (var place = 0; place <= text.Length; place++)
        {
            if (place < text.Length && IsPart(text[place])) { start = start < 0 ? place : start; }
            else if (start >= 0)
            {
                yield return text[start..place];
                start = -1;
            }
        }
    }

    private static bool IsPart(char sign) => char.IsLetterOrDigit(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    private static Word? Of(string typed)
    {
        var folded = Folded(typed);
        if (folded.Length == 0) { return null; }
        if (folded.Length > Longest) { folded = folded[..Longest]; }
        if (char.IsAsciiDigit(folded[0]))
        {
            // «0041» and «41» are the same number.
            var number = folded.TrimStart('0');
            return new Word(number.Length == 0 ? "0" : number, number.Length == 0 ? "0" : number);
        }

        var written = Nynorsk.AsBokmal(folded);
        if (written.Length > Longest) { written = written[..Longest]; }
        return new Word(written, StemOf(written));
    }

    private static string Folded(string typed)
    {
        var folded = new StringBuilder(typed.Length);
        foreach (var sign in Composed(typed).ToLowerInvariant())
        {
            if (IsPlain(sign)) { folded.Append(sign); }
            else { folded.Append(Folded(sign)); }
        }

        return folded.Replace("aa", "å").Replace("ae", "æ").Replace("oe", "ø").ToString();
    }

    private static bool IsPlain(char sign) => sign is >= 'a' and <= 'z' or >= '0' and <= '9' or 'æ' or 'ø' or 'å';

    // Below the signs that are put on others, every letter is composed already.
    private static string Composed(string typed) => typed.All(sign => sign < '\u0300') ? typed : typed.Normalize(NormalizationForm.FormC);

    private static string Folded(char sign) => sign switch
    {
        'ä' => "æ",
        'ö' => "ø",
        'đ' => "d",
        'ŋ' => "n",
        'ŧ' => "t",
        _ => new string([.. sign.ToString().Normalize(NormalizationForm.FormD).Where(IsKnown)]),
    };

    // What one of the databases does not know as a letter would split the word there, and no index looks for half of it.
    private static bool IsKnown(char sign) => char.IsAsciiLetterOrDigit(sign) || (sign < '\u0528' && sign != '\u037F' && char.IsLetter(sign));

    // The stemmer takes one ending at a time; «lærarane» has two. The rest is the same for every form of the word.
    private static string StemOf(string written)
    {
        var letters = new char[written.Length + 1];
        written.CopyTo(letters);
        var (length, before) = (written.Length, written.Length + 1);
        while (length < before && length > 3)
        {
            before = length;
            length = Stemmer.Stem(letters, length);
            if (length > 3 && letters[length - 1] == letters[length - 2]) { length--; }
        }

        return new string(letters, 0, length);
    }
}
