using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rounds;

/// <summary>What releasing a stage sees of the round's cases and lists.</summary>
/// <param name="Unchecked">Submitted reports without an outcome of the quality check.</param>
/// <param name="Returned">Reports sent back whose time limit has not run out.</param>
/// <param name="Approved">Reports that go on.</param>
/// <param name="UnfinishedLists">Names of the bodies whose lists of the stage before are not finished.</param>
/// <param name="Late">Requests to submit late that wait, and reports that may still come by a granted one .</param>
public sealed record ProgressSight(int Unchecked, int Returned, int Approved, IReadOnlyList<string> UnfinishedLists, int Late = 0) : Sight;

/// <summary>
/// The next stage opens: cases go to its bodies, and each body gets a list per scheme (c.1, c.2 rows 9, 11 and 13; R-40). The secretary may
/// open it although a list is unfinished, with a reason; never while a report is unchecked.
/// </summary>
/// <param name="StageIndex">The stage to open, as a place in the rule set's order.</param>
/// <param name="Reasons">Why it opens although a list is unfinished; else empty.</param>
public sealed record ReleaseStage(int StageIndex, string Reasons) : Act<CallRound>
{
    public static readonly Hindrance NotClosed = new("rounds.not-closed", "R-40");
    public static readonly Hindrance NotTheNextStage = new("rounds.not-the-next-stage");
    public static readonly Hindrance ReportsUnchecked = new("rounds.reports-unchecked", "R-40");
    public static readonly Hindrance ReportsReturned = new("rounds.reports-returned", "R-82");
    public static readonly Hindrance LateAwaited = new("rounds.late-awaited", "R-68");
    public static readonly Hindrance ListsUnfinished = new("rounds.lists-unfinished", "R-42");
    public static readonly Hindrance NoCases = new("rounds.no-cases");

    public override Permission Requires => Permission.ReleaseStages;

    public override IReadOnlyList<Type> Sees => [typeof(ProgressSight)];

    public override IEnumerable<Hindrance> Hindrances(CallRound subject, Given given)
    {
        if (subject.Status != RoundStatus.Closed) { yield return NotClosed.With(subject.ClosesOn); yield break; }
        if (StageIndex != subject.StageIndex + 1 || StageIndex >= given.Rules.Stages.Count) { yield return NotTheNextStage; yield break; }
        var sight = given.See<ProgressSight>();
        if (sight.Unchecked > 0) { yield return ReportsUnchecked.With(sight.Unchecked); }
        if (sight.Returned > 0) { yield return ReportsReturned.With(sight.Returned); }
        if (sight.Late > 0) { yield return LateAwaited.With(sight.Late); }
        if (sight.Approved == 0) { yield return NoCases; }
        if (sight.UnfinishedLists.Count > 0 && string.IsNullOrWhiteSpace(Reasons))
        {
            yield return ListsUnfinished.At("Reasons").With(string.Join(", ", sight.UnfinishedLists));
        }
    }

    protected override Fact Effect(CallRound subject, Given given) => new StageReleased(StageIndex, Reasons.Trim());
}

[FactName("rounds.stage-released.v1")]
public sealed record StageReleased(int StageIndex, string Reasons) : Fact
{
    public override string? ReasonGiven() => Reasons;
}
