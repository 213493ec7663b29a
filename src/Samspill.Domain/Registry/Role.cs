namespace Samspill.Domain.Registry;

/// <summary>The roles of grants.md b.1. A mandate is a role in a scope and a period.</summary>
public enum Role
{
    OwnerEditor,
    OwnerSubmitter,
    CoOwnerConfirmer,
    NetworkCoordinator,
    NetworkMember,
    PartnerConfirmer,
    UnionRepConfirmer,
    WorkingGroupAdministrator,
    WorkingGroupMember,
    WorkingGroupDeputy,
    WorkingGroupObserver,
    ForumMember,
    ForumDeputy,
    ForumNonVoting,
    ForumSecretary,
    Caseworker,
    Decider,
    Attestant,
    GrantController,
    Configurator,
    DirectorateOfficer,
    Auditor,

    /// <summary>The program itself; never given to a person.</summary>
    System,

    /// <summary>Everybody who is signed in, for what is their own; never given to a person.</summary>
    Self,
}

/// <summary>How a role's scope relates to what it reaches.</summary>
public enum Relation
{
    /// <summary>Everything, everywhere.</summary>
    Nation,

    /// <summary>The County Governor's district.</summary>
    District,

    /// <summary>The organisation that answers for the subject.</summary>
    Owner,

    /// <summary>An owner that takes part in somebody else's measure.</summary>
    CoOwner,

    /// <summary>A partner named in the measure.</summary>
    Partner,

    /// <summary>A body the subject has been released to.</summary>
    Body,

    /// <summary>The person themselves.</summary>
    Self,
}
