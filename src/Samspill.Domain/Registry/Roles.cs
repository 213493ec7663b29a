using Samspill.Domain.Spine;
using static Samspill.Domain.Spine.Permission;

namespace Samspill.Domain.Registry;

/// <summary>What a role may do and see (grants.md b.2).</summary>
/// <param name="Role">The role.</param>
/// <param name="Relation">How its scope relates to what it reaches.</param>
/// <param name="Permissions">What it may do there.</param>
public sealed record RoleRules(Role Role, Relation Relation, IReadOnlyList<Permission> Permissions)
{
    /// <summary>Reads submitted cases of its scope (b.2, "Need report submitted").</summary>
    public bool ReadsCases { get; init; } = true;

    /// <summary>Reads drafts of its scope: the owner, those who take part, and partners (b.2, "Need report draft").</summary>
    public bool ReadsDrafts => Relation is Relation.Owner or Relation.CoOwner or Relation.Partner;
}

/// <summary>The permission matrix: roles are sets of permissions, as data (grants.md b.1 and b.2).</summary>
public static class Roles
{
    private static readonly Dictionary<Role, RoleRules> Rules = new RoleRules[]
    {
        new(Role.OwnerEditor, Relation.Owner, [WriteNeedReport, WriteOwnPart, AttachFiles, CommentOnReports]),
        new(Role.OwnerSubmitter, Relation.Owner, [WriteNeedReport, WriteOwnPart, SubmitNeedReport, AttachFiles, CommentOnReports]),
        new(Role.CoOwnerConfirmer, Relation.CoOwner, [ConfirmReports, CommentOnReports]),
        new(Role.NetworkCoordinator, Relation.Owner, [WriteNeedReport, WriteOwnPart, SubmitNeedReport, AttachFiles, CommentOnReports]),
        new(Role.NetworkMember, Relation.Owner, []),
        new(Role.PartnerConfirmer, Relation.Partner, [WriteOwnPart, ConfirmReports, AttachFiles, CommentOnReports]),
        new(Role.UnionRepConfirmer, Relation.Owner, [ConfirmReports]) { ReadsCases = false },
        new(Role.WorkingGroupAdministrator, Relation.Body, [RankCases, FinaliseRecommendation, DeclareBodyRecusal]),
        new(Role.WorkingGroupMember, Relation.Body, [RankCases, GiveOwnView, DeclareBodyRecusal]),
        new(Role.WorkingGroupDeputy, Relation.Body, [RankCases, GiveOwnView, DeclareBodyRecusal]),
        new(Role.WorkingGroupObserver, Relation.Body, []),
        new(Role.ForumMember, Relation.Body, [RankCases, GiveOwnView, DeclareBodyRecusal]),
        new(Role.ForumDeputy, Relation.Body, [RankCases, GiveOwnView, DeclareBodyRecusal]),
        new(Role.ForumNonVoting, Relation.Body, []),
        new(Role.ForumSecretary, Relation.Body, [DecideGuidelines, RankCases, FinaliseRecommendation, DeclareBodyRecusal]),
        new(Role.Caseworker, Relation.District, [PlanRounds, SetFrames, ReleaseStages, CheckQuality, AssignCases, WriteNotes, AssessChanges, DeclareOwnRecusal, DraftDecisions, OpenUnscannedFiles]),
        new(Role.Decider, Relation.District, [WriteNotes, DismissCases, AllowLateReports, DeclareOwnRecusal, DecideGrants, OpenUnscannedFiles]),
        new(Role.Attestant, Relation.District, []),
        new(Role.GrantController, Relation.District, []),
        new(Role.Configurator, Relation.District,
            [ManageRegistry, GiveMandates, EstablishBodies, PublishRules, PlanRounds, SetFrames, DecideGuidelines, AnnounceRounds, OpenAndCloseRounds]) { ReadsCases = false },
        new(Role.DirectorateOfficer, Relation.Nation, []) { ReadsCases = false },
        new(Role.Auditor, Relation.Nation, []),
        new(Role.System, Relation.Nation, [OpenAndCloseRounds, ManageRegistry, GiveMandates, EstablishBodies, PublishRules, WriteNeedReport, ReleaseStages, RankCases, AttachFiles, RecordScans]),
        new(Role.Self, Relation.Self, [Permission.ChooseNotices]) { ReadsCases = false },
    }.ToDictionary(rules => rules.Role);

    /// <summary>All roles a person can be given.</summary>
    public static IEnumerable<RoleRules> All => Rules.Values.Where(rules => rules.Role is not (Role.System or Role.Self));

    /// <summary>The rules of one role.</summary>
    public static RoleRules Of(Role role) => Rules[role];

    /// <summary>True for members and deputies, who sit in a seat of the body .</summary>
    public static bool Sits(Role role) => Of(role).Permissions.Contains(GiveOwnView);

    /// <summary>True for whoever meets in a member's place.</summary>
    public static bool IsDeputy(Role role) => role is Role.WorkingGroupDeputy or Role.ForumDeputy;

    /// <summary>Who could do it: shown when somebody lacks the permission.</summary>
    public static IEnumerable<Role> With(Permission permission) =>
        Rules.Values.Where(rules => rules.Role != Role.System && rules.Permissions.Contains(permission)).Select(rules => rules.Role);
}
