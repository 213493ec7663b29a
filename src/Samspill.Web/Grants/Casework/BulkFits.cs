using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Grants;

/// <summary>
/// Which acts fit a case as far as its line tells, so that the bar can count before anything is asked. The preview asks the domain itself, and has the
/// last word.
/// </summary>
internal static class BulkFits
{
    /// <summary>The words of the acts, with spaces between.</summary>
    public static string Of(CaseListRow row, CaseListSight sight, DateOnly today) => string.Join(' ', BulkActs.Offered.Where(act => !sight.StepsAside(row) && Fits(row, act, sight.Me, today)).Select(BulkActs.KeyOf));

    private static bool Fits(CaseListRow row, BulkAct act, Guid me, DateOnly today)
    {
        var isInCheck = row.Status is CaseStatus.Submitted or CaseStatus.DismissalProposed || (row.Status == CaseStatus.Returned && today > row.Due);
        return act switch
        {
            BulkAct.Take => IsAssignable(row.Status) && row.AssignedTo != me,
            BulkAct.Assign => IsAssignable(row.Status),
            BulkAct.Approve => row is { Status: CaseStatus.Submitted, Asked: > 0 } && (row.Remarks & ReportRemarks.FromRules) == ReportRemark.None,
            _ => isInCheck,
        };
    }

    private static bool IsAssignable(CaseStatus status) => status is not CaseStatus.Draft and (< CaseStatus.Granted or CaseStatus.Granted or CaseStatus.PartlyGranted);
}
