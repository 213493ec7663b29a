namespace Samspill.Web.Commands.Demo;

/// <summary>A case of the story; amounts in thousand kroner a year.</summary>
internal sealed record CasePlan(string Owner, string Scheme, string Measure, long Year1, long Year2 = 0, long Year3 = 0, Twist Twist = Twist.None)
{
    /// <summary>What is this owner's own about the measure; null for the measure as it stands.</summary>
    public Accent? Accent { get; init; }

    /// <summary>Tells measures with the same title apart; 0 for the first.</summary>
    public int Part { get; init; }

    /// <summary>Owners that take part beside the applicant.</summary>
    public IReadOnlyList<string> Neighbours { get; init; } = ["Hole"];

    /// <summary>True when bodies never see it.</summary>
    public bool LeavesEarly => Is(Twist.Withdrawn) || Is(Twist.Dismissed);

    public bool Is(Twist twist) => Twist.HasFlag(twist);
}

/// <summary>A demo round: when things happen, in days from today, and its cases.</summary>
internal sealed record RoundPlan(
    string Number, Reached Reached, int Planned, int Announced, int Opens, int Frames, int Closes, int Check, int Groups, int Forum, int Decision, IReadOnlyList<CasePlan> Cases)
{
    /// <summary>0 for the rounds of this year.</summary>
    public int YearsAgo { get; init; }

    /// <summary>When those who treat the reports do their part.</summary>
    public WorkDays Work { get; init; } = new(Closes + 6, Check + 6, Groups - 14, Groups - 7, Groups + 6, Forum - 7, Forum + 8, -40, -20, 15);

    /// <summary>The days of the rule set's deadlines, in its order.</summary>
    public IReadOnlyList<int> Deadlines => [Opens, Frames, Closes, Check, Groups, Forum, Decision, Decision + 190, Decision + 206];
}

/// <summary>When a round is worked with, in days from today.</summary>
/// <param name="Checked">The first of five days on which reports are checked.</param>
/// <param name="DecidedWithin">So many days the drafts take, and so many the decisions.</param>
internal sealed record WorkDays(int Checked, int ToGroups, int Ranked, int GroupsDone, int ToForum, int ForumMeets, int ToDecision, int Drafted, int Decided, int DecidedWithin);
