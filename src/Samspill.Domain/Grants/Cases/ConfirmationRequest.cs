using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Where a request to confirm stands, computed from the request and the report as it stands now.</summary>
public enum ConfirmationState
{
    Asked,
    Confirmed,

    /// <summary>What was confirmed has changed since.</summary>
    Void,
    Declined,

    /// <summary>Confirmed outside the program, with a reason and an attachment (g-21).</summary>
    Overridden,
    Withdrawn,
}

/// <summary>A unit of the report as somebody saw it: its path, and its content as JSON.</summary>
public sealed record SeenUnit(string Path, string Json);

/// <summary>What a party confirmed: the part of the report it saw, word for word, and what it said to it (fields 26, 29 and 32).</summary>
public sealed record GivenConfirmation(DateTimeOffset At, Guid By, string Hash, IReadOnlyList<SeenUnit> Seen, string Comment);

/// <summary>An attachment that shows something: its id, and its name and SHA-256 when it was pointed to.</summary>
public sealed record Evidence(Guid Attachment, string Name, string Hash);

/// <summary>Why a report passes without the party's own confirmation in the program (g-21).</summary>
/// <param name="Hash">The hash of the party's part as it stood; null for an override from before it was kept, which stands whatever changes.</param>
public sealed record ConfirmationOverride(
    DateTimeOffset At, Guid By, string Reasons, Evidence Evidence, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Hash = null);

/// <summary>Why a party will not confirm.</summary>
public sealed record ConfirmationRefusal(DateTimeOffset At, Guid By, string Reasons);

/// <summary>A party is asked to confirm its part of a need report (c.2 row 2). The organisation of a union representative or PPT is the owner.</summary>
public sealed record ConfirmationRequest(Guid Id, ConfirmationKind Kind, Guid Organisation, string OrganisationName, DateTimeOffset AskedAt, Guid AskedBy)
{
    /// <summary>When it was asked again; null when it was asked once, or has answered since.</summary>
    public DateTimeOffset? AskedAgainAt { get; init; }

    /// <summary>What the party confirmed last; null until then.</summary>
    public GivenConfirmation? Confirmed { get; init; }

    public ConfirmationRefusal? Declined { get; init; }

    public ConfirmationOverride? Overridden { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>True while the party has its part and can answer.</summary>
    public bool IsLive => WithdrawnAt is null && Overridden is null;

    /// <summary>True when it is the party's turn: asked, or asked again, and not answered since.</summary>
    public bool WaitsForParty => IsLive && Declined is null && (Confirmed is null || AskedAgainAt is not null);

    /// <summary>Whose it is to answer; null when no role in the program can, so that it must be confirmed outside.</summary>
    public Role? Answers => RoleFor(Kind);

    /// <summary>Where it stands for a report.</summary>
    public ConfirmationState StateIn(NeedReport report) => this switch
    {
        { WithdrawnAt: not null } => ConfirmationState.Withdrawn,
        { Overridden: { Hash: null } } => ConfirmationState.Overridden,
        { Overridden: { Hash: var hash } } => hash == ConfirmedPart.HashOf(report, Kind, Organisation) ? ConfirmationState.Overridden : ConfirmationState.Void,
        { Declined: not null } => ConfirmationState.Declined,
        { Confirmed: null } => ConfirmationState.Asked,
        _ => Confirmed.Hash == ConfirmedPart.HashOf(report, Kind, Organisation) ? ConfirmationState.Confirmed : ConfirmationState.Void,
    };

    /// <summary>True when the person holds the mandate that answers it.</summary>
    public bool IsAskedOf(Actor actor) => actor.Mandates.Any(held => held.Role == Answers && held.Scope == Organisation);

    /// <summary>The role that answers requests of a kind.</summary>
    public static Role? RoleFor(ConfirmationKind kind) => kind switch
    {
        ConfirmationKind.Partner => Role.PartnerConfirmer,
        ConfirmationKind.CoOwner => Role.CoOwnerConfirmer,
        ConfirmationKind.UnionRep => Role.UnionRepConfirmer,
        _ => null,
    };
}
