namespace Samspill.Domain.Spine;

/// <summary>Every permission, once. An act names one; roles are sets of them (<see cref="Registry.Roles"/>); nothing else grants anything.</summary>
public enum Permission
{
    ManageRegistry,
    GiveMandates,
    EstablishBodies,
    PublishRules,
    PlanRounds,
    DecideGuidelines,
    AnnounceRounds,
    OpenAndCloseRounds,
    ReleaseStages,
    SetFrames,
    WriteNeedReport,
    SubmitNeedReport,
    WriteOwnPart,
    ConfirmReports,
    CommentOnReports,
    CheckQuality,
    DismissCases,
    AllowLateReports,
    AssessChanges,
    DeclareOwnRecusal,
    DeclareBodyRecusal,
    RankCases,
    FinaliseRecommendation,
    DraftDecisions,
    DecideGrants,
    AttachFiles,
    RecordScans,
    OpenUnscannedFiles,
}
