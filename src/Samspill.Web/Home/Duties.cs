using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;

namespace Samspill.Web.Home;

/// <summary>What somebody can have to do.</summary>
public enum DutyKind
{
    ConfirmReport,
    AwaitConfirmations,
    MendReport,
    SendSupplementary,
    SubmitReport,
    CheckReports,
    FollowUpReturned,
    AnswerLate,
    AnswerChanges,
    DecideDismissals,
    RankCases,
    FinaliseList,
    WriteDrafts,
    DecideGrants,
    DecideGuidelines,
    AnnounceRound,
    SetFrames,
    CloseRound,
    ReleaseStage,
}

/// <summary>One thing that waits for somebody: what, as whom, by which day, where the day stands, and the one page where it is done.</summary>
/// <param name="Count">How many cases it concerns; 1 for a thing by itself.</param>
/// <param name="Subject">What the title names: a measure, a body, a scheme or a stage.</param>
/// <param name="Detail">The round, or the case number.</param>
public sealed record Duty(DutyKind Kind, Role Role, DateOnly Day, string Url, int Count, object Subject, string Detail)
{
    /// <summary>The provision the day rests on; null when the County Governor has set it in the case.</summary>
    public LegalReference? Source { get; init; }

    /// <summary>The round it belongs to.</summary>
    public Guid Round { get; init; }

    /// <summary>The day is shown with «ca.».</summary>
    public bool IsApproximate { get; init; }
}

/// <summary>The order and the urgency of duties (ux.md 1: the statutory date is the sort order).</summary>
public static class Duties
{
    /// <summary>A duty this many days away or nearer is urgent.</summary>
    public const int UrgentDays = 7;

    /// <summary>What others wait for first; then by day and kind, so that the order never depends on how they were read.</summary>
    public static IReadOnlyList<Duty> InOrder(IEnumerable<Duty> duties) =>
        [.. duties.OrderBy(duty => duty.Kind != DutyKind.ConfirmReport).ThenBy(duty => duty.Day).ThenBy(duty => duty.Kind).ThenBy(duty => duty.Detail, StringComparer.Ordinal).ThenBy(duty => duty.Url, StringComparer.Ordinal)];

    /// <summary>Days from today to the day: 0 today, negative when it has passed.</summary>
    public static int DaysLeft(DateOnly day, DateOnly today) => day.DayNumber - today.DayNumber;

    /// <summary>True when the first duty is near.</summary>
    public static bool IsUrgent(Duty duty, DateOnly today) => DaysLeft(duty.Day, today) is >= 0 and <= UrgentDays;

    /// <summary>True when its day has passed.</summary>
    public static bool IsOverdue(Duty duty, DateOnly today) => duty.Day < today;
}
