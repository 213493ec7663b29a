using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Commands.Demo;

/// <summary>A measure owners of the demo county ask for: its own texts, in one written form of Norwegian.</summary>
internal sealed record Measure(string Key, string Title, string Theme, string Need, string Description, string Goals)
{
    public MeasureKind Kind { get; init; } = MeasureKind.Collective;
}

/// <summary>All measures of the demo county.</summary>
internal static partial class Measures
{
    public static IReadOnlyDictionary<string, Measure> All { get; } =
        ((IEnumerable<Measure>)[.. Kindergarten(), .. School(), .. CrossSector(), .. InNynorsk()]).ToDictionary(measure => measure.Key);
}
