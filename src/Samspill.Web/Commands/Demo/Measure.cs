using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;

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

    /// <summary>The measure of a case, with what is the owner's own about it.</summary>
    public static Measure Of(CasePlan plan)
    {
        var measure = All[plan.Measure];
        var title = (plan.Accent is { } accent ? $"{measure.Title} {accent.Title}" : measure.Title) + (plan.Part > 0 ? $", del {plan.Part + 1}" : "");
        return measure with { Title = title, Need = $"{measure.Need} {plan.Accent?.Need}".Trim(), Goals = $"{measure.Goals} {plan.Accent?.Goal}".Trim() };
    }

    private static readonly string[] UpperSecondary = ["yrkesfag", "vurdering", "digital", "fravær"];

    private static readonly string[] UpperSecondaryAcross = ["overgang-kl", "inkludering", "trygg"];

    /// <summary>The keys of those an owner can ask for in a scheme.</summary>
    public static IReadOnlyList<string> For(string scheme, LanguageForm form, bool isUpperSecondary) => (scheme, form, isUpperSecondary) switch
    {
        ("DES", _, true) => UpperSecondary,
        (_, _, true) => UpperSecondaryAcross,
        (_, LanguageForm.Nn, _) => InNynorskOf[scheme],
        _ => InBokmålOf[scheme],
    };

    private static Dictionary<string, IReadOnlyList<string>> InBokmålOf { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["REG"] = Keys(Kindergarten()),
        ["DES"] = [.. Keys(School()).Except(["yrkesfag"])],
        ["KL"] = Keys(CrossSector()),
    };

    private static Dictionary<string, IReadOnlyList<string>> InNynorskOf { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["REG"] = [.. Keys(InNynorsk()).Where(key => key is "ute-nn" or "språk-nn" or "leik-nn")],
        ["DES"] = [.. Keys(InNynorsk()).Where(key => key is "lesing-nn" or "rekning-nn" or "vurdering-nn")],
        ["KL"] = [.. Keys(InNynorsk()).Where(key => key is "laget-nn" or "tidleg-nn")],
    };

    private static IReadOnlyList<string> Keys(IEnumerable<Measure> measures) => [.. measures.Select(measure => measure.Key)];
}
