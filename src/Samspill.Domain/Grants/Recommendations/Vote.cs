namespace Samspill.Domain.Grants.Recommendations;

/// <summary>How a body came to its decision (d.3).</summary>
public enum DecisionMode
{
    Consensus,
    Vote,

    /// <summary>A group that does not agree hands its alternatives over to the forum (g-25).</summary>
    Alternatives,
}

/// <summary>A seat whose holder, or the deputy with the same authority, was present.</summary>
/// <param name="Seat">The seat's key.</param>
/// <param name="IsDeputy">The deputy met.</param>
public sealed record Voter(string Seat, string Category, bool IsDeputy);

/// <summary>The counted voices of a vote; only members with a vote are counted (R-43, V-34 to V-36).</summary>
/// <param name="Dissent">What those who disagreed want written down.</param>
public sealed record Vote(int For, int Against, int Abstained, string Dissent)
{
    /// <summary>Votes that were cast, abstentions left out.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Cast => For + Against;

    /// <summary>True when more than this part of the votes cast are for; a tie never carries (c.5).</summary>
    public bool Carries(int percent) => 100L * For > (long)percent * For + (long)percent * Against;
}

/// <summary>A seat with the right to vote on the day, as the body's composition says.</summary>
public sealed record VotingSeat(string Key, string Category, string Holder);
