using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The next step of a case, in words, with the date it should be done by.</summary>
public sealed record CaseStep(string Text, DateOnly? By)
{
    /// <summary>The step of a case at a status and a stage, by the dates of its round.</summary>
    /// <param name="isStaff">The reader works at the County Governor, and sees what is only proposed there.</param>
    public static CaseStep Of(CaseStatus status, int stageIndex, Correction? correction, RuleSet? rules, IReadOnlyList<RoundDate> dates, bool isStaff, TextCatalog texts)
    {
        DateOnly? On(string? key) => dates.FirstOrDefault(date => date.Key == key)?.Day;
        var released = rules is null || stageIndex >= rules.Stages.Count ? null : rules.Stage(stageIndex);
        var coming = rules is null || stageIndex + 1 >= rules.Stages.Count ? null : rules.Stage(stageIndex + 1);
        return status switch
        {
            CaseStatus.Draft => new(texts["cases.step.draft"], On("closes")),
            CaseStatus.Returned => new(texts["cases.step.returned"], correction?.CorrectBy),
            CaseStatus.DismissalProposed when isStaff => new(texts["cases.step.dismissal"], On(rules?.Stage(0).DeadlineKey)),
            CaseStatus.Submitted or CaseStatus.DismissalProposed => new(texts["cases.step.check"], On(rules?.Stage(0).DeadlineKey)),
            CaseStatus.DecisionDrafted when isStaff => new(texts["cases.step.decide"], On(released?.DeadlineKey)),
            CaseStatus.Approved when stageIndex == 0 && coming is not null => new(texts["cases.step.ready", coming.Name], On(coming.DeadlineKey)),
            CaseStatus.Approved or CaseStatus.DecisionDrafted when released?.Mode == StageMode.Decide => new(texts["cases.step.decision"], On(released.DeadlineKey)),
            CaseStatus.Approved when released is not null => new(texts["cases.step.stage", released.Name], On(released.DeadlineKey)),
            CaseStatus.Granted or CaseStatus.PartlyGranted => new(texts["cases.step.report"], On("report")),
            _ => new(texts.Of(status), null),
        };
    }
}
