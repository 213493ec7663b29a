namespace Samspill.Domain.Grants.Cases;

/// <summary>An owner asks to submit after the deadline, and what the County Governor answers: the log of dispensations .</summary>
/// <param name="Answer">Null while it waits.</param>
public sealed record LateRequest(string Reason, Guid By, DateTimeOffset At, LateAnswer? Answer);

/// <summary>The answer, with its reason.</summary>
/// <param name="LastDay">The last day to submit; null when refused.</param>
public sealed record LateAnswer(DateOnly? LastDay, string Reason, Guid By, DateTimeOffset At)
{
    /// <summary>The report may come.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsGranted => LastDay is not null;
}
