namespace Samspill.Domain.Registry;

/// <summary>A municipality with its region of the rule set.</summary>
/// <param name="Number">Four digits.</param>
public sealed record Municipality(string Number, string Name, string Region);

/// <summary>The municipalities of Oslo, Østfold, Akershus and Buskerud, by number: one per line in a file of the program (boundaries from 2024).</summary>
public static class Municipalities
{
    private const string File = "Samspill.Domain.Registry.municipalities.csv";

    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<Municipality> All { get; } = Read();

    /// <summary>Those of a region.</summary>
    public static IEnumerable<Municipality> In(string region) => All.Where(municipality => municipality.Region == region);

    private static Municipality[] Read()
    {
        using var stream = typeof(Municipalities).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The program lacks {File}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(';'))
            .Select(cells => new Municipality(cells[0], cells[1], cells[2]))];
    }
}
