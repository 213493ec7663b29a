namespace Samspill.Web.Storage;

/// <summary>One row of the ledger: who did what, when, under which mandate and rules, and why. Written once .</summary>
public sealed class LedgerEntry
{
    public long Sequence { get; set; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required long SubjectVersion { get; init; }

    public required string Act { get; init; }

    public required string Fact { get; init; }

    public required string Content { get; init; }

    public required Guid Person { get; init; }

    public required Guid Mandate { get; init; }

    public required string Role { get; init; }

    public required Guid Scope { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string RuleSet { get; init; }

    public required string Reasons { get; init; }

    /// <summary>The hash of the row before for the same subject; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    public string Hash { get; set; } = "";
}

/// <summary>A fact that another subject's timeline shows too.</summary>
public sealed class LedgerConcern
{
    public long Sequence { get; set; }

    public required Guid SubjectId { get; init; }
}

/// <summary>The daily seal: binds all chain heads up to a row of the ledger, and the seal before.</summary>
public sealed class Seal
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long ThroughSequence { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}

/// <summary>How far a follower of the ledger has come.</summary>
public sealed class Bookmark
{
    public required string Follower { get; init; }

    /// <summary>The last row of the ledger it is done with.</summary>
    public long Sequence { get; set; }

    /// <summary>The last row nobody outside is told of.</summary>
    public long QuietThrough { get; set; }

    /// <summary>The process at work; null when none is.</summary>
    public string? Holder { get; set; }

    /// <summary>When another process may take over.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    /// <summary>How many times the next row has failed.</summary>
    public int Failures { get; set; }

    /// <summary>When the next row is tried again; null when it has not failed.</summary>
    public DateTimeOffset? RetryAt { get; set; }
}
