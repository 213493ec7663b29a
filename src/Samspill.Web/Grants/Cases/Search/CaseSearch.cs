using Microsoft.EntityFrameworkCore;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants.Search;

/// <summary>Looks words up in the index of cases, alike on both databases. Only letters and digits of folded words ever reach it, as a parameter.</summary>
internal static class CaseSearch
{
    /// <summary>A longer search is not one.</summary>
    public const int Longest = 200;

    /// <summary>More words are passed over: each must be found, so these are enough.</summary>
    public const int MostWords = 12;

    // Guessing reads many words; whoever has mistyped more of them is better helped by looking at what they typed.
    private const int MostGuessed = 3;

    /// <summary>The words as the database's index is asked: every word must be there, as a whole in any form or as the beginning of one.</summary>
    /// <param name="likely">What each mistyped word may mean; nothing for words that are taken as typed.</param>
    public static string Question(SamspillDb db, IReadOnlyList<Word> words, IReadOnlyDictionary<string, IReadOnlyList<string>>? likely = null)
    {
        var (and, quote, prefix) = db.IsPostgres ? (" & ", '\'', ":*") : (" AND ", '"', "*");
        var or = db.IsPostgres ? " | " : " OR ";
        return string.Join(and, words.Select(word => $"({string.Join(or, Forms(word))})"));

        IEnumerable<string> Forms(Word word)
        {
            yield return $"{quote}{word.Stem}{quote}";
            if (word.Written.Length > 1) { yield return $"{quote}{word.Written}{quote}{prefix}"; }
            foreach (var other in likely?.GetValueOrDefault(word.Stem) ?? []) { yield return $"{quote}{other}{quote}"; }
        }
    }

    /// <summary>The lines that answer a question.</summary>
    public static IQueryable<CaseLine> LinesThatAnswer(this SamspillDb db, string question) => db.IsPostgres
        ? db.CaseLines.FromSql($"SELECT * FROM case_lines WHERE id IN (SELECT id FROM case_texts WHERE samspill_words(words) @@ {question}::tsquery)")
        : db.CaseLines.FromSql($"SELECT * FROM case_lines WHERE id IN (SELECT rowid FROM case_words WHERE case_words MATCH {question})");

    /// <summary>What mistyped words may mean: the nearest words of the cases that begin alike.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> LikelyAsync(SamspillDb db, IReadOnlyList<Word> words, CancellationToken ct)
    {
        string[] typed = [.. words.Select(word => word.Stem).Where(stem => stem.Length >= Misspelling.Shortest && char.IsLetter(stem[0])).Distinct().Take(MostGuessed)];
        if (typed.Length == 0) { return new Dictionary<string, IReadOnlyList<string>>(); }

        var likely = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var stem in typed) { likely[stem] = Misspelling.Nearest(stem, await ResemblingAsync(db, stem, ct)); }
        return likely;
    }

    // The first two letters may be swapped, or the first one mistaken for what it resembles.
    private static Task<List<string>> ResemblingAsync(SamspillDb db, string stem, CancellationToken ct)
    {
        string[] initials = [.. new[] { stem[0], stem[1], Resembling(stem[0]) }.Distinct().Select(sign => sign.ToString())];
        var (shortest, longest) = (stem.Length - Misspelling.Allowed(stem.Length), stem.Length + Misspelling.Allowed(stem.Length));
        return db.SearchWords.AsNoTracking().Where(word => initials.Contains(word.Initial) && word.Length >= shortest && word.Length <= longest).Select(word => word.Word).ToListAsync(ct);
    }

    private static char Resembling(char letter) => letter switch { 'o' => 'ø', 'ø' => 'o', 'a' => 'å', 'å' => 'a', 'æ' => 'e', 'e' => 'æ', _ => letter };
}
