using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;

namespace Samspill.Web.Grants;

/// <summary>
/// Which acts fit a case as far as its line tells, so that the bar can count before anything is asked. The preview asks the domain itself, and has the
/// last word.
/// </summary>
internal static class BulkFits
{
    /// <summary>The words of the acts, with spaces between.</summary>
    public static string Of(CaseListRow row, CaseListSight sight, DateOnly today) => string.Join(' ', BulkActs.Offered.Where(act => !sight.StepsAside(row) && Fits(row, act, sight.Me, today)).Select(BulkActs.KeyOf));

    private static bool Fits(CaseListRow row, BulkAct act, Guid me, DateOnly today) => act switch
    {
        BulkAct.Take => AssignCase.IsAssignable(row.Status) && row.AssignedTo != me,
        BulkAct.Assign => AssignCase.IsAssignable(row.Status),
        BulkAct.Approve => PassQualityCheck.IsPlain(row.Status, row.Remarks.HasFlag(ReportRemark.Less)) && !ReportRemarks.IsRemarked(row.Remarks),
        _ => PassQualityCheck.InCheck(row.Status, row.Due, today),
    };
}
