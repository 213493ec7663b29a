using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <content>What the 2021 way did not foresee at first: reports about running measures, late reports, and changes after the decision.</content>
public sealed partial class GrantCase
{
    /// <summary>New, supplementary or a change of a running measure (field 12).</summary>
    public ReportKind Kind { get; private set; }

    /// <summary>The running measure it is about; null for a new report (field 13).</summary>
    public ReportOrigin? Origin { get; private set; }

    /// <summary>The id of that measure's case.</summary>
    public Guid? Parent { get; private set; }

    /// <summary>The owner's request to submit after the deadline; null when none was made .</summary>
    public LateRequest? Late { get; private set; }

    /// <summary>The owner has asked to submit late and has got no answer; the report has not been sent or withdrawn since .</summary>
    public bool IsLateUnanswered => IsUnanswered(Status, Late);

    /// <summary>It was submitted after the deadline, by a granted request.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Changes the owner has reported since the decision, in order (R-69a).</summary>
    public IReadOnlyList<ReportedChange> Changes { get; private set; } = [];

    /// <summary>How many of them wait for an answer.</summary>
    public int OpenChanges { get; private set; }

    /// <summary>Money was granted, in full or in part.</summary>
    public bool IsGranted => Status is CaseStatus.Granted or CaseStatus.PartlyGranted;

    /// <summary>True while the granted measure runs: its last day has not passed.</summary>
    public bool IsRunningOn(DateOnly day) => IsGranted && Content?.Measure.EndsOn is { } ends && day <= ends;

    /// <summary>The last day a request to submit late was granted until; null without one.</summary>
    public DateOnly? LateUntil => Late?.Answer?.LastDay;

    /// <summary>The last day to send the report: the limit for mending it, else the day that was granted, else the last day of the round.</summary>
    public static DateOnly SendBy(Correction? correction, LateRequest? late, DateOnly closesOn) =>
        correction?.CorrectBy ?? (late?.Answer?.LastDay is { } day && day > closesOn ? day : closesOn);

    /// <summary>True for a request to submit late without an answer, of a report that has not been sent or withdrawn since.</summary>
    public static bool IsUnanswered(CaseStatus status, LateRequest? late) => status == CaseStatus.Draft && late is { Answer: null };

    /// <summary>The owner waits on a day for the answer about submitting late (<see cref="LateRequest.Awaits"/>).</summary>
    public bool AwaitsLateAnswer(DateOnly closesOn, DateOnly today) => LateRequest.Awaits(IsLateUnanswered, closesOn, today);

    private bool TakeLater(Fact fact)
    {
        switch (fact)
        {
            case LateAsked asked: Late = new LateRequest(asked.Reason, asked.By, asked.At, null); break;
            case LateGranted granted: Late = Late! with { Answer = granted.Answer }; break;
            case LateRefused refused: Late = Late! with { Answer = refused.Answer }; break;
            case ChangeReported reported: SetChanges([.. Changes, reported.Change]); break;
            case ChangeAssessed assessed:
                SetChanges([.. Changes.Select(change => change.Number == assessed.Number ? change with { Answer = assessed.Answer } : change)]);
                break;
            default: return false;
        }

        return true;
    }

    private void SetChanges(IReadOnlyList<ReportedChange> changes) => (Changes, OpenChanges) = (changes, changes.Count(change => change.Answer is null));

    private void ComeFrom(ReportOrigin? origin) => (Kind, Origin, Parent) = (origin?.Kind ?? ReportKind.New, origin, origin?.Parent.Case.Value);
}
