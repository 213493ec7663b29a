namespace Samspill.Web.Grants.Search;

/// <summary>How far a word is from another: letters added, left out, changed or swapped.</summary>
internal static class Misspelling
{
    /// <summary>A shorter word is taken as it is typed: too much resembles it.</summary>
    public const int Shortest = 4;

    private const int Most = 6;

    /// <summary>How many mistakes a word of this length may have.</summary>
    public static int Allowed(int length) => length < Shortest ? 0 : length < 8 ? 1 : 2;

    /// <summary>The nearest of some words, the likeliest first; none when all are too far away.</summary>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> words)
    {
        var allowed = Allowed(typed.Length);
        var near = words.Select(word => (Word: word, Distance: Distance(typed, word))).Where(one => one.Distance <= allowed).OrderBy(one => one.Distance).ThenBy(one => one.Word, StringComparer.Ordinal).ToList();
        return [.. near.Where(one => one.Distance <= near[0].Distance).Take(Most).Select(one => one.Word)];
    }

    /// <summary>The least number of mistakes that turn one word into the other.</summary>
    public static int Distance(string left, string right)
    {
        // Words are short; what is longer than any of them is never compared.
        Span<int> before = stackalloc int[right.Length + 1], last = stackalloc int[right.Length + 1], row = stackalloc int[right.Length + 1];
        for (var place = 0; place <= right.Length; place++) { last[place] = place; }
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) { row[j] = Math.Min(row[j], before[j - 2] + 1); }
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[right.Length];
    }
}
