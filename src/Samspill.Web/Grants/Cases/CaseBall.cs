using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Who has the case, and what happens next: the sentence a case page begins with (ux.md section 1).</summary>
public sealed record CaseBall(string Who, string Next)
{
    /// <param name="isMine">The reader can take the next step.</param>
    public static CaseBall Of(GrantCase subject, CaseTrack track, bool isMine, bool isStaff, TextCatalog texts)
    {
        var status = subject.Status == CaseStatus.DismissalProposed && !isStaff ? CaseStatus.Submitted : subject.Status;
        if (status is CaseStatus.Refused or CaseStatus.Dismissed or CaseStatus.Withdrawn or CaseStatus.Noted)
        {
            return new(texts["cases.ball.ended"], subject.Decision is { } ended ? texts["cases.ball.appeal", ended.AppealBy] : "");
        }

        if (track.IsNotSent) { return new(texts["cases.ball.not-sent"], texts[track.MayAskLate ? "cases.ball.not-sent-ask" : "cases.ball.not-sent-end", track.SendBy]); }
        return new(isMine ? texts["cases.ball.you"] : texts["cases.ball.at", Holder(subject, track, texts)], NextOf(subject, status, track, texts));
    }

    private static string Holder(GrantCase subject, CaseTrack track, TextCatalog texts) => subject.Status switch
    {
        CaseStatus.Draft when track.AwaitsLateAnswer => texts["cases.county-governor"],
        CaseStatus.Draft or CaseStatus.Returned or CaseStatus.Granted or CaseStatus.PartlyGranted => subject.OwnerName,
        CaseStatus.Approved when subject.StageIndex > 0 => track.Who(track.Stage),
        _ => texts["cases.county-governor"],
    };

    private static string NextOf(GrantCase subject, CaseStatus status, CaseTrack track, TextCatalog texts)
    {
        object On(string key) => track.DateOf(key) is { } day ? day : texts["cases.ball.no-date"];
        return status switch
        {
            CaseStatus.Draft when track.AwaitsLateAnswer => track.AnswerBy is { } day ? texts["cases.ball.late-by", day] : texts["cases.ball.late"],
            CaseStatus.Draft => texts["cases.ball.draft", track.SendBy],
            CaseStatus.Returned => texts["cases.ball.returned", subject.Correction!.CorrectBy],
            CaseStatus.DismissalProposed => texts["cases.ball.dismissal"],
            CaseStatus.Submitted when track.Next is { } next => texts["cases.ball.submitted", track.Who(next), On(track.Stage.DeadlineKey)],
            CaseStatus.Approved when subject.StageIndex == 0 && track.Next is { } next => texts["cases.ball.ready", track.Who(next), On(next.DeadlineKey)],
            CaseStatus.Approved when track.Stage.Mode != StageMode.Decide && track.Next is { } next => texts["cases.ball.stage", track.Who(next), On(track.Stage.DeadlineKey)],
            CaseStatus.Granted or CaseStatus.PartlyGranted => texts["cases.ball.granted", On("report"), subject.Decision!.AppealBy],
            _ => texts["cases.ball.decision", On(track.Stage.DeadlineKey)],
        };
    }
}
