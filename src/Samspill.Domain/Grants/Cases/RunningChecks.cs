using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What is asked of a report about a running measure besides the rest: one cannot need less than nothing of what was granted (fields 12 and 13).</summary>
public static class RunningChecks
{
    public static readonly Hindrance LessThanGranted = new("checks.less-than-granted");

    internal static IEnumerable<Check> Of(NeedReport report, GrantCase subject)
    {
        if (subject.Origin is not { IsLess: true, Parent: var parent }) { yield break; }
        foreach (var year in YearAmounts.Years)
        {
            var (less, granted) = (report.Budget.RequestedIn(year), parent.GrantedIn(subject.Year + year - 1));
            if (less > granted) { yield return NeedReportChecks.Blocks(ReportPart.Budget, LessThanGranted.At("Lines").With(subject.Year + year - 1, less, granted, parent.Number)); }
        }
    }
}
