namespace Samspill.Domain.Grants.Cases;

/// <summary>What changes in a running measure (d.4 no. 12, R-69a).</summary>
public enum ChangeKind
{
    Use,
    Partner,
    Period,
    LessMoney,
    Stopped,
    Other,
}

/// <summary>What the County Governor says to a reported change.</summary>
public enum ChangeOutcome
{
    /// <summary>Taken note of: the grant stands.</summary>
    Noted,

    /// <summary>The change must come as a supplementary need report.</summary>
    AsksSupplementary,
}

/// <summary>A change in a running measure, as the owner reported it.</summary>
/// <param name="Number">1 for the first of the case.</param>
/// <param name="From">The day it changes, Europe/Oslo.</param>
/// <param name="Answer">Null while it waits.</param>
public sealed record ReportedChange(int Number, ChangeKind Kind, string What, DateOnly From, Guid By, DateTimeOffset At, ChangeAnswer? Answer);

/// <summary>The answer to a reported change.</summary>
public sealed record ChangeAnswer(ChangeOutcome Outcome, string Text, Guid By, DateTimeOffset At);
