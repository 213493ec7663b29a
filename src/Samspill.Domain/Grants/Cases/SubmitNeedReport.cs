using System.Text.Json.Serialization;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What submitting sees of the drafts: the hash of the report as it stands in them, read when nobody can save any more.</summary>
public sealed record DraftSight(string Hash) : Sight;

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
    public static readonly Hindrance LateDayPassed = new("cases.late-granted-day-passed", "R-68");
    public static readonly Hindrance OutsideNamed = new("cases.outside-named-fields", "R-82");
    public static readonly Hindrance ChangedSinceSeen = new("cases.changed-since-seen", "R-103");
    public static readonly Hindrance SoftReasonMissing = new("cases.soft-reason-missing");

    /// <summary>A reason for passing a soft rule is at most so many characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>
    /// Reasons written while sending, for the soft rules that are passed; they become part of what is sent, instead of those saved with the report.
    /// Others are left out. Null when the reasons are those that stand in it.
    /// </summary>
    public IReadOnlyList<SoftReason>? Reasons { get; init; }

    public override Permission Requires => Permission.SubmitNeedReport;

    public override IReadOnlyList<Type> Sees => [typeof(CallSight), typeof(DraftSight), typeof(FundingSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.Status == CaseStatus.Submitted) { yield return AlreadySubmitted.With(subject.Number); yield break; }
        if (subject.Status is not (CaseStatus.Draft or CaseStatus.Returned)) { yield return NotDraft; yield break; }
        foreach (var hindrance in InTime(subject, given).Concat(OnlyNamed(subject))) { yield return hindrance; }
        if (Content.Hash() != SeenHash || given.See<DraftSight>().Hash != SeenHash) { yield return ChangedSinceSeen; }
        var checks = NeedReportChecks.Of(Content, given.Rules, subject, given.See<FundingSight>()).ToList();
        foreach (var check in checks.Where(check => check.Level == CheckLevel.BlocksSubmission)) { yield return check.Hindrance; }
        foreach (var check in AskReason(checks))
        {
            var length = ReasonFor(check)?.Text.Trim().Length ?? 0;
            if (length == 0) { yield return SoftReasonMissing.At($"Reasons.{check.Hindrance.Code}").With(check.Hindrance); }
            if (length > LongestReason) { yield return NeedReportChecks.TextTooLong.At($"Reasons.{check.Hindrance.Code}").With(LongestReason, length); }
        }
    }

    /// <summary>The soft rules that are passed and ask for a reason, each once.</summary>
    public static IEnumerable<Check> AskReason(IEnumerable<Check> checks) => checks.Where(check => check.AsksReason).DistinctBy(check => check.Hindrance.Code);

    protected override Fact Effect(GrantCase subject, Given given)
    {
        var isLate = subject.Status == CaseStatus.Draft && !given.See<CallSight>().IsOpenAt(given.Now);
        var sent = Sent(given, subject);
        return new NeedReportSubmitted(sent, ReferenceEquals(sent, Content) ? SeenHash : sent.Hash(), given.Now, given.Actor.Person, isLate ? true : null);
    }

    private NeedReport Sent(Given given, GrantCase subject)
    {
        if (Reasons is null) { return Content; }
        SoftReason[] reasons = Reasons.Count == 0 ? [] : [.. AskReason(NeedReportChecks.Of(Content, given.Rules, subject, given.See<FundingSight>())).Select(ReasonFor).OfType<SoftReason>()];
        return reasons.SequenceEqual(Content.Declarations.Reasons) ? Content : Content with { Declarations = Content.Declarations with { Reasons = reasons } };
    }

    private static IEnumerable<Hindrance> InTime(GrantCase subject, Given given)
    {
        var call = given.See<CallSight>();
        if (subject.Status == CaseStatus.Draft && !call.IsOpenAt(given.Now))
        {
            if (subject.LateUntil is not { } lastDay) { yield return DeadlinePassed.With(call.ClosesOn); }
            else if (given.Today > lastDay) { yield return LateDayPassed.With(lastDay); }
        }

        if (subject.Correction is { } correction && given.Today > correction.CorrectBy) { yield return CorrectionDeadlinePassed.With(correction.CorrectBy); }
    }

    // A returned report comes back as it was, but for the fields that were to be mended: each one outside is named.
    private IEnumerable<Hindrance> OnlyNamed(GrantCase subject) =>
        subject is { Correction: { } correction, Content: { } submitted }
            ? correction.Outside(submitted, Content).Select(path => OutsideNamed.At(path).With(path))
            : [];

    private SoftReason? ReasonFor(Check check) => (Reasons ?? Content.Declarations.Reasons).FirstOrDefault(reason => reason.Check == check.Hindrance.Code);
}

[FactName("cases.submitted.v1")]
public sealed record NeedReportSubmitted(
    NeedReport Content,
    string ContentHash,
    DateTimeOffset At,
    Guid By,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Late = null) : Fact;
