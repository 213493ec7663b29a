using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>What the fields of a case's report are called, and which of them a caseworker can name for mending.</summary>
public sealed class FieldNames(GrantCase subject, RuleSet rules, TextCatalog texts)
{
    private const string Lines = "Budget.Lines";

    /// <summary>What the unit is called on the form.</summary>
    public string Of(string unit)
    {
        if (rules.Criteria.FirstOrDefault(criterion => unit == $"Criteria.Answers.{criterion.Id}") is { } criterion) { return texts.Of(criterion.Title); }
        if (unit.StartsWith(Lines + ".", StringComparison.Ordinal) && Guid.TryParse(unit[(Lines.Length + 1)..], out var partner)) { return texts["correction.lines-of", NameOf(partner)]; }
        return unit switch
        {
            "Applicant.ContactName" => texts["report.contact"],
            "Measure.StartsOn" => texts["report.duration"],
            _ => Fields.LabelOfUnit(unit) is { } label ? texts[label] : texts.Of(ReportUnits.PartOf(unit)),
        };
    }

    /// <summary>What a defect is about: the field, or the whole part.</summary>
    public string Of(Defect defect) => defect.Unit is { } unit ? $"{texts.Of(defect.Part)}: {Of(unit)}" : texts.Of(defect.Part);

    /// <summary>Where the owner mends it.</summary>
    public string AddressOf(Defect defect) => defect.Unit is { } unit
        ? Fields.AddressOf(subject.Id, unit)
        : ReportParts.Address(subject.Id, defect.Part);

    /// <summary>The fields of a part that can be named: those the form asks, one for each group of fields that open together.</summary>
    public IEnumerable<string> In(ReportPart part)
    {
        var form = rules.FormOf(subject.Kind);
        var fields = part == ReportPart.Criteria ? rules.AnsweredIn(subject.SchemeCode).Select(criterion => $"Criteria.Answers.{criterion.Id}").Concat(Labelled(part)) : Labelled(part);
        return (part == ReportPart.Budget ? fields.Concat(PartnerLines()) : fields).Where(unit => !form.IsOff(unit) && IsAsked(unit));
    }

    private static IEnumerable<string> Labelled(ReportPart part) => Fields.Units.Where(unit => ReportUnits.PartOf(unit) == part && unit != "Criteria.Answers" && FieldGroups.LeaderOf(unit) == unit);

    private IEnumerable<string> PartnerLines() => ReportUnits.OfPart(ReportPart.Budget, subject.Content ?? NeedReport.Empty).Keys.Where(unit => unit.StartsWith(Lines + ".", StringComparison.Ordinal));

    private bool IsAsked(string unit)
    {
        var scheme = rules.Scheme(subject.SchemeCode);
        return unit switch
        {
            "Measure.Kind" => scheme.AsksMeasureKind,
            "Partnership.Statped" or "Criteria.NotAllReason" or "Criteria.TeamAroundChild" => scheme.IsCrossSector,
            "Budget.OwnShare" => scheme.OwnSharePercent is not null,
            _ => true,
        };
    }

    private string NameOf(Guid partner) => subject.Content?.Partnership.Partners.FirstOrDefault(one => one.Organisation == partner)?.Name ?? "";
}
