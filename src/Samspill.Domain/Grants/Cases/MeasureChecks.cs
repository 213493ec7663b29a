using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using static Samspill.Domain.Grants.Cases.NeedReportChecks;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Part B: the measure (fields 14–23; ).</summary>
public static class MeasureChecks
{
    public static readonly Hindrance EndBeforeStart = new("checks.end-before-start");
    public static readonly Hindrance TooManyYears = new("checks.too-many-years", "R-23");
    public static readonly Hindrance LongerThanYears = new("checks.longer-than-years", "R-23");
    public static readonly Hindrance StartsFarFromRound = new("checks.starts-far-from-round");
    public static readonly Hindrance ThemeOutsideScheme = new("checks.theme-outside-scheme", "R-21");
    public static readonly Hindrance NobodyTakesPart = new("checks.nobody-takes-part", "R-12");
    public static readonly Hindrance CountOutOfRange = new("checks.count-out-of-range");
    public static readonly Hindrance NonCollective = new("checks.non-collective", "R-18");

    private const ReportPart Part = ReportPart.Measure;

    internal static IEnumerable<Check> Of(Asked asked)
    {
        var part = asked.Report.Measure;
        return Text(Part, "Title", part.Title, 150)
            .Concat(Duration(part, asked))
            .Concat(Choices(part, asked))
            .Concat(TargetGroups(part))
            .Concat(Text(Part, "Description", part.Description, 4000, 100))
            .Concat(Text(Part, "Goals", part.Goals, 3000, 50))
            .Concat(Text(Part, "Plan", part.Plan, 3000));
    }

    private static IEnumerable<Check> Duration(MeasurePart part, Asked asked)
    {
        var longest = asked.Rules.MaxYears.Value;
        if (part.Years < 1) { yield return Blocks(Part, ChoiceMissing.At("Years")); }
        if (part.Years > longest) { yield return Blocks(Part, TooManyYears.At("Years").With(longest)); }
        if (part.StartsOn is null) { yield return Blocks(Part, TextMissing.At("StartsOn")); }
        if (part.EndsOn is null) { yield return Blocks(Part, TextMissing.At("EndsOn")); }
        if (part is not { StartsOn: { } starts, EndsOn: { } ends }) { yield break; }
        if (ends <= starts) { yield return Blocks(Part, EndBeforeStart.At("EndsOn")); }
        if (IsLongerThan(longest, starts, ends)) { yield return Blocks(Part, LongerThanYears.At("EndsOn").With(longest)); }
        var schoolYear = new DateOnly(asked.RoundYear, 8, 1);
        if (starts < schoolYear.AddMonths(-6) || starts > schoolYear.AddMonths(18)) { yield return Soft(Part, StartsFarFromRound.At("StartsOn").With(asked.RoundYear)); }
    }

    // Counted from the parts of the dates: adding years to a mistyped year 9999 would fall off the calendar.
    private static bool IsLongerThan(int years, DateOnly starts, DateOnly ends) =>
        (ends.Year - starts.Year, ends.Month, ends.Day).CompareTo((years, starts.Month, starts.Day)) > 0;

    private static IEnumerable<Check> Choices(MeasurePart part, Asked asked)
    {
        if (part.Activities.Count == 0) { yield return Blocks(Part, (ChoiceMissing with { Rule = "R-15" }).At("Activities")); }
        if (part.Themes.Count == 0 && part.OtherTheme.Length == 0) { yield return Blocks(Part, ChoiceMissing.At("Themes")); }
        if (asked.Scheme.RequiredThemes.Count > 0 && !part.Themes.Any(asked.Scheme.RequiredThemes.Contains)) { yield return Blocks(Part, ThemeOutsideScheme.At("Themes").With(asked.Scheme.ShortName)); }
        foreach (var check in Limit(Part, "OtherTheme", part.OtherTheme, 100)) { yield return check; }
        if (!asked.Scheme.AsksMeasureKind) { yield break; }
        if (part.Kind is null) { yield return Blocks(Part, ChoiceMissing.At("Kind")); }
        else if (part.Kind != MeasureKind.Collective) { yield return Remark(Part, NonCollective.At("Kind").With(asked.Scheme.NonCollectiveCapPercent?.Value ?? 0)); }
    }

    private static IEnumerable<Check> TargetGroups(MeasurePart part)
    {
        if (part.TargetGroups.All(group => group.Count < 1)) { yield return Blocks(Part, NobodyTakesPart.At("TargetGroups")); }
        foreach (var group in part.TargetGroups.Where(group => group.Count is < 0 or > 100_000))
        {
            yield return Blocks(Part, CountOutOfRange.At($"TargetGroups.{group.Group}").With(100_000));
        }
    }
}
