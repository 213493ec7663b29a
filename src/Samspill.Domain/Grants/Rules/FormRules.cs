using Samspill.Domain.Grants.Cases;

namespace Samspill.Domain.Grants.Rules;

/// <summary>Which fields a kind of report does not ask: the short form of grants.md d.1.</summary>
/// <param name="Off">Fields that are switched off, as paths of <see cref="ReportUnits"/>; a part's name alone switches off the whole part.</param>
public sealed record FormRules(ReportKind Kind, IReadOnlyList<string> Off)
{
    /// <summary>
    /// What a report about a running measure leaves out when the rule set says nothing: what the measure has answered already, and nothing of what
    /// can never be switched off (d.1: fields 2, 6, 10–12, 14, 16, 21, 29, 39 and 46).
    /// </summary>
    public static IReadOnlyList<string> OfRunning { get; } =
    [
        "Applicant.IsNetwork", "Applicant.Owners",
        "Measure.Activities", "Measure.Themes", "Measure.OtherTheme", "Measure.TargetGroups", "Measure.Plan",
        "Need.StaffInvolvement", "Need.PlanReference", "Need.PlanLink", "Need.Private", "Need.PrivateNote",
        "Partnership.TeacherEducation", "Partnership.Statped", "Partnership.StatpedNote",
        "Criteria",
    ];

    /// <summary>True when the form does not ask the unit.</summary>
    public bool IsOff(string path) => Off.Any(off => FieldGroups.IsWithin(off, path));
}
