using System.Security.Cryptography;
using System.Text;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// What a form showed when it was opened: a short hash of each unit, by its path. Carried in the form itself, so that what somebody has touched can
/// be told from what was only shown, also without a script.
/// </summary>
public sealed record UnitBasis(IReadOnlyDictionary<string, string> Hashes)
{
    private const int Signs = 12;

    /// <summary>Nothing is known of what was shown.</summary>
    public static readonly UnitBasis None = new(new Dictionary<string, string>());

    /// <summary>True when nothing is known of what was shown: then everything that differs counts as touched.</summary>
    public bool IsNone => Hashes.Count == 0;

    /// <summary>The basis of a form that shows these units.</summary>
    public static UnitBasis Of(IReadOnlyDictionary<string, string> units) => new(units.ToDictionary(unit => unit.Key, unit => HashOf(unit.Value)));

    /// <summary>Reads «Need.Assessment:0a1b2c3d4e5f Need.Plan:…»; what cannot be read is left out.</summary>
    public static UnitBasis Parse(string? text) => new((text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(':')).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]));

    /// <summary>The short hash of a unit; a unit that is not there has one too.</summary>
    public static string HashOf(string? json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json ?? "")))[..Signs];

    /// <summary>True when this is what was shown.</summary>
    public bool Shows(string path, string? json) => (Hashes.GetValueOrDefault(path) ?? HashOf(null)) == HashOf(json);

    /// <summary>The same basis, but for one unit.</summary>
    public UnitBasis With(string path, string hash) => new(new Dictionary<string, string>(Hashes) { [path] = hash });

    /// <inheritdoc />
    public override string ToString() => string.Join(' ', Hashes.OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => $"{unit.Key}:{unit.Value}"));
}
