using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Home;

/// <summary>Duties as sentences.</summary>
internal static class DutiesInWords
{
    /// <summary>The load in one sentence: how many things wait, and whether the first is near or past.</summary>
    public static string Title(TextCatalog texts, IReadOnlyList<Duty> duties, DateOnly today)
    {
        if (duties.Count == 0) { return texts["overview.nothing-waits"]; }
        var isOne = duties.Count == 1;
        var load = isOne ? texts["overview.one-waits"] : texts["overview.several-wait", Number(texts, duties.Count)];
        var first = duties[0];
        if (Duties.IsOverdue(first, today)) { return $"{load} {(isOne ? texts["overview.it-is-overdue"] : texts["overview.first-is-overdue"])}"; }
        return Duties.IsUrgent(first, today) ? $"{load} {(isOne ? texts["overview.it-is-urgent"] : texts["overview.first-is-urgent"])}" : load;
    }

    /// <summary>What to do.</summary>
    public static string Of(TextCatalog texts, Duty duty) => duty.Kind switch
    {
        DutyKind.ConfirmReport => texts["confirmations.duty-confirm", duty.Subject],
        DutyKind.AwaitConfirmations => texts["confirmations.duty-await", duty.Subject],
        DutyKind.MendReport => texts["overview.mend-report", duty.Subject],
        DutyKind.SubmitReport => texts["overview.submit-report", duty.Subject],
        DutyKind.SendSupplementary => texts["duties.send-supplementary", duty.Subject],
        DutyKind.FollowUpReturned => texts["duties.follow-up", duty.Subject],
        DutyKind.AnswerLate => texts["duties.answer-late", duty.Subject],
        DutyKind.AnswerChanges => texts["duties.answer-changes", duty.Subject],
        DutyKind.CheckReports => duty.Count == 1 ? texts["overview.check-report"] : texts["overview.check-reports", Amount(texts, duty.Count)],
        DutyKind.DecideDismissals => duty.Count == 1 ? texts["overview.decide-dismissal"] : texts["overview.decide-dismissals", Amount(texts, duty.Count)],
        DutyKind.RankCases => texts["overview.rank-cases", duty.Subject, duty.Detail],
        DutyKind.FinaliseList => texts["overview.finalise-list", duty.Subject, duty.Detail],
        DutyKind.WriteDrafts => duty.Count == 1 ? texts["overview.write-draft"] : texts["overview.write-drafts", Amount(texts, duty.Count)],
        DutyKind.DecideGrants => duty.Count == 1 ? texts["overview.decide-grant"] : texts["overview.decide-grants", Amount(texts, duty.Count)],
        DutyKind.DecideGuidelines => texts["overview.decide-guidelines"],
        DutyKind.AnnounceRound => texts["overview.announce-round"],
        DutyKind.SetFrames => texts["overview.set-frames", duty.Subject],
        DutyKind.CloseRound => texts["overview.close-round"],
        _ => texts["overview.release-stage", duty.Subject],
    };

    /// <summary>The words on the button.</summary>
    public static string Act(TextCatalog texts, Duty duty) => duty.Kind switch
    {
        DutyKind.ConfirmReport => texts["confirmations.duty-act-confirm"],
        DutyKind.AwaitConfirmations => texts["confirmations.duty-act-await"],
        DutyKind.MendReport => texts["overview.act-mend"],
        DutyKind.SubmitReport => texts["overview.act-continue"],
        DutyKind.SendSupplementary => texts["duties.act-begin"],
        DutyKind.FollowUpReturned or DutyKind.AnswerLate or DutyKind.AnswerChanges => texts["overview.act-see-case"],
        DutyKind.CheckReports or DutyKind.DecideDismissals or DutyKind.WriteDrafts or DutyKind.DecideGrants => duty.Count == 1 ? texts["overview.act-see-case"] : texts["overview.act-see-cases"],
        DutyKind.RankCases or DutyKind.FinaliseList => texts["overview.act-open-list"],
        DutyKind.DecideGuidelines => texts["overview.act-guidelines"],
        DutyKind.AnnounceRound => texts["overview.act-announce"],
        DutyKind.SetFrames => texts["overview.act-frames"],
        DutyKind.CloseRound => texts["overview.act-close"],
        _ => texts["overview.act-release"],
    };

    /// <summary>What it is about.</summary>
    public static string Detail(TextCatalog texts, Duty duty) => duty.Kind switch
    {
        DutyKind.ConfirmReport or DutyKind.AwaitConfirmations or DutyKind.MendReport or DutyKind.SubmitReport or DutyKind.SendSupplementary or DutyKind.FollowUpReturned or DutyKind.AnswerLate or DutyKind.AnswerChanges => texts["overview.detail-case", duty.Detail],
        DutyKind.RankCases or DutyKind.FinaliseList => texts["overview.detail-list"],
        _ => texts["overview.detail-round", duty.Detail],
    };

    /// <summary>«I dag», «Om 3 dager», «2 dager over fristen».</summary>
    public static string Left(TextCatalog texts, DateOnly day, DateOnly today) => Duties.DaysLeft(day, today) switch
    {
        0 => texts["overview.today"],
        1 => texts["overview.tomorrow"],
        -1 => texts["overview.one-day-over"],
        < 0 and var days => texts["overview.days-over", -days],
        var days => texts["overview.in-days", days],
    };

    /// <summary>Where the day stands.</summary>
    public static string Source(TextCatalog texts, Duty duty)
    {
        var source = duty.Source is { } provision
            ? provision.Section.Length > 0 ? $"{provision.Source}, {provision.Section}" : provision.Source
            : texts[duty.Kind switch
            {
                DutyKind.AnswerLate or DutyKind.SubmitReport => "duties.source-late",
                DutyKind.AnswerChanges => "duties.source-changes",
                _ => "overview.source-correction",
            }];
        return duty.IsApproximate ? texts["overview.source-approximate", source] : source;
    }

    private static string Amount(TextCatalog texts, int count) => texts.Say.Amount(new Nok(count));

    // Small numbers are written as words at the start of a sentence.
    private static string Number(TextCatalog texts, int count)
    {
        var words = texts["overview.numbers"].Split(' ');
        return count - 2 < words.Length ? words[count - 2] : Amount(texts, count);
    }
}
