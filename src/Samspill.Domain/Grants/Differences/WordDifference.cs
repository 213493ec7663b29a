namespace Samspill.Domain.Grants.Differences;

/// <summary>Whether a piece of text stands in both versions, or only in one.</summary>
public enum PieceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A piece of text as one version has it against the other.</summary>
public sealed record TextPiece(PieceKind Kind, string Text);

/// <summary>
/// How one text became another, word by word: the longest common sequence of words is kept, the rest is removed or added. Long texts are compared
/// by paragraphs, and texts beyond that as wholes, so that no text takes more than a moment. Nothing is lost: what is the same and removed, put
/// together, is the old text; what is the same and added is the new one.
/// </summary>
public static class WordDifference
{
    // A table of this many cells is filled in a few milliseconds.
    private const int MostCells = 2_000_000;

    /// <summary>The pieces in reading order; neighbours of the same kind are one piece.</summary>
    public static IReadOnlyList<TextPiece> Between(string before, string after) => Joined(ByWords(before, after) ?? ByParagraphs(before, after) ?? Whole(before, after));

    private static IEnumerable<TextPiece>? ByWords(string before, string after) => Compare(Words(before), Words(after));

    private static IEnumerable<TextPiece>? ByParagraphs(string before, string after) => Compare(Lines(before), Lines(after));

    private static TextPiece[] Whole(string before, string after) => [new(PieceKind.Removed, before), new(PieceKind.Added, after)];

    // What is alike at both ends needs no table.
    private static IEnumerable<TextPiece>? Compare(List<string> before, List<string> after)
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(before.Count, after.Count) - start;
        var end = 0;
        while (end < most && before[^(end + 1)] == after[^(end + 1)]) { end++; }
        var (left, right) = (before[start..^end], after[start..^end]);
        if ((long)left.Count * right.Count > MostCells) { return null; }
        return [.. Same(before[..start]), .. Middle(left, right), .. Same(before[^end..])];
    }

    private static List<TextPiece> Middle(List<string> left, List<string> right)
    {
        var longest = Table(left, right);
        var pieces = new List<TextPiece>();
        var (x, y) = (0, 0);
        while (x < left.Count || y < right.Count)
        {
            if (x < left.Count && y < right.Count && left[x] == right[y]) { pieces.Add(new(PieceKind.Same, left[x++])); y++; }
            else if (y == right.Count || (x < left.Count && longest[x + 1, y] >= longest[x, y + 1])) { pieces.Add(new(PieceKind.Removed, left[x++])); }
            else { pieces.Add(new(PieceKind.Added, right[y++])); }
        }

        return pieces;
    }

    // How many words the rests of the two texts have in common, from each pair of places on.
    private static int[,] Table(List<string> left, List<string> right)
    {
        var longest = new int[left.Count + 1, right.Count + 1];
        for (var x = left.Count - 1; x >= 0; x--)
        {
            for (var y = right.Count - 1; y >= 0; y--)
            {
                longest[x, y] = left[x] == right[y] ? longest[x + 1, y + 1] + 1 : Math.Max(longest[x + 1, y], longest[x, y + 1]);
            }
        }

        return longest;
    }

    private static IEnumerable<TextPiece> Same(IEnumerable<string> words) => words.Select(word => new TextPiece(PieceKind.Same, word));

    // A word takes the space after it along, so that a changed word is one piece and not three; a new paragraph is a piece of its own. What holds
    // «84 000» together on a line holds it together here too.
    private static List<string> Words(string text) =>
        Split(text, (sign, next) => (next == '\n' && sign != '\n') || (IsSpace(sign) && !IsSpace(next)));

    private static bool IsSpace(char sign) => char.IsWhiteSpace(sign) && sign is not ('\u00A0' or '\u202F');

    private static List<string> Lines(string text) => Split(text, (sign, _) => sign == '\n');

    private static List<string> Split(string text, Func<char, char, bool> endsAt)
    {
        var parts = new List<string>();
        var start = 0;
        for (var place = 1; place < text.Length; place++)
        {
            if (!endsAt(text[place - 1], text[place])) { continue; }
            parts.Add(text[start..place]);
            start = place;
        }

        if (start < text.Length) { parts.Add(text[start..]); }
        return parts;
    }

    // Within a change what was removed comes first, whatever order the table gave.
    private static List<TextPiece> Joined(IEnumerable<TextPiece> pieces)
    {
        var joined = new List<TextPiece>();
        var (removed, added, same) = (new System.Text.StringBuilder(), new System.Text.StringBuilder(), new System.Text.StringBuilder());
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Same) { Empty(joined, removed, added); same.Append(piece.Text); continue; }
            Add(joined, PieceKind.Same, same);
            (piece.Kind == PieceKind.Removed ? removed : added).Append(piece.Text);
        }

        Empty(joined, removed, added);
        Add(joined, PieceKind.Same, same);
        return joined;
    }

    private static void Empty(List<TextPiece> joined, System.Text.StringBuilder removed, System.Text.StringBuilder added)
    {
        Add(joined, PieceKind.Removed, removed);
        Add(joined, PieceKind.Added, added);
    }

    private static void Add(List<TextPiece> joined, PieceKind kind, System.Text.StringBuilder text)
    {
        if (text.Length > 0) { joined.Add(new TextPiece(kind, text.ToString())); }
        text.Clear();
    }
}
