using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>The day the next step of a case should be done by (grants.md c.1, c.2): what lists sort by. A decided case waits for nobody in the
/// list: years of reports to come would stand before what is to be done now.</summary>
public static class CaseDue
{
    /// <summary>Stands for no date where dates are stored and sorted: after all others.</summary>
    public static readonly DateOnly None = DateOnly.MaxValue;

    /// <summary>Stands for something that waits for somebody without a day: after all days, before what waits for nobody.</summary>
    public static readonly DateOnly Undated = None.AddDays(-1);

    /// <summary>The day for a case as it is on a day, by the dates of its round. Whoever asks to submit late waits for an answer, by the day the
    /// rule set says if it says one. Once the last day to send a draft has passed, nobody can do more with it .</summary>
    public static DateOnly? Of(GrantCase subject, RuleSet? rules, IReadOnlyList<RoundDate> dates, DateOnly today)
    {
        var day = Of(subject.Status, subject.StageIndex, subject.Correction?.CorrectBy, rules, dates);
        if (subject.Status != CaseStatus.Draft || day is not { } closesOn) { return day; }
        if (subject.AwaitsLateAnswer(closesOn, today)) { return rules?.AnswerLateBy(subject.Late!.At, closesOn) ?? Undated; }
        var sendBy = GrantCase.SendBy(null, subject.Late, closesOn);
        return today > sendBy ? null : sendBy;
    }

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
