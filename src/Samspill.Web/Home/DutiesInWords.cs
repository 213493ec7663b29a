using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Home;

/// <summary>Duties as sentences.</summary>
internal static class DutiesInWords
{
    private static readonly Dictionary<DutyKind, Keys> All = new()
    {
        [DutyKind.ConfirmReport] = new("confirmations.duty-confirm", "duties.confirm-several", "confirmations.duty-act-confirm"),
        [DutyKind.AwaitConfirmations] = new("confirmations.duty-await", "duties.await-several", "confirmations.duty-act-await"),
        [DutyKind.MendReport] = new("overview.mend-report", "duties.mend-several", "overview.act-mend"),
        [DutyKind.SubmitReport] = new("overview.submit-report", "duties.submit-several", "overview.act-continue"),
        [DutyKind.CompleteReport] = new("duties.complete", "duties.complete-several", "overview.act-continue"),
        [DutyKind.SendSupplementary] = new("duties.send-supplementary", "duties.supplementary-several", "duties.act-begin"),
        [DutyKind.FollowUpReturned] = new("duties.follow-up", "duties.follow-up-several", "overview.act-see-case"),
        [DutyKind.AnswerLate] = new("duties.answer-late", "duties.answer-late-several", "overview.act-see-case"),
        [DutyKind.AnswerChanges] = new("duties.answer-changes", "duties.answer-changes-several", "overview.act-see-case"),
        [DutyKind.CheckReports] = new("overview.check-report", "overview.check-reports", "overview.act-see-case"),
        [DutyKind.DecideDismissals] = new("overview.decide-dismissal", "overview.decide-dismissals", "overview.act-see-case"),
        [DutyKind.WriteDrafts] = new("overview.write-draft", "overview.write-drafts", "overview.act-see-case"),
        [DutyKind.DecideGrants] = new("overview.decide-grant", "overview.decide-grants", "overview.act-see-case"),
        [DutyKind.GiveOwnView] = new("duties.own-view", "duties.own-view", "duties.act-own-view"),
        [DutyKind.AnswerTies] = new("duties.answer-ties", "duties.answer-ties", "duties.act-answer-ties"),
        [DutyKind.RankCases] = new("overview.rank-cases", "overview.rank-cases", "overview.act-open-list"),
        [DutyKind.FinaliseList] = new("overview.finalise-list", "overview.finalise-list", "overview.act-open-list"),
        [DutyKind.DecideGuidelines] = new("overview.decide-guidelines", "", "overview.act-guidelines"),
        [DutyKind.AnnounceRound] = new("overview.announce-round", "", "overview.act-announce"),
        [DutyKind.SetFrames] = new("overview.set-frames", "", "overview.act-frames"),
        [DutyKind.CloseRound] = new("overview.close-round", "", "overview.act-close"),
        [DutyKind.ReleaseStage] = new("overview.release-stage", "", "overview.act-release"),
    };

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

    /// <summary>What to do: one case by its name, several by their number.</summary>
    public static string Of(TextCatalog texts, Duty duty)
    {
        var keys = All[duty.Kind];
        if (IsOfLists(duty.Kind)) { return texts[keys.One, duty.Subject, duty.Detail]; }
        return duty.Count == 1 ? texts[keys.One, duty.Subject] : texts[keys.Several, Amount(texts, duty.Count)];
    }

    /// <summary>The words on the button.</summary>
    public static string Act(TextCatalog texts, Duty duty)
    {
        if (duty.IsGroup) { return texts["duties.act-see-each"]; }
        if (duty.IsPackage) { return texts["duties.act-package"]; }
        if (duty.Kind == DutyKind.AnswerTies) { return texts[All[duty.Kind].Act]; }
        return duty.Count > 1 ? texts[IsOfLists(duty.Kind) ? "duties.act-see-lists" : "overview.act-see-cases"] : texts[All[duty.Kind].Act];
    }

    /// <summary>What it is about, and when it is theirs to do.</summary>
    public static string Detail(TextCatalog texts, Duty duty)
    {
        var about = duty.Kind switch
        {
            DutyKind.GiveOwnView => texts["duties.own-view-first"],
            DutyKind.AnswerTies => texts["duties.ties-first"],
            DutyKind.RankCases or DutyKind.FinaliseList when duty.IsReopened => texts["duties.reopened"],
            DutyKind.RankCases or DutyKind.FinaliseList when duty.Count > 1 => texts["duties.detail-lists"],
            DutyKind.RankCases or DutyKind.FinaliseList => texts["overview.detail-list"],
            var kind when Duties.IsSingle(kind) && !duty.IsGroup => texts["overview.detail-case", duty.Detail],
            _ => texts["overview.detail-round", duty.Detail],
        };
        return More(duty) is { } more ? $"{about} {texts[more]}" : about;
    }

    private static string? More(Duty duty) => duty switch
    {
        { Whose: Whose.Mine } => "duties.assigned-to-me",
        { Whose: Whose.Nobodys } => "duties.assigned-to-nobody",
        { IsStandIn: true } when IsOfLists(duty.Kind) => "duties.stand-in",
        { Kind: DutyKind.CompleteReport } => "duties.sent-by-another",
        _ => null,
    };

    private static bool IsOfLists(DutyKind kind) => kind is DutyKind.RankCases or DutyKind.FinaliseList or DutyKind.GiveOwnView or DutyKind.AnswerTies;

    /// <summary>«I dag», «Om 3 dager», «2 dager over fristen»; «Ingen fast frist».</summary>
    public static string Left(TextCatalog texts, DateOnly? due, DateOnly today) => due is not { } day ? texts["duties.undated"] : Duties.DaysLeft(day, today) switch
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
                DutyKind.AnswerLate or DutyKind.AnswerChanges => "duties.source-unregulated",
                DutyKind.SubmitReport or DutyKind.CompleteReport => "duties.source-late",
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

    private sealed record Keys(string One, string Several, string Act);
}
