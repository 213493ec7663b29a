using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The next step of a case in the list, in words: who waits for what.</summary>
public static class CaseStep
{
    /// <param name="rules">The rules of the case's own round.</param>
    /// <param name="awaitsLate">The owner waits for an answer about submitting late.</param>
    /// <param name="isStaff">The reader works at the County Governor, and sees what is only proposed there.</param>
    public static string Of(CaseListRow row, RuleSet? rules, bool awaitsLate, bool isStaff, TextCatalog texts)
    {
        var stage = row.StageIndex;
        var released = rules is null || stage >= rules.Stages.Count ? null : rules.Stage(stage);
        var coming = rules is null || stage + 1 >= rules.Stages.Count ? null : rules.Stage(stage + 1);
        return row.Status switch
        {
            CaseStatus.Draft when awaitsLate => texts["cases.step.late"],
            CaseStatus.Draft when row.Due == CaseDue.None => texts["cases.step.not-sent"],
            CaseStatus.Draft => texts["cases.step.draft"],
            CaseStatus.Returned => texts["cases.step.returned"],
            CaseStatus.DismissalProposed when isStaff => texts["cases.step.dismissal"],
            CaseStatus.Submitted or CaseStatus.DismissalProposed => texts["cases.step.check"],
            CaseStatus.DecisionDrafted when isStaff => texts["cases.step.decide"],
            CaseStatus.Approved when stage == 0 && coming is not null => texts["cases.step.ready", coming.Name],
            CaseStatus.Approved or CaseStatus.DecisionDrafted when released?.Mode == StageMode.Decide => texts["cases.step.decision"],
            CaseStatus.Approved when released is not null => texts["cases.step.stage", released.Name],
            CaseStatus.Granted or CaseStatus.PartlyGranted => texts["cases.step.report"],
            _ => texts.Of(row.Status),
        };
    }
}
