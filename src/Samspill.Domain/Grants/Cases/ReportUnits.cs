using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// A need report taken apart into what one person writes at a time: a text, a choice, the answer to one criterion, one list, one partner's budget
/// lines. Each has a path, such as «Need.Assessment», «Criteria.Answers.N1» or «Budget.Lines.{organisation}», and its content as JSON.
/// Saving, merging, confirming, opening for correction and comparing all go by these (architecture 3.5).
/// </summary>
public static class ReportUnits
{
    // Lists whose entries are answers of their own, and what tells the entries apart.
    private static readonly Dictionary<string, string> Keys = new() { ["Criteria.Answers"] = "Criterion", ["Measure.TargetGroups"] = "Group" };

    private static readonly string[] OneLine = ["Measure.Title", "Measure.OtherTheme", "Need.PlanLink"];

    private const string Lines = "Budget.Lines";

    /// <summary>Every unit of the report, by its path.</summary>
    public static IReadOnlyDictionary<string, string> Of(NeedReport report) => WorkedOut.UnitsOf(
        report, static report => new Dictionary<string, string>(Enum.GetValues<ReportPart>().SelectMany(part => OfPart(part, report))));

    /// <summary>The units of one part of a report.</summary>
    public static IReadOnlyDictionary<string, string> OfPart(ReportPart part, NeedReport report) => part switch
    {
        ReportPart.Applicant => OfPart(part, report.Applicant),
        ReportPart.Measure => OfPart(part, report.Measure),
        ReportPart.Need => OfPart(part, report.Need),
        ReportPart.Partnership => OfPart(part, report.Partnership),
        ReportPart.Criteria => OfPart(part, report.Criteria),
        ReportPart.Budget => OfPart(part, report.Budget),
        _ => OfPart(part, report.Declarations),
    };

    /// <summary>One part of a report as JSON, as it is kept while it is written.</summary>
    public static string Write(ReportPart part, NeedReport report) => part switch
    {
        ReportPart.Applicant => JsonSerializer.Serialize(report.Applicant, FactNames.Json),
        ReportPart.Measure => JsonSerializer.Serialize(report.Measure, FactNames.Json),
        ReportPart.Need => JsonSerializer.Serialize(report.Need, FactNames.Json),
        ReportPart.Partnership => JsonSerializer.Serialize(report.Partnership, FactNames.Json),
        ReportPart.Criteria => JsonSerializer.Serialize(report.Criteria, FactNames.Json),
        ReportPart.Budget => JsonSerializer.Serialize(report.Budget, FactNames.Json),
        _ => JsonSerializer.Serialize(report.Declarations, FactNames.Json),
    };

    /// <summary>The units of one part.</summary>
    public static IReadOnlyDictionary<string, string> OfPart<TPart>(ReportPart part, TPart content)
    {
        var units = new Dictionary<string, string>();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(content, FactNames.Json)!.AsObject())
        {
            var path = $"{part}.{name}";
            foreach (var (key, json) in Split(path, value)) { units[key] = json; }
        }

        return units;
    }

    /// <summary>A part put together from its units; what no unit tells is as in a part nobody has written in.</summary>
    public static TPart Join<TPart>(ReportPart part, IReadOnlyDictionary<string, string> units)
    {
        var whole = new JsonObject();
        foreach (var (path, json) in units.Where(unit => PartOf(unit.Key) == part).OrderBy(unit => unit.Key.Count(sign => sign == '.')))
        {
            var name = path.Split('.')[1];
            var value = JsonNode.Parse(json);
            if (!IsInList(path)) { whole[name] = value; }
            else if (value is JsonArray more) { Append(whole, name, more); }
            else { Append(whole, name, [value]); }
        }

        return whole.Deserialize<TPart>(FactNames.Json)!;
    }

    /// <summary>The units that differ between two reports, by path, in order; those only one of them has count as different.</summary>
    public static IReadOnlyList<string> Changed(NeedReport one, NeedReport other)
    {
        var (first, second) = (Of(one), Of(other));
        return [.. first.Keys.Union(second.Keys).Where(path => first.GetValueOrDefault(path) != second.GetValueOrDefault(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The part a path lies in.</summary>
    public static ReportPart PartOf(string path) => Enum.Parse<ReportPart>(path[..path.IndexOf('.', StringComparison.Ordinal)]);

    /// <summary>True for a running text, of which two can stand one after the other.</summary>
    public static bool IsRunningText(string path) => path.StartsWith("Criteria.Answers.", StringComparison.Ordinal)
        || (PartOf(path) != ReportPart.Applicant && !OneLine.Contains(path)
            && typeof(NeedReport).GetProperty(PartOf(path).ToString())!.PropertyType.GetProperty(path.Split('.')[1])?.PropertyType == typeof(string));

    /// <summary>The unit of a partner's own budget lines.</summary>
    public static string LinesOf(Guid partner) => $"{Lines}.{partner}";

    /// <summary>SHA-256 over some units, by path: alike exactly when they are.</summary>
    public static string Hash(IEnumerable<KeyValuePair<string, string>> units) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(units.OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => $"{unit.Key}\0{unit.Value}\0")))));

    private static IEnumerable<(string Path, string Json)> Split(string path, JsonNode? value)
    {
        if (value is not JsonArray list || (path != Lines && !Keys.ContainsKey(path))) { return [(path, Text(value))]; }
        return path == Lines ? SplitLines(list) : list.Select(entry => ($"{path}.{entry![Keys[path]]}", Text(entry)));
    }

    // What a partner charges is the partner's to write; the other lines are the owner's, together.
    private static IEnumerable<(string Path, string Json)> SplitLines(JsonArray lines)
    {
        var partners = lines.Where(IsPartnerCost).GroupBy(line => line![nameof(BudgetLine.Recipient)]!.GetValue<string>());
        return partners.Select(group => ($"{Lines}.{group.Key}", TextOf(group))).Prepend((Lines, TextOf(lines.Where(line => !IsPartnerCost(line)))));
    }

    private static bool IsPartnerCost(JsonNode? line) => line![nameof(BudgetLine.Kind)]!.GetValue<string>() == nameof(LineKind.PartnerCost);

    private static bool IsInList(string path) => path == Lines || path.StartsWith(Lines + ".", StringComparison.Ordinal) || Keys.Keys.Any(list => path.StartsWith(list + ".", StringComparison.Ordinal));

    private static void Append(JsonObject whole, string name, JsonArray more)
    {
        if (whole[name] is not JsonArray list) { whole[name] = list = []; }
        foreach (var entry in more) { list.Add(entry?.DeepClone()); }
    }

    private static string Text(JsonNode? value) => value?.ToJsonString(FactNames.Json) ?? "null";

    private static string TextOf(IEnumerable<JsonNode?> entries) => Text(new JsonArray([.. entries.Select(entry => entry?.DeepClone())]));
}
