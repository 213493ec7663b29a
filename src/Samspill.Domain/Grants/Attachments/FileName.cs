using System.Globalization;
using System.Text;

namespace Samspill.Domain.Grants.Attachments;

/// <summary>
/// The name of a file as its owner gave it, made safe to show and to save under: no path, no control signs, none that turn the reading direction.
/// The ending always agrees with the content. A missing one is added, and one of another allowed kind is replaced, since phones and scanners get
/// it wrong; but a file that calls itself something that is not allowed is refused, whatever is in it.
/// </summary>
public static class FileName
{
    /// <summary>The longest name kept, in characters with the ending.</summary>
    public const int Longest = 120;

    private const string Unsafe = "<>:\"|?*";

    /// <summary>The name for a file of this kind; null when it claims to be something that is not allowed.</summary>
    public static string? For(string given, FileKind kind)
    {
        var name = Clean(given);
        var (stem, ending) = Parted(name);
        if (ending.Length > 0 && FileKinds.Promised(ending) is null) { return null; }
        var kept = stem.Length == 0 ? "vedlegg" : stem;
        var right = ending.Length > 0 && FileKinds.Promised(ending) == kind ? ending : kind.Ending();
        return $"{Cut(kept, Longest - right.Length - 1)}.{right}";
    }

    /// <summary>The last step of a path, without signs that cannot be seen or saved.</summary>
    public static string Clean(string given)
    {
        var last = given.Normalize(NormalizationForm.FormC).Split('/', '\\')[^1];
        var seen = string.Concat(last.EnumerateRunes().Where(IsSeen).Select(sign => Rune.IsWhiteSpace(sign) ? " " : sign.ToString()));
        var safe = string.Concat(seen.Select(sign => Unsafe.Contains(sign, StringComparison.Ordinal) ? '_' : sign));
        return string.Join(' ', safe.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
    }

    // «plan.pdf» has an ending; «Plan v2.0» and «2026.01» have none: what follows the last full stop begins with a letter and is short.
    private static (string Stem, string Ending) Parted(string name)
    {
        var stop = name.LastIndexOf('.');
        var ending = stop < 0 ? "" : name[(stop + 1)..];
        var isEnding = ending.Length is > 0 and <= 6 && char.IsAsciiLetter(ending[0]) && ending.All(char.IsAsciiLetterOrDigit);
        return isEnding ? (name[..stop].Trim('.', ' '), ending) : (name.Trim('.', ' '), "");
    }

    private static bool IsSeen(Rune sign) => Rune.GetUnicodeCategory(sign) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) { return text; }
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].TrimEnd();
    }
}
