namespace Samspill.Domain.Grants.Rules;

/// <summary>What happens to reports after the deadline (grants.md c.2, late reports; R-68).</summary>
public enum LatePolicy
{
    /// <summary>A report after the deadline is never taken.</summary>
    Reject,

    /// <summary>It may be taken while the scheme has money left.</summary>
    AcceptIfFundsLeft,

    /// <summary>A decider may take it, with a reason that is logged.</summary>
    AcceptWithReason,
}
