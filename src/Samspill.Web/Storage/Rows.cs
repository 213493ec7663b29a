using Samspill.Domain.Grants.Rules;

namespace Samspill.Web.Storage;

/// <summary>Who takes part in a case beside the owner; follows from the content and decides who sees it.</summary>
public sealed class CaseParty
{
    public required Guid CaseId { get; init; }

    public required Guid Organisation { get; init; }

    public required string Relation { get; init; }
}

/// <summary>Who is asked to confirm a report, and whether it is for them to answer now; follows from the case's requests.</summary>
public sealed class ConfirmationRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required ConfirmationKind Kind { get; init; }

    public required Guid Organisation { get; init; }

    public bool Waits { get; set; }

    public bool IsDeclined { get; set; }

    public bool IsWithdrawn { get; set; }
}

/// <summary>A body that may see a case; follows from the case's state.</summary>
public sealed class CaseBody
{
    public required Guid CaseId { get; init; }

    public required Guid Body { get; init; }
}

/// <summary>What there is to decide of a scheme's frame and what is decided away; the check constraint keeps it honest (architecture 3.3).</summary>
public sealed class FrameBalance
{
    public required Guid FrameId { get; init; }

    public required Guid Round { get; init; }

    public required string SchemeCode { get; init; }

    public long Available { get; set; }

    public long Committed { get; set; }

    public long Version { get; set; }
}

/// <summary>Money promised for a year: the first year against this year's frame, later years with reservation.</summary>
public sealed class Commitment
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid Round { get; init; }

    public required string SchemeCode { get; init; }

    public required string Region { get; init; }

    public required Guid Recipient { get; init; }

    public required int Year { get; init; }

    public required long Amount { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }
}
