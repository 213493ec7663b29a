using Designsystemet.Razor;
using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>From the field a check names to the field on the form: its name, its place on the page, and what it is called.</summary>
public static class Fields
{
    private static readonly Dictionary<(ReportPart, string), string> Labels = new()
    {
        [(ReportPart.Applicant, "ContactName")] = "report.contact-name",
        [(ReportPart.Applicant, "ContactTitle")] = "report.contact-title",
        [(ReportPart.Applicant, "ContactEmail")] = "report.contact-email",
        [(ReportPart.Applicant, "ContactPhone")] = "report.contact-phone",
        [(ReportPart.Applicant, "Owners")] = "report.owners",
        [(ReportPart.Applicant, "Units")] = "report.units",
        [(ReportPart.Measure, "Title")] = "report.title",
        [(ReportPart.Measure, "StartsOn")] = "report.starts-on",
        [(ReportPart.Measure, "EndsOn")] = "report.ends-on",
        [(ReportPart.Measure, "Years")] = "report.years",
        [(ReportPart.Measure, "Activities")] = "report.activities",
        [(ReportPart.Measure, "Themes")] = "report.themes",
        [(ReportPart.Measure, "OtherTheme")] = "report.other-theme",
        [(ReportPart.Measure, "Kind")] = "report.measure-kind",
        [(ReportPart.Measure, "TargetGroups")] = "report.target-groups",
        [(ReportPart.Measure, "Description")] = "report.description",
        [(ReportPart.Measure, "Goals")] = "report.goals",
        [(ReportPart.Measure, "Plan")] = "report.plan",
        [(ReportPart.Need, "Assessment")] = "report.assessment",
        [(ReportPart.Need, "StaffInvolvement")] = "report.staff-involvement",
        [(ReportPart.Need, "UnionInvolvement")] = "report.union-involvement",
        [(ReportPart.Need, "PlanReference")] = "report.plan-reference",
        [(ReportPart.Need, "PlanLink")] = "report.plan-link",
        [(ReportPart.Need, "Private")] = "report.private",
        [(ReportPart.Need, "PrivateNote")] = "report.private-note",
        [(ReportPart.Partnership, "Partners")] = "report.partners",
        [(ReportPart.Partnership, "Description")] = "report.partnership-description",
        [(ReportPart.Partnership, "TeacherEducation")] = "report.teacher-education",
        [(ReportPart.Partnership, "PartnerConfirmation")] = "report.partner-confirmation",
        [(ReportPart.Partnership, "Statped")] = "report.statped",
        [(ReportPart.Partnership, "StatpedNote")] = "report.statped-note",
        [(ReportPart.Criteria, "Answers")] = "report.answers",
        [(ReportPart.Criteria, "NotAllReason")] = "report.takes-part",
        [(ReportPart.Criteria, "TeamAroundChild")] = "report.team-around-child",
        [(ReportPart.Criteria, "SamiPerspective")] = "report.sami-perspective",
        [(ReportPart.Budget, "Lines")] = "report.lines",
        [(ReportPart.Budget, "Recipients")] = "report.recipients",
        [(ReportPart.Budget, "CoordinatorNote")] = "report.coordinator-note",
        [(ReportPart.Budget, "OwnShare")] = "report.own-share",
        [(ReportPart.Budget, "OwnShareNote")] = "report.own-share-note",
        [(ReportPart.Budget, "OtherFunding")] = "funding.other",
        [(ReportPart.Budget, "CrossSchemeLinks")] = "funding.links",
    };

    /// <summary>The name on the form: «Answers.N1» is entry N1 of the answers.</summary>
    public static string NameOf(string field)
    {
        if (field.StartsWith("Declared.", StringComparison.Ordinal)) { return "Form.Declared"; }
        return field.Split('.') is ["Answers" or "TargetGroups", var key] ? $"Form.{field[..field.IndexOf('.', StringComparison.Ordinal)]}[{key}]" : "Form." + field;
    }

    /// <summary>The unit a name on the form belongs to: «Form.Answers[N1]» is «Criteria.Answers.N1»; a list of rows is its list, whoever writes the row.</summary>
    public static string UnitOf(ReportPart part, string name)
    {
        var field = name.StartsWith("Form.", StringComparison.Ordinal) ? name["Form.".Length..] : name;
        return field.Split('[', ']', '.') is ["Answers" or "TargetGroups", var key, ..] ? $"{part}.{field[..field.IndexOf('[', StringComparison.Ordinal)]}.{key}" : $"{part}.{field.Split('[', '.')[0]}";
    }

    /// <summary>The name on the form of a unit: «Budget.Lines» and each partner's lines stand in the one list of rows.</summary>
    public static string NameOfUnit(string unit) => unit.Split('.') is [_, "Lines", ..] ? "Form.Lines" : NameOf(unit[(unit.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    /// <summary>The key of what a unit is called on the form; null when it has no field of its own.</summary>
    public static string? LabelOfUnit(string unit) => Labels.GetValueOrDefault((ReportUnits.PartOf(unit), unit.Split('.')[1]));

    /// <summary>Every unit that has a field of its own on the form, in its order.</summary>
    public static IEnumerable<string> Units => Labels.Keys.Select(label => $"{label.Item1}.{label.Item2}");

    /// <summary>Where a unit is written.</summary>
    public static string AddressOf(Guid id, string unit) => $"{ReportParts.Address(id, ReportUnits.PartOf(unit))}#{FieldId.Of(NameOfUnit(unit))}";

    /// <summary>The id a link to the field leads to.</summary>
    public static string AnchorOf(string field) =>
        field.StartsWith("Declared.", StringComparison.Ordinal) ? DeclaredId(field["Declared.".Length..]) : FieldId.Of(NameOf(field));

    /// <summary>The id of the box of one declaration.</summary>
    public static string DeclaredId(string declaration) => FieldId.Of("Form.Declared") + "-" + declaration;

    /// <summary>The key of what the field is called; null when the check says it itself.</summary>
    public static string? LabelOf(Check check) =>
        Labels.GetValueOrDefault((check.Part, (check.Hindrance.Field ?? "").Split('.', '[')[0]));

    /// <summary>Where to mend it.</summary>
    public static string AddressOf(Guid id, Check check) => check.Hindrance.Field == ConfirmationChecks.Field
        ? Urls.Confirmations(id)
        : $"{ReportParts.Address(id, check.Part)}#{AnchorOf(check.Hindrance.Field ?? "")}";
}
