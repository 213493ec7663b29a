using System.Text.Json;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Glossary;

/// <summary>A word of the field, translated once (architecture 5): what it is called, what it means, and what it must not be called.</summary>
/// <param name="Identifier">The word in code and addresses.</param>
/// <param name="Provision">Where it stands; empty when it is our own word.</param>
/// <param name="Avoid">Words that mean something else or nothing here.</param>
public sealed record Term(
    string Identifier,
    string Nb,
    string Nn,
    string En,
    Words Definition,
    string Provision,
    IReadOnlyList<string> Avoid)
{
    /// <summary>The word in the three languages.</summary>
    public Words Name => new(Nb, Nn, En);
}

/// <summary>The word list of the program: one file, terms.json.</summary>
public static class Terms
{
    private const string File = "Samspill.Domain.Glossary.terms.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All words, in the order of the process.</summary>
    public static IReadOnlyList<Term> All { get; } = Read();

    /// <summary>The word with this identifier.</summary>
    /// <exception cref="InvalidOperationException">No word has it.</exception>
    public static Term Of(string identifier) =>
        All.FirstOrDefault(term => term.Identifier == identifier) ?? throw new InvalidOperationException($"The word list has no {identifier}.");

    private static Term[] Read()
    {
        using var stream = typeof(Terms).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The program lacks {File}.");
        return JsonSerializer.Deserialize<Term[]>(stream, Json)!;
    }
}
