using System.Reflection;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// Units of a report that only make sense together: a choice with its explanation, a network with its owners, amounts with how they are split.
/// Whoever is asked to mend one may mend the others, else the rules could never be met.
/// </summary>
public static class FieldGroups
{
    private static readonly string[][] Together =
    [
        ["Applicant.ContactName", "Applicant.ContactTitle", "Applicant.ContactEmail", "Applicant.ContactPhone"],
        ["Applicant.Owners", "Applicant.IsNetwork"],
        ["Applicant.Units", "Applicant.AllUnits"],
        ["Measure.StartsOn", "Measure.EndsOn", "Measure.Years"],
        ["Measure.Themes", "Measure.OtherTheme"],
        ["Need.PlanReference", "Need.PlanLink"],
        ["Need.Private", "Need.PrivateNote"],
        ["Partnership.Statped", "Partnership.StatpedNote"],
        ["Criteria.NotAllReason", "Criteria.KindergartenTakesPart", "Criteria.SchoolTakesPart", "Criteria.PptTakesPart"],
        ["Budget.OwnShare", "Budget.OwnShareNote"],
    ];

    private static readonly Dictionary<ReportPart, Type> Parts = new()
    {
        [ReportPart.Applicant] = typeof(ApplicantPart),
        [ReportPart.Measure] = typeof(MeasurePart),
        [ReportPart.Need] = typeof(NeedPart),
        [ReportPart.Partnership] = typeof(PartnershipPart),
        [ReportPart.Criteria] = typeof(CriteriaPart),
        [ReportPart.Budget] = typeof(BudgetPart),
        [ReportPart.Declarations] = typeof(DeclarationsPart),
    };

    /// <summary>True when a field named for mending covers the unit: the unit itself, one inside it, or one that belongs with it.</summary>
    public static bool Covers(string named, string path) =>
        IsWithin(named, path)
        || Array.Exists(Together, group => group.Any(member => IsWithin(named, member)) && group.Contains(path))
        || (IsWithin("Budget.Lines", named) && path is "Budget.Recipients" or "Budget.CoordinatorNote");

    /// <summary>The field that stands for the group the unit belongs to; the unit itself when it stands alone.</summary>
    public static string LeaderOf(string path) => Array.Find(Together, group => group.Contains(path))?[0] ?? path;

    /// <summary>True when the unit is the named one, or lies inside it: «Budget.Lines.{partner}» lies inside «Budget.Lines».</summary>
    public static bool IsWithin(string named, string path) => path == named || path.StartsWith(named + ".", StringComparison.Ordinal);

    /// <summary>True when the path leads to something in the part: nobody can be asked to mend what is not there.</summary>
    public static bool IsKnown(ReportPart part, string path) =>
        path.Split('.') is [var first, var name, ..] && first == part.ToString() && Parts.TryGetValue(part, out var content) && content.GetProperty(name, BindingFlags.Public | BindingFlags.Instance) is { CanWrite: true };
}
