using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Web.Grants;

/// <summary>The day the next step of a case should be done by (grants.md c.1, c.2): what lists sort by. A decided case waits for nobody in the
/// list: years of reports to come would stand before what is to be done now.</summary>
public static class CaseDue
{
    /// <summary>Stands for no date where dates are stored and sorted: after all others.</summary>
    public static readonly DateOnly None = DateOnly.MaxValue;

    /// <summary>The day for a status and a stage, by the dates of the round; null when nothing waits, or no date was set.</summary>
    public static DateOnly? Of(CaseStatus status, int stageIndex, DateOnly? correctBy, RuleSet? rules, IReadOnlyList<RoundDate> dates)
    {
        DateOnly? On(string? key) => dates.FirstOrDefault(date => date.Key == key)?.Day;
        DateOnly? OfStage(int index) => rules is null || index >= rules.Stages.Count ? null : On(rules.Stage(index).DeadlineKey);
        return status switch
        {
            CaseStatus.Draft => On("closes"),
            CaseStatus.Returned => correctBy,
            CaseStatus.Submitted or CaseStatus.DismissalProposed => OfStage(0),
            CaseStatus.Approved when stageIndex == 0 => OfStage(1),
            CaseStatus.Approved or CaseStatus.DecisionDrafted => OfStage(stageIndex),
            _ => null,
        };
    }
}
