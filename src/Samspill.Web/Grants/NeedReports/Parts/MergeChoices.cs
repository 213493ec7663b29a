using System.Text.Json;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Does what somebody chose where two had written: the chosen text is what is posted, and it rests on the other text they were shown.</summary>
internal static class MergeChoices
{
    public static (IReadOnlyDictionary<string, string> Units, UnitBasis Basis, bool IsChanged) Apply(
        IReadOnlyDictionary<string, Choice?> choices, IReadOnlyDictionary<string, string?> shown, IReadOnlyDictionary<string, string> saved, IReadOnlyDictionary<string, string> posted, UnitBasis basis)
    {
        var (units, isChanged) = (new Dictionary<string, string>(posted), false);
        foreach (var (path, choice) in choices)
        {
            // Somebody changed it once more: the choice was made between other texts, so it is asked again.
            if (choice is null || shown.GetValueOrDefault(path) is not { } hash || UnitBasis.HashOf(saved.GetValueOrDefault(path)) != hash) { continue; }
            basis = basis.With(path, hash);
            if (choice == Choice.Mine) { continue; }
            var text = choice == Choice.Theirs ? saved.GetValueOrDefault(path) : Both(path, saved.GetValueOrDefault(path), posted.GetValueOrDefault(path));
            isChanged = true;
            if (text is null) { units.Remove(path); }
            else { units[path] = text; }
        }

        return (units, basis, isChanged);
    }

    // Both texts, theirs first: a text, or the answer to a criterion.
    private static string? Both(string path, string? theirs, string? mine)
    {
        if (theirs is null || mine is null || !ReportUnits.IsRunningText(path)) { return mine ?? theirs; }
        if (mine.StartsWith('"')) { return Write($"{Read<string>(theirs)}\n\n{Read<string>(mine)}"); }
        var answer = Read<CriterionAnswer>(mine);
        return Write(answer with { Text = $"{Read<CriterionAnswer>(theirs).Text}\n\n{answer.Text}" });
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, FactNames.Json)!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, FactNames.Json);
}
