using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Tests.Texts;

/// <summary>Every text stands in three languages, every key that is asked for exists, and every key that exists is asked for.</summary>
public sealed partial class TextTests
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "Samspill.Web"));

    private static readonly string[] Files = [.. Directory.EnumerateFiles(Source, "*.cs*", SearchOption.AllDirectories)
        .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];

    private static readonly string Everything = string.Join('\n', Files.Select(File.ReadAllText));

    [Fact]
    public void Every_text_has_three_languages()
    {
        TextFiles.All.Count.ShouldBeGreaterThan(200);
        TextFiles.All.Where(text => string.IsNullOrWhiteSpace(text.Value.Nb) || string.IsNullOrWhiteSpace(text.Value.Nn) || string.IsNullOrWhiteSpace(text.Value.En))
            .Select(text => text.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_that_is_asked_for_exists()
    {
        var asked = Key().Matches(Everything).Select(match => match.Groups[1].Value).Distinct().ToList();
        asked.Count.ShouldBeGreaterThan(100);
        asked.Where(key => !TextFiles.All.ContainsKey(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_hindrance_fact_and_permission_has_a_text()
    {
        var codes = Hindrances().Select(hindrance => hindrance.Code)
            .Concat(FactNames.All.Keys.Select(name => $"fact.{name}"))
            .Concat(Enum.GetNames<Permission>().Select(name => $"permission.{name}")).Distinct().ToList();
        codes.Count.ShouldBeGreaterThan(150);
        codes.Where(key => !TextFiles.All.ContainsKey(key)).Order().ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_is_used()
    {
        var known = Hindrances().Select(hindrance => hindrance.Code).ToHashSet();
        var unused = TextFiles.All.Keys.Where(key =>
            !known.Contains(key) && !IsByName(key) && !Everything.Contains($"\"{key}\"", StringComparison.Ordinal));
        unused.Order().ShouldBeEmpty();
    }

    [Fact]
    public void Places_for_figures_are_the_same_in_every_language()
    {
        var uneven = TextFiles.All.Where(text => Places(text.Value.Nb) != Places(text.Value.Nn) || Places(text.Value.Nb) != Places(text.Value.En)).Select(text => text.Key);
        uneven.ShouldBeEmpty();
    }

    [Fact]
    public void Texts_neither_beg_nor_shout()
    {
        var words = new[] { "vennligst", "beklager", "dessverre", "ugyldig", "!" };
        TextFiles.All.Where(text => words.Any(word => text.Value.Nb.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(text => text.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Bokmal_has_one_form_of_the_list() =>
        TextFiles.All.Where(text => TheList().IsMatch(text.Value.Nb)).Select(text => text.Key).ShouldBeEmpty("«listen», as everywhere else");

    private static IEnumerable<Hindrance> Hindrances() => typeof(Subject).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(Hindrance)).Select(field => (Hindrance)field.GetValue(null)!);

    // Keys that are put together from a name the program knows: fact names, acts, permissions, and the values of enums.
    private static bool IsByName(string key)
    {
        if (key.StartsWith("fact.", StringComparison.Ordinal)) { return FactNames.All.ContainsKey(key[5..]); }
        if (key.StartsWith("permission.", StringComparison.Ordinal)) { return Enum.TryParse<Permission>(key[11..], out _); }
        if (key.StartsWith("act.", StringComparison.Ordinal)) { return typeof(Subject).Assembly.GetTypes().Any(type => type.Name == key[4..] && typeof(IAct).IsAssignableFrom(type)); }
        var parts = key.Split('.');
        return parts.Length == 2 && typeof(Subject).Assembly.GetTypes().Concat(typeof(TextCatalog).Assembly.GetTypes()).Any(type => type.IsEnum && type.Name == parts[0] && Enum.GetNames(type).Contains(parts[1]));
    }

    private static string Places(string text) => string.Join(',', Place().Matches(text).Select(match => match.Value).Distinct().Order());

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("\\b(?:T|texts|Texts)\\[\"([A-Za-z][a-zA-Z0-9.-]+)\"[\\],]")]
    private static partial Regex Key();

    [GeneratedRegex("lista\\b", RegexOptions.IgnoreCase)]
    private static partial Regex TheList();

    [GeneratedRegex("\\{\\d\\}")]
    private static partial Regex Place();
}
