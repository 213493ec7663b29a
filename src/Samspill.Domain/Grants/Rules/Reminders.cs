namespace Samspill.Domain.Grants.Rules;

/// <summary>How many days before a time limit the owner is reminded of it (c.7 <c>reminders</c>).</summary>
/// <param name="RoundDays">Before the deadline of the call, to owners with a report that is not sent.</param>
/// <param name="CorrectionDays">Before the time limit of a report that was returned.</param>
public sealed record Reminders(IReadOnlyList<int> RoundDays, IReadOnlyList<int> CorrectionDays)
{
    /// <summary>What holds where a rule set says nothing: 14, 3 and 1 days, and 3 and 1.</summary>
    public static readonly Reminders Usual = new([14, 3, 1], [3, 1]);
}
