using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>
/// Which fields of a part are shown for writing: what the form version asks (grants.md d.1), and in a returned report only what is to be mended,
/// each with what is wrong beside it (c.2 row 5).
/// </summary>
public sealed class FieldGate(GrantCase subject, RuleSet rules, ReportPart part)
{
    private readonly FormRules form = rules.FormOf(subject.Kind);
    private readonly Correction? correction = subject.Status == CaseStatus.Returned ? subject.Correction : null;

    /// <summary>The form asks something in the part.</summary>
    public bool Asks => !form.IsOff(part.ToString());

    /// <summary>Only some fields are open; the rest of the part is for reading.</summary>
    public bool IsNarrow => correction is not null && Units().Any(unit => !correction.Opens(unit));

    /// <summary>Something in the part may be written.</summary>
    public bool IsOpen => Asks && (correction is null || Units().Any(correction.Opens));

    /// <summary>The field is shown for writing; a list of rows is when one of its rows may be written.</summary>
    public bool Shows(string unit) => !form.IsOff(unit) && (correction is null || correction.Opens(unit) || Units().Any(inside => FieldGroups.IsWithin(unit, inside) && correction.Opens(inside)));

    /// <summary>What is wrong with the field, said beside it.</summary>
    public IEnumerable<string> RemarksOn(string unit) =>
        (correction?.Defects ?? []).Where(defect => defect.Unit is { } named && (FieldGroups.IsWithin(unit, named) || FieldGroups.IsWithin(named, unit))).Select(defect => defect.Text);

    /// <summary>What is wrong with the part as a whole.</summary>
    public IEnumerable<string> RemarksOnPart => (correction?.Defects ?? []).Where(defect => defect.Unit is null && defect.Part == part).Select(defect => defect.Text);

    /// <summary>What was posted, but with everything that was not shown as it is saved, so that a form that lacks a field never empties it.</summary>
    /// <param name="isPosted">True for a unit somebody posted all the same: then it stays, to be refused.</param>
    public TPart Keep<TPart>(TPart posted, NeedReport saved, Func<string, bool> isPosted)
    {
        var (typed, before) = (ReportUnits.OfPart(part, posted), ReportUnits.OfPart(part, saved));
        bool IsTyped(string unit) => Shows(unit) || isPosted(unit);
        if (typed.Keys.Union(before.Keys).All(IsTyped)) { return posted; }
        var units = typed.Where(unit => IsTyped(unit.Key)).Concat(before.Where(unit => !IsTyped(unit.Key))).ToDictionary();
        return ReportUnits.Join<TPart>(part, units);
    }

    // Lists without entries have no units of their own, but can be opened all the same.
    private IEnumerable<string> Units() => ReportUnits.OfPart(part, subject.Content ?? NeedReport.Empty).Keys
        .Concat((correction?.Defects ?? []).Where(defect => defect.Part == part).Select(defect => defect.Unit).OfType<string>())
        .Where(unit => unit != "Declarations.Reasons");
}
