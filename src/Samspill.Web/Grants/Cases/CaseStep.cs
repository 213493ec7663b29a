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
        var by = CaseDue.Of(status, stageIndex, correction?.CorrectBy, rules, dates);
        var released = rules is null || stageIndex >= rules.Stages.Count ? null : rules.Stage(stageIndex);
        var coming = rules is null || stageIndex + 1 >= rules.Stages.Count ? null : rules.Stage(stageIndex + 1);
        return status switch
        {
            CaseStatus.Draft => new(texts["cases.step.draft"], by),
            CaseStatus.Returned => new(texts["cases.step.returned"], by),
            CaseStatus.DismissalProposed when isStaff => new(texts["cases.step.dismissal"], by),
            CaseStatus.Submitted or CaseStatus.DismissalProposed => new(texts["cases.step.check"], by),
            CaseStatus.DecisionDrafted when isStaff => new(texts["cases.step.decide"], by),
            CaseStatus.Approved when stageIndex == 0 && coming is not null => new(texts["cases.step.ready", coming.Name], by),
            CaseStatus.Approved or CaseStatus.DecisionDrafted when released?.Mode == StageMode.Decide => new(texts["cases.step.decision"], by),
            CaseStatus.Approved when released is not null => new(texts["cases.step.stage", released.Name], by),
            CaseStatus.Granted or CaseStatus.PartlyGranted => new(texts["cases.step.report"], dates.FirstOrDefault(date => date.Key == "report")?.Day),
            _ => new(texts.Of(status), null),
        };
    }
}
