namespace Samspill.Domain.Grants.Rules;

/// <summary>Who is asked to confirm a need report (grants.md c.7, <c>confirmations</c>).</summary>
public enum ConfirmationKind
{
    /// <summary>A university or other partner named in the report (field 29).</summary>
    Partner,

    /// <summary>An owner that takes part beside the applicant (field 9).</summary>
    CoOwner,

    /// <summary>The employees' representative at the owner (field 26).</summary>
    UnionRep,

    /// <summary>The educational-psychological service .</summary>
    Ppt,

    /// <summary>The municipality as kindergarten authority.</summary>
    Authority,
}

/// <summary>Whether a confirmation is asked for.</summary>
public enum Demand
{
    /// <summary>Nobody is asked.</summary>
    Off,

    /// <summary>It can be given; a report without it can be sent.</summary>
    Optional,

    /// <summary>A report cannot be sent without it, or without a reason and an attachment in its place (g-21).</summary>
    Required,
}

/// <summary>What the rules say about one kind of confirmation.</summary>
/// <param name="Schemes">Which schemes it is for; empty for all.</param>
public sealed record ConfirmationDemand(ConfirmationKind Kind, Demand Demand, IReadOnlyList<string> Schemes, LegalReference Provision)
{
    /// <summary>What is demanded in a scheme.</summary>
    public Demand In(string scheme) => Schemes.Count == 0 || Schemes.Contains(scheme) ? Demand : Demand.Off;
}
