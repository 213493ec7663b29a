using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// The owner submits: bound to the hash of what was seen on the review page (c.2 rows 3 and 6; ). Every check that blocks
/// submission hinders; a soft one that asks for a reason hinders until the reason is there.
/// </summary>
public sealed record SubmitNeedReport(NeedReport Content, string SeenHash) : Act<GrantCase>
{
    public static readonly Hindrance AlreadySubmitted = new("cases.already-submitted");
    public static readonly Hindrance NotDraft = new("cases.not-draft");
    public static readonly Hindrance DeadlinePassed = new("cases.deadline-passed", "R-68");
    public static readonly Hindrance CorrectionDeadlinePassed = new("cases.correction-deadline-passed", "R-82");
    public static readonly Hindrance ChangedSinceSeen = new("cases.changed-since-seen", "R-103");
    public static readonly Hindrance SoftReasonMissing = new("cases.soft-reason-missing");

    public override Permission Requires => Permission.SubmitNeedReport;

    public override IReadOnlyList<Type> Sees => [typeof(CallSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.Status == CaseStatus.Submitted) { yield return AlreadySubmitted.With(subject.Number); yield break; }
        if (subject.Status is not (CaseStatus.Draft or CaseStatus.Returned)) { yield return NotDraft; yield break; }
        var call = given.See<CallSight>();
        if (subject.Status == CaseStatus.Draft && !call.IsOpenAt(given.Now)) { yield return DeadlinePassed.With(call.ClosesOn); }
        if (subject.Correction is { } correction && given.Today > correction.CorrectBy) { yield return CorrectionDeadlinePassed.With(correction.CorrectBy); }
        if (Content.Hash() != SeenHash) { yield return ChangedSinceSeen; }
        var checks = NeedReportChecks.Of(Content, given.Rules, subject).ToList();
        foreach (var check in checks.Where(check => check.Level == CheckLevel.BlocksSubmission)) { yield return check.Hindrance; }
        foreach (var check in checks.Where(check => check.AsksReason && !HasReason(check)))
        {
            yield return SoftReasonMissing.At($"Reasons.{check.Hindrance.Code}").With(check.Hindrance);
        }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new NeedReportSubmitted(Content, SeenHash, given.Now, given.Actor.Person);

    private bool HasReason(Check check) =>
        Content.Declarations.Reasons.Any(reason => reason.Check == check.Hindrance.Code && !string.IsNullOrWhiteSpace(reason.Text));
}

[FactName("cases.submitted.v1")]
public sealed record NeedReportSubmitted(NeedReport Content, string ContentHash, DateTimeOffset At, Guid By) : Fact;

/// <summary>The owner takes the report back, at any time before a decision (c.2 row 20).</summary>
public sealed record WithdrawNeedReport(string Reasons) : Act<GrantCase>
{
    public static readonly Hindrance TooLate = new("cases.too-late-to-withdraw");
    public static readonly Hindrance ReasonsTooLong = new("cases.reasons-too-long");

    public override Permission Requires => Permission.SubmitNeedReport;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.IsEnded) { yield return TooLate; }
        if (Reasons.Length > 1000) { yield return ReasonsTooLong.At("Reasons").With(1000, Reasons.Length); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new NeedReportWithdrawn(Reasons.Trim());
}

[FactName("cases.withdrawn.v1")]
public sealed record NeedReportWithdrawn(string Reasons) : Fact
{
    public override string? ReasonGiven() => Reasons;
}
