namespace Samspill.Web.Registry;

/// <summary>
/// A word to look for, in the ways a name may write it. The two databases differ in which letters they see as the same large and small, and
/// one of them only knows the letters of English; spelled out like this they agree.
/// </summary>
internal sealed record SearchWord(string Typed, string Small, string Name, string Large)
{
    // No name has more words or longer ones. Each word is a condition of its own, and thousands of them would bring the program down.
    private const int MostWords = 12;
    private const int Longest = 60;

    /// <summary>The words of what was typed; all must be found.</summary>
    public static IEnumerable<SearchWord> In(string typed) => typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(whole =>
    {
        var word = whole.Length > Longest ? whole[..Longest] : whole;
        string small = word.ToLowerInvariant(), large = word.ToUpperInvariant();
        return new SearchWord(word, small, large[..1] + small[1..], large);
    });
}
