using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// What the owner asks for: the content of a case, parts A–G of grants.md d.1. Written over weeks as drafts, a part at a time, and bound by its
/// hash when it is submitted. Money is whole kroner; texts are counted in characters after trimming.
/// </summary>
public sealed record NeedReport(
    ApplicantPart Applicant,
    MeasurePart Measure,
    NeedPart Need,
    PartnershipPart Partnership,
    CriteriaPart Criteria,
    BudgetPart Budget,
    DeclarationsPart Declarations)
{
    /// <summary>A report nobody has written in yet.</summary>
    public static readonly NeedReport Empty = new(new(), new(), new(), new(), new(), new(), new());

    /// <summary>The files that belong to it (field 47); null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AttachedFile>? Attachments { get; init; }

    /// <summary>SHA-256 of the content: what the submitter saw is what is submitted (c.2 row 3, R-103).</summary>
    public string Hash() => WorkedOut.HashOf(this, static report => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(report, FactNames.Json))));
}

/// <summary>The parts of the form, each with its own page and its own revision.</summary>
public enum ReportPart
{
    Applicant,
    Measure,
    Need,
    Partnership,
    Criteria,
    Budget,
    Declarations,
}

/// <summary>A. Applicant: fields 6, 9 and 10. Fields 1–5 and 7 come from the registry and the sign-in.</summary>
public sealed record ApplicantPart
{
    public string ContactName { get; init; } = "";
    public string ContactTitle { get; init; } = "";
    public string ContactEmail { get; init; } = "";
    public string ContactPhone { get; init; } = "";

    /// <summary>Several owners stand behind the measure; the applicant leads .</summary>
    public bool IsNetwork { get; init; }
    public IReadOnlyList<ParticipatingOwner> Owners { get; init; } = [];

    /// <summary>All the owner's units of the kinds the scheme is for take part.</summary>
    public bool AllUnits { get; init; }
    public IReadOnlyList<ParticipatingUnit> Units { get; init; } = [];
}

/// <summary>An owner beside the applicant (field 9).</summary>
public sealed record ParticipatingOwner(Guid Organisation, string Number, string Name);

/// <summary>A kindergarten, school or service that takes part (field 10).</summary>
public sealed record ParticipatingUnit(string Number, string Name, Rules.UnitKind Kind, int Staff);

/// <summary>B. The measure: fields 12 and 14–23.</summary>
public sealed record MeasurePart
{
    public string Title { get; init; } = "";
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }

    /// <summary>1, 2 or 3 school years (field 16).</summary>
    public int Years { get; init; }
    public IReadOnlyList<ActivityKind> Activities { get; init; } = [];
    public IReadOnlyList<string> Themes { get; init; } = [];
    public string OtherTheme { get; init; } = "";

    /// <summary>Field 19, only asked in REG.</summary>
    public MeasureKind? Kind { get; init; }
    public IReadOnlyList<TargetGroupCount> TargetGroups { get; init; } = [];
    public string Description { get; init; } = "";
    public string Goals { get; init; } = "";
    public string Plan { get; init; } = "";
}

/// <summary>What the money may pay (R-15, field 17).</summary>
public enum ActivityKind
{
    AssessNeed,
    DevelopAndPlan,
    CarryOutAndEvaluate,
}

/// <summary>Kinds of kindergarten measure; all but the first belong to the 30 % part (R-18, field 19).</summary>
public enum MeasureKind
{
    Collective,
    BasicCompetence,
    RaiseStudies,
    CraftCertificate,
    FacilitationGrant,
}

/// <summary>Who the measure is for (field 20).</summary>
public enum TargetGroup
{
    Teachers,
    KindergartenTeachers,
    Leaders,
    OtherStaff,
    AfterSchool,
    Ppt,
    OtherServices,
}

/// <summary>How many of a target group take part.</summary>
public sealed record TargetGroupCount(TargetGroup Group, int Count);

/// <summary>C. Need and anchoring: fields 24–28.</summary>
public sealed record NeedPart
{
    public string Assessment { get; init; } = "";
    public string StaffInvolvement { get; init; } = "";
    public string UnionInvolvement { get; init; } = "";
    public string PlanReference { get; init; } = "";
    public string PlanLink { get; init; } = "";
    public PrivateInvolvement? Private { get; init; }
    public string PrivateNote { get; init; } = "";
}

/// <summary>Whether private kindergartens and schools were invited (R-04, field 28).</summary>
public enum PrivateInvolvement
{
    InvitedAndTakePart,
    InvitedDeclined,
    NotInvited,
}

/// <summary>D. Partnership: fields 29–33.</summary>
public sealed record PartnershipPart
{
    public IReadOnlyList<Partner> Partners { get; init; } = [];
    public string Description { get; init; } = "";
    public string TeacherEducation { get; init; } = "";
    public string PartnerConfirmation { get; init; } = "";
    public StatpedRole? Statped { get; init; }
    public string StatpedNote { get; init; } = "";
}

/// <summary>A partner (field 29), looked up in the registry.</summary>
public sealed record Partner(Guid Organisation, string Number, string Name, Registry.OrganisationKind Kind, string Contact, string Role);

/// <summary>Statped's part in a KL measure (R-22, field 33).</summary>
public enum StatpedRole
{
    None,
    DialoguePartner,
    Contributor,
    DirectPartner,
}

/// <summary>E. Criteria answers: fields 34–37.</summary>
public sealed record CriteriaPart
{
    public IReadOnlyList<CriterionAnswer> Answers { get; init; } = [];
    public bool KindergartenTakesPart { get; init; }
    public bool SchoolTakesPart { get; init; }
    public bool PptTakesPart { get; init; }
    public string NotAllReason { get; init; } = "";
    public string TeamAroundChild { get; init; } = "";
    public string SamiPerspective { get; init; } = "";
    public string Interdisciplinary { get; init; } = "";
}

/// <summary>How the measure meets one criterion.</summary>
public sealed record CriterionAnswer(string Criterion, string Text);

/// <summary>G. Declarations (field 46), and the reasons the owner gives where a soft rule is broken.</summary>
public sealed record DeclarationsPart
{
    public IReadOnlyList<string> Declared { get; init; } = [];
    public IReadOnlyList<SoftReason> Reasons { get; init; } = [];
}

/// <summary>Why a soft rule is passed; stored with the report.</summary>
public sealed record SoftReason(string Check, string Text);
