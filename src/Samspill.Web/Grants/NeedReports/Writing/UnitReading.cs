using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Units in words: what a unit is called, what stands in it, and who wrote it. Roles and organisations, never names.</summary>
public sealed class UnitReading(GrantCase subject, RuleSet rules, Guid reader, DateTimeOffset now, TextCatalog texts)
{
    /// <summary>Reads for whoever has the report open.</summary>
    public static UnitReading Of(WorkingReport work, TextCatalog texts) => new(work.Case, work.Rules, work.Actor.Person, work.Now, texts);

    /// <summary>What the unit is called on the form.</summary>
    public string NameOf(string path)
    {
        if (rules.Criteria.FirstOrDefault(criterion => path == $"Criteria.Answers.{criterion.Id}") is { } answered) { return texts.Of(answered.Title); }
        return Fields.LabelOfUnit(path) is { } key ? texts[key] : texts["writing.the-field"];
    }

    /// <summary>«Koordinator (USN) endret dette kl. 10.41.»</summary>
    public string Changed(Writing? by) => by is null ? texts["writing.changed-by-somebody"] : texts["writing.changed-by", Who(by), When(by.At)];

    /// <summary>The role and the organisation somebody wrote for; oneself is told apart.</summary>
    public string Who(Writing by) => by.By == reader ? texts["writing.you"] : texts["writing.role-at", texts.Of(by.Role), by.ScopeName];

    /// <summary>The time of day, with the day when it was not today.</summary>
    public string When(DateTimeOffset at) => OsloTime.DayOf(at) == OsloTime.DayOf(now) ? texts.Say.Time(at) : texts.Say.Instant(at);

    /// <summary>What one can choose where two have written: both only where texts can follow each other.</summary>
    public IEnumerable<SelectListItem> Choices(string path)
    {
        yield return new SelectListItem(texts["writing.keep-mine"], nameof(Choice.Mine));
        yield return new SelectListItem(texts["writing.keep-theirs"], nameof(Choice.Theirs));
        if (ReportUnits.IsRunningText(path)) { yield return new SelectListItem(texts["writing.keep-both"], nameof(Choice.Both)); }
    }

    /// <summary>What stands in the unit, line by line.</summary>
    public IReadOnlyList<string> Lines(string path, string? json)
    {
        var lines = json is null or "null" ? [] : Plain(path, json) ?? [.. Whole(path, json).SelectMany(field => field.Paragraphs)];
        return lines.Count > 0 ? lines : [texts["writing.nothing"]];
    }

    private List<string>? Plain(string path, string json) => path switch
    {
        "Measure.StartsOn" or "Measure.EndsOn" => [texts.Say.Day(JsonSerializer.Deserialize<DateOnly>(json))],
        "Budget.OwnShare" => [.. Read<List<OwnShareLine>>(json).Select(line => Row(texts.Of(line.Kind), line.Amounts, line.Note))],
        "Budget.Recipients" => [.. Read<List<RecipientShare>>(json).Select(share => Row(share.Name, share.Amounts, ""))],
        _ when path.StartsWith("Budget.Lines", StringComparison.Ordinal) => [.. Read<List<BudgetLine>>(json).Select(line => Row(texts.Of(line.Kind), line.Amounts, line.Note))],
        _ when json is "true" or "false" => [texts[json == "true" ? "writing.yes" : "writing.no"]],
        _ => null,
    };

    // A report in which only this is written reads as this.
    private IEnumerable<ReadField> Whole(string path, string json)
    {
        var (part, unit) = (ReportUnits.PartOf(path), new Dictionary<string, string> { [path] = json });
        var only = part switch
        {
            ReportPart.Applicant => NeedReport.Empty with { Applicant = ReportUnits.Join<ApplicantPart>(part, unit) },
            ReportPart.Measure => NeedReport.Empty with { Measure = ReportUnits.Join<MeasurePart>(part, unit) },
            ReportPart.Need => NeedReport.Empty with { Need = ReportUnits.Join<NeedPart>(part, unit) },
            ReportPart.Partnership => NeedReport.Empty with { Partnership = ReportUnits.Join<PartnershipPart>(part, unit) },
            ReportPart.Criteria => NeedReport.Empty with { Criteria = ReportUnits.Join<CriteriaPart>(part, unit) },
            ReportPart.Budget => NeedReport.Empty with { Budget = ReportUnits.Join<BudgetPart>(part, unit) },
            _ => NeedReport.Empty with { Declarations = ReportUnits.Join<DeclarationsPart>(part, unit) },
        };
        return new WholeReport(only, rules, subject).Read(part, texts);
    }

    private string Row(string name, YearAmounts amounts, string note) =>
        string.Join(", ", new[] { name, string.Join(" + ", YearAmounts.Years.Select(amounts.In).Where(amount => amount > Nok.Zero).Select(texts.Say.Kroner)), note }.Where(text => text.Length > 0));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, FactNames.Json)!;
}
