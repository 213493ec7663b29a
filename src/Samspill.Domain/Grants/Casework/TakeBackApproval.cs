using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Casework;

/// <summary>
/// The caseworker who approved a report by mistake takes the approval back within ten minutes and before any body has it: the report is in check
/// again. The approval stays in the ledger. After that, and where it ended a proposal to dismiss or a correction, the way back is another (ux.md
/// section 8, "undo").
/// </summary>
public sealed record TakeBackApproval : Act<GrantCase>
{
    /// <summary>How long an approval can be taken back.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static readonly Hindrance NotApproved = new("casework.nothing-to-take-back");
    public static readonly Hindrance NotFromCheck = new("casework.not-approved-from-check");
    public static readonly Hindrance NotYours = new("casework.approval-not-yours");
    public static readonly Hindrance TooLate = new("casework.too-late-to-take-back");

    public override Permission Requires => Permission.CheckQuality;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject is not { Status: CaseStatus.Approved, StageIndex: 0, QualityCheck: { } check }) { yield return NotApproved; yield break; }
        if (check.From is not null) { yield return NotFromCheck; }
        if (check.By != given.Actor.Person) { yield return NotYours; }
        if (given.Now - check.At > Limit) { yield return TooLate.With((int)Limit.TotalMinutes); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new ApprovalTakenBack(given.Actor.Person);
}

[FactName("casework.approval-taken-back.v1")]
public sealed record ApprovalTakenBack(Guid By) : Fact;
