using System.Text.RegularExpressions;

namespace Samspill.Domain.Registry;

/// <summary>
/// Finds what is likely the name of a person in free text (R-105, Q13): a common given name with a capitalised surname after it. It guesses, so it
/// only ever warns. Streets, schools and the like that are called after somebody are let through, and so are names the caller knows.
/// </summary>
public static partial class PersonNames
{
    private const int Longest = 5;

    // Words that end what is called after a person, as a street or a school is.
    private static readonly string[] Places =
    [
        "skole", "skule", "skolen", "skulen", "barnehage", "barnehagen", "barnehager", "gate", "gata", "vei", "veg", "veien", "vegen", "plass", "plassen", "senter",
        "sentret", "senteret", "kirke", "kyrkje", "kommune", "universitet", "universitetet", "høgskole", "høyskole", "institutt", "stiftelse", "stiftelsen", "hus", "minde", "fond", "pris",
    ];

    /// <summary>The likely names in the order they stand, each once.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="known">Names of organisations and units: what stands in one of them is no person here.</param>
    public static IReadOnlyList<string> LikelyIn(string? text, IEnumerable<string>? known = null)
    {
        if (string.IsNullOrWhiteSpace(text)) { return []; }
        var others = (known ?? []).ToList();
        return [.. Candidates().Matches(text).SelectMany(match => NameIn(match.Value, text[(match.Index + match.Length)..]))
            .Where(name => !others.Any(other => other.Contains(name, StringComparison.OrdinalIgnoreCase))).Distinct()];
    }

    // Within a row of capitalised words the name begins at the given name and needs one word more.
    private static IEnumerable<string> NameIn(string words, string after)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(all, IsGiven);
        if (first < 0 || first + 1 >= all.Length || IsPlace(after) || all.Skip(first).Any(IsPlace)) { return []; }
        var name = all.Skip(first).Take(Longest).ToArray();
        return name.Skip(1).All(word => word.EndsWith('.')) || name[^1].Length < 3 ? [] : [string.Join(' ', name)];
    }

    private static bool IsGiven(string word) => GivenNames.All.Contains(word.Split('-')[0]);

    private static bool IsPlace(string words)
    {
        var word = words.TrimStart().Split([' ', ',', '.', ';', ':', '!', '?', ')', '\n'], 2)[0];
        return Places.Any(place => place.Equals(word, StringComparison.OrdinalIgnoreCase) || (place.Length > 4 && word.EndsWith(place, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(@"(?<![\p{L}\d])\p{Lu}[\p{L}']+(?:-\p{Lu}[\p{L}']+)*(?: (?:\p{Lu}\.|(?:van|von|de|al|el|af) \p{Lu}[\p{L}']+|\p{Lu}[\p{L}']+(?:-\p{L}[\p{L}']+)*))+", RegexOptions.CultureInvariant)]
    private static partial Regex Candidates();
}
