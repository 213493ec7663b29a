using System.Reflection;
using System.Text.Json;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Texts;

/// <summary>A text in the three languages.</summary>
public sealed record Trilingual(string Nb, string Nn, string En)
{
    public string In(string language) => language switch { "nn" => Nn, "en" => En, _ => Nb };
}

/// <summary>All texts, read once from the catalogues beside the pages. A missing language stops the program at once.</summary>
public static class TextFiles
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Every text by its key.</summary>
    public static IReadOnlyDictionary<string, Trilingual> All { get; } = Read();

    private static Dictionary<string, Trilingual> Read()
    {
        var all = new Dictionary<string, Trilingual>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith("texts.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, Trilingual>>(stream, Options)!)
            {
                if (string.IsNullOrEmpty(text.Nb) || string.IsNullOrEmpty(text.Nn) || string.IsNullOrEmpty(text.En)) { throw new InvalidOperationException($"{key} lacks a language."); }
                if (!all.TryAdd(key, text)) { throw new InvalidOperationException($"{key} stands in two catalogues."); }
            }
        }

        return all;
    }
}

/// <summary>Texts in the language of the request. A page asks for a key, with what goes in its places {0}, {1} …</summary>
public sealed class TextCatalog
{
    /// <summary>The languages of the interface.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nb", "nn", "en"];

    /// <summary>nb, nn or en; set once, when the request begins.</summary>
    public string Language { get; set; } = "nb";

    /// <summary>Dates, numbers and amounts as they are written in the language.</summary>
    public Wording Say => Wording.In(Language);

    /// <summary>The text with this key.</summary>
    public string this[string key, params object[] arguments] => Of(key, arguments);

    /// <summary>A hindrance in words, with its figures.</summary>
    public string Of(Hindrance hindrance) => Of(hindrance.Code, hindrance.Arguments);

    /// <summary>A text of a rule set.</summary>
    public string Of(Words words) => Language switch { "nn" => words.Nn, "en" => words.En, _ => words.Nb };

    /// <summary>A choice in words: the key is its type and value, <c>SchemeKind.One</c>.</summary>
    public string Of(Enum choice) => Of($"{choice.GetType().Name}.{choice}", []);

    /// <summary>True when there is such a text.</summary>
    public static bool Has(string key) => TextFiles.All.ContainsKey(key);

    private string Of(string key, IReadOnlyList<object> arguments)
    {
        var text = TextFiles.All.TryGetValue(key, out var found) ? found.In(Language) : throw new KeyNotFoundException($"No text has the key {key}.");
        return arguments.Count == 0 ? text : string.Format(Say.Culture, text, [.. arguments.Select(Shown)]);
    }

    private object Shown(object argument) => argument switch
    {
        DateOnly day => Say.Day(day),
        DateTimeOffset instant => Say.Instant(instant),
        Period { To: { } end } period => this["shared.from-to", period.From, end.AddDays(-1)],
        Period period => this["shared.from-until-further-notice", period.From],
        Nok amount => Say.Amount(amount),
        Words words => Of(words),
        Hindrance hindrance => Of(hindrance),
        Enum choice => Of(choice),
        _ => argument,
    };
}
