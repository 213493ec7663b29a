using Samspill.Domain.Registry;

namespace Samspill.Web.Registry;

/// <summary>What a role is for, in a sentence: keys of texts, shown where roles are chosen, given and explained.</summary>
public static class RoleWords
{
    private static readonly Dictionary<Role, string> Keys = new()
    {
        [Role.OwnerEditor] = "registry.role-owner-editor",
        [Role.OwnerSubmitter] = "registry.role-owner-submitter",
        [Role.CoOwnerConfirmer] = "registry.role-co-owner-confirmer",
        [Role.NetworkCoordinator] = "registry.role-network-coordinator",
        [Role.NetworkMember] = "registry.role-network-member",
        [Role.PartnerConfirmer] = "registry.role-partner-confirmer",
        [Role.UnionRepConfirmer] = "registry.role-union-rep-confirmer",
        [Role.WorkingGroupAdministrator] = "registry.role-group-administrator",
        [Role.WorkingGroupMember] = "registry.role-group-member",
        [Role.WorkingGroupDeputy] = "registry.role-group-deputy",
        [Role.WorkingGroupObserver] = "registry.role-group-observer",
        [Role.ForumMember] = "registry.role-forum-member",
        [Role.ForumDeputy] = "registry.role-forum-deputy",
        [Role.ForumNonVoting] = "registry.role-forum-non-voting",
        [Role.ForumSecretary] = "registry.role-forum-secretary",
        [Role.Caseworker] = "registry.role-caseworker",
        [Role.Decider] = "registry.role-decider",
        [Role.Attestant] = "registry.role-attestant",
        [Role.GrantController] = "registry.role-grant-controller",
        [Role.Configurator] = "registry.role-configurator",
        [Role.DirectorateOfficer] = "registry.role-directorate-officer",
        [Role.Auditor] = "registry.role-auditor",
        [Role.System] = "registry.role-system",
        [Role.Self] = "registry.role-self",
    };

    public static string Of(Role role) => Keys[role];
}
