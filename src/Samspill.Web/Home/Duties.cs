using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Home;

/// <summary>What somebody can have to do.</summary>
public enum DutyKind
{
    ConfirmReport,
    AwaitConfirmations,
    MendReport,
    SendSupplementary,
    SubmitReport,
    CompleteReport,
    CheckReports,
    FollowUpReturned,
    AnswerLate,
    AnswerChanges,
    DecideDismissals,
    AnswerTies,
    GiveOwnView,
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
/// <param name="Held">The mandate it is done by.</param>
/// <param name="Day">Null where the rules set no time.</param>
/// <param name="Count">How many cases it concerns; 1 for a thing by itself.</param>
/// <param name="Subject">What the title names: a measure, a body, a scheme or a stage.</param>
/// <param name="Detail">The round, or the case number.</param>
public sealed record Duty(DutyKind Kind, HeldMandate Held, DateOnly? Day, string Url, int Count, object Subject, string Detail)
{
    /// <summary>The provision the day rests on; null when the County Governor has set it in the case.</summary>
    public LegalReference? Source { get; init; }

    /// <summary>The round it belongs to.</summary>
    public Guid Round { get; init; }

    /// <summary>The number of that round.</summary>
    public string RoundNumber { get; init; } = "";

    /// <summary>The case, request, body or stage it is about; empty for what a round asks.</summary>
    public string About { get; init; } = "";

    /// <summary>Grows whenever what it rests on has changed.</summary>
    public long Revision { get; init; }

    /// <summary>The day is shown with «ca.».</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Stands for several alike, of which each has a line of its own behind the link.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Whose the cases are, where some of them have been taken; null where nobody has.</summary>
    internal Whose? Whose { get; init; }

    /// <summary>Done for all of them in one go.</summary>
    public bool IsPackage { get; init; }

    /// <summary>Where all of the round are done in one go, when the duty itself leads to those of one caseworker; null elsewhere.</summary>
    public string? Package { get; init; }

    /// <summary>A list that was finished and has been opened again.</summary>
    public bool IsReopened { get; init; }

    /// <summary>Says which duty it is, today and tomorrow, whichever of somebody's roles it is theirs by.</summary>
    public string Key => About.Length == 0 ? $"{Aim}-{Round:N}" : $"{Aim}-{Round:N}-{About}";

    // A report is sent and a list is delivered, whatever part of it is theirs.
    private DutyKind Aim => Kind switch
    {
        DutyKind.CompleteReport => DutyKind.SubmitReport,
        DutyKind.RankCases => DutyKind.FinaliseList,
        var kind => kind,
    };

    /// <summary>Done only by somebody who stands in for a member that is absent (b.2).</summary>
    public bool IsStandIn => Held.Role is Role.WorkingGroupDeputy or Role.ForumDeputy;
}

/// <summary>The order and the urgency of duties (ux.md 1: the statutory date is the sort order).</summary>
public static class Duties
{
    /// <summary>A duty this many days away or nearer is urgent.</summary>
    public const int UrgentDays = 7;

    /// <summary>How many alike in a round have a line each; more are one line with a link to them.</summary>
    public const int MostAlike = 3;

    /// <summary>By day, and last what has none; on the same day what others wait for first, then by kind, so that the order never depends on how they were read.</summary>
    public static IReadOnlyList<Duty> InOrder(IEnumerable<Duty> duties) =>
    [
        .. duties.OrderBy(duty => duty.Day ?? DateOnly.MaxValue).ThenBy(duty => duty.Kind != DutyKind.ConfirmReport).ThenBy(duty => duty.Kind)
            .ThenBy(duty => duty.Detail, StringComparer.Ordinal).ThenBy(duty => duty.Url, StringComparer.Ordinal),
    ];

    /// <summary>Many alike in one round as one, with the nearest of their days.</summary>
    public static IReadOnlyList<Duty> Grouped(IEnumerable<Duty> duties) => InOrder(duties.GroupBy(duty => (duty.Kind, duty.Round)).SelectMany(same =>
        IsSingle(same.Key.Kind) && same.Count() > MostAlike
            ? [same.MinBy(duty => duty.Day)! with
            {
                Count = same.Count(),
                Url = Urls.DutiesAlike(same.Key.Kind.ToString(), same.First().RoundNumber),
                Detail = same.First().RoundNumber,
                About = "",
                Revision = same.Sum(duty => duty.Revision),
                IsGroup = true,
            }
            ]
            : same.AsEnumerable()));

    /// <summary>About one case each, so that there can be many; other kinds are counted where they are read.</summary>
    public static bool IsSingle(DutyKind kind) => kind is DutyKind.ConfirmReport or DutyKind.AwaitConfirmations or DutyKind.MendReport or DutyKind.SendSupplementary
        or DutyKind.SubmitReport or DutyKind.CompleteReport or DutyKind.FollowUpReturned or DutyKind.AnswerLate or DutyKind.AnswerChanges;

    /// <summary>Days from today to the day: 0 today, negative when it has passed.</summary>
    public static int DaysLeft(DateOnly day, DateOnly today) => day.DayNumber - today.DayNumber;

    /// <summary>True when the first duty is near.</summary>
    public static bool IsUrgent(Duty duty, DateOnly today) => duty.Day is { } day && DaysLeft(day, today) is >= 0 and <= UrgentDays;

    /// <summary>True when its day has passed.</summary>
    public static bool IsOverdue(Duty duty, DateOnly today) => duty.Day < today;
}
