namespace Samspill.Domain.Grants.Cases;

/// <summary>An owner asks to submit after the deadline, and what the County Governor answers: the log of dispensations .</summary>
/// <param name="Answer">Null while it waits.</param>
public sealed record LateRequest(string Reason, Guid By, DateTimeOffset At, LateAnswer? Answer)
{
    /// <summary>
    /// True while a request waits for its answer. Not while the deadline, moved for everybody, is still to come: then the owner submits as all
    /// others, and nobody has anything to answer. Once that day has passed too, it waits again.
    /// </summary>
    /// <param name="isUnanswered">Nobody has answered it, and the report has not been sent (<see cref="GrantCase.IsUnanswered"/>).</param>
    /// <param name="closesOn">The last day of the round, as it is now.</param>
    public static bool Awaits(bool isUnanswered, DateOnly closesOn, DateOnly today) => isUnanswered && today > closesOn;
}

/// <summary>The answer, with its reason.</summary>
/// <param name="LastDay">The last day to submit; null when refused.</param>
public sealed record LateAnswer(DateOnly? LastDay, string Reason, Guid By, DateTimeOffset At)
{
    /// <summary>The report may come.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsGranted => LastDay is not null;
}
