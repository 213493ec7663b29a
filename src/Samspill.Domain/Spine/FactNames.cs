using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samspill.Domain.Spine;

/// <summary>Every fact by its stable name, and the JSON in which the ledger remembers it.</summary>
public static class FactNames
{
    /// <summary>How facts, contents and states are written as JSON: amounts and ids as plain values, enums as words.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new NokJson(), new RefJson() },
    };

    private static readonly Dictionary<string, Type> ByName = typeof(Fact).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract)
        .ToDictionary(NameOf);

    private static readonly Dictionary<Type, string> ByType = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>All names with their types.</summary>
    public static IReadOnlyDictionary<string, Type> All => ByName;

    /// <summary>The stable name of a fact.</summary>
    public static string Of(Fact fact) => ByType[fact.GetType()];

    /// <summary>The stable name of a kind of fact.</summary>
    public static string Of(Type fact) => ByType[fact];

    /// <summary>Writes a fact.</summary>
    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json);

    /// <summary>Reads a fact by its name.</summary>
    /// <exception cref="InvalidOperationException">No fact has that name.</exception>
    public static Fact Read(string name, string json)
    {
        var type = ByName.GetValueOrDefault(name) ?? throw new InvalidOperationException($"No fact is named {name}.");
        return (Fact)JsonSerializer.Deserialize(json, type, Json)!;
    }

    private static string NameOf(Type type) =>
        type.GetCustomAttribute<FactNameAttribute>()?.Name ?? throw new InvalidOperationException($"{type.Name} has no [FactName].");
}
