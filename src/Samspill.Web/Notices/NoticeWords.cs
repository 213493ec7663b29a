using Samspill.Web.Texts;

namespace Samspill.Web.Notices;

/// <summary>What a notice says in somebody's language: what happened, what to do, by which rule, and where.</summary>
public sealed record NoticeSaid(string Title, string Do, string? Due, string Law, string Link, string Act);

/// <summary>The words of each kind of notice: keys of texts, and the page it leads to.</summary>
public static class NoticeWords
{
    private static readonly Dictionary<NoticeKind, Keys> All = new()
    {
        [NoticeKind.Receipt] = new("notices.receipt", "notices.receipt-do", "notices.receipt-law", "notices.see-receipt", notice => Urls.Receipt(notice.SubjectId)),
        [NoticeKind.Returned] = new("notices.returned", "notices.returned-do", "notices.guidance-law", "notices.see-case", ToCase),
        [NoticeKind.Decided] = new("notices.decided", "notices.decided-do", "notices.decided-law", "notices.see-letter", notice => Urls.Letter(notice.SubjectId, notice.Part ?? notice.SubjectId)),
        [NoticeKind.GrantToPartner] = new("notices.decided", "notices.decided-do", "notices.decided-law", "notices.see-case", ToCase),
        [NoticeKind.ConfirmationAsked] = new("notices.confirmation-asked", "notices.confirmation-asked-do", "notices.confirmation-law", "notices.see-confirmation", ToConfirm),
        [NoticeKind.ConfirmationAskedAgain] = new("notices.confirmation-asked-again", "notices.confirmation-asked-again-do", "notices.confirmation-law", "notices.see-confirmation", ToConfirm),
        [NoticeKind.ConfirmationDeclined] = new("notices.confirmation-declined", "notices.confirmation-declined-do", "notices.confirmation-law", "notices.see-confirmations", notice => Urls.Confirmations(notice.SubjectId)),
        [NoticeKind.HandedOver] = new("notices.handed-over", "notices.handed-over-do", "notices.handed-over-law", "notices.see-case", ToCase),
        [NoticeKind.LateAsked] = new("notices.late-asked", "notices.late-asked-do", "notices.late-law", "notices.see-case", ToCase),
        [NoticeKind.LateGranted] = new("notices.late-granted", "notices.late-granted-do", "notices.late-law", "notices.see-case", ToCase),
        [NoticeKind.LateRefused] = new("notices.late-refused", "notices.late-refused-do", "notices.late-law", "notices.see-case", ToCase),
        [NoticeKind.DeadlineExtended] = new("notices.deadline-extended", "notices.deadline-extended-do", "notices.late-law", "notices.see-reports", _ => Urls.NeedReports),
        [NoticeKind.ChangeReported] = new("notices.change-reported", "notices.change-reported-do", "notices.change-law", "notices.see-case", ToCase),
        [NoticeKind.ChangeAssessed] = new("notices.change-assessed", "notices.change-assessed-do", "notices.change-law", "notices.see-case", ToCase),
        [NoticeKind.RoundDeadlineNear] = new("notices.round-near", "notices.round-near-do", "notices.round-near-law", "notices.see-reports", notice => notice.Part is { } one ? Urls.Case(one) : Urls.NeedReports),
        [NoticeKind.CorrectionLimitNear] = new("notices.correction-near", "notices.correction-near-do", "notices.guidance-law", "notices.see-case", ToCase),
        [NoticeKind.LateDayNear] = new("notices.round-near", "notices.late-granted-do", "notices.late-law", "notices.see-case", ToCase),
        [NoticeKind.ConfirmationNear] = new("notices.confirmation-near", "notices.confirmation-asked-do", "notices.confirmation-law", "notices.see-confirmation", ToConfirm),
        [NoticeKind.ListsOpened] = new("notices.lists-opened", "notices.lists-opened-do", "notices.round-near-law", "notices.see-lists", ToLists),
        [NoticeKind.ListFinalised] = new("notices.list-finalised", "notices.list-finalised-do", "notices.list-law", "notices.see-list", ToList),
        [NoticeKind.ListReopened] = new("notices.list-reopened", "notices.list-reopened-do", "notices.round-near-law", "notices.see-list", ToList),
        [NoticeKind.RecusalDeclared] = new("notices.recusal-declared", "notices.recusal-declared-do", "notices.recusal-law", "notices.see-list", ToList),
        [NoticeKind.RecusedByBody] = new("notices.recused-by-body", "notices.recused-by-body-do", "notices.recusal-law", "notices.see-list", ToList),
        [NoticeKind.DecidedInBody] = new("notices.decided-in-body", "notices.decided-in-body-do", "notices.decided-law", "notices.see-decided", notice => $"{Urls.Decided}?runde={Uri.EscapeDataString(notice.Says.Number)}"),
        [NoticeKind.CaseAssigned] = new("notices.assigned", "notices.assigned-do", "notices.assigned-law", "notices.see-case", notice => notice.Part is { } one ? Urls.Case(one) : Urls.Overview),
        [NoticeKind.ListDeadlineNear] = new("notices.list-near", "notices.list-near-do", "notices.round-near-law", "notices.see-lists", ToLists),
        [NoticeKind.FileStopped] = new("notices.file-stopped", "notices.file-stopped-do", "notices.file-stopped-law", "notices.see-files", notice => Urls.Attachments(notice.SubjectId)),
        [NoticeKind.FileStoppedInReport] = new("notices.file-stopped", "notices.file-stopped-in-report-do", "notices.file-stopped-law", "notices.see-case", ToCase),
    };

    /// <summary>The notice in the language of the texts.</summary>
    public static NoticeSaid Of(TextCatalog texts, Notice notice)
    {
        var (keys, says) = (All[notice.Kind], notice.Says);
        var title = says.Count == 1 ? keys.Title : TitleOfSeveral(notice.Kind) ?? keys.Title;
        return new NoticeSaid(
            texts[title, says.Number, says.Count],
            texts[keys.Do, says.Number, says.Count],
            notice.Due is { } due ? texts["notices.due", texts.Say.LongDay(due)] : null,
            texts[keys.Law, says.Provision],
            keys.Link(notice),
            texts[says.Count > 1 && notice.Kind == NoticeKind.CaseAssigned ? "notices.see-overview" : keys.Act]);
    }

    /// <summary>What several of a kind are called together; null when they are told one by one.</summary>
    public static string? TitleOfSeveral(NoticeKind kind) => kind switch
    {
        NoticeKind.RoundDeadlineNear => "notices.round-near-several",
        NoticeKind.DecidedInBody => "notices.decided-in-body-several",
        NoticeKind.CaseAssigned => "notices.assigned-several",
        NoticeKind.ListsOpened => "notices.lists-opened-several",
        NoticeKind.ListDeadlineNear => "notices.list-near-several",
        _ => null,
    };

    private static string ToCase(Notice notice) => Urls.Case(notice.SubjectId);

    private static string ToList(Notice notice) => Urls.Recommendation(notice.SubjectId);

    private static string ToLists(Notice notice) => $"{Urls.Recommendations}?runde={Uri.EscapeDataString(notice.Says.Number)}";

    private static string ToConfirm(Notice notice) => notice.Part is { } request ? Urls.ConfirmReport(notice.SubjectId, request) : Urls.Case(notice.SubjectId);

    private sealed record Keys(string Title, string Do, string Law, string Act, Func<Notice, string> Link);
}
