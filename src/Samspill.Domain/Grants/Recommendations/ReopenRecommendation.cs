using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>A finished list is opened again, with a reason, until the next stage is released (c.2 rows 10 and 12). How it had been finished is kept.</summary>
public sealed record ReopenRecommendation(string Reasons) : Act<Recommendation>
{
    public static readonly Hindrance NotFinal = new("recommendations.not-final");
    public static readonly Hindrance TooLate = new("recommendations.too-late-to-reopen", "R-41");
    public static readonly Hindrance ReasonsMissing = new("recommendations.reopen-reasons-missing");

    public override Permission Requires => Permission.FinaliseRecommendation;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        if (!subject.IsFinal) { yield return NotFinal; }
        if (given.See<TableSight>().RoundStage > subject.StageIndex) { yield return TooLate; }
        if (string.IsNullOrWhiteSpace(Reasons) || Reasons.Length > 1000) { yield return ReasonsMissing.At("Reasons").With(1000); }
    }

    protected override Fact Effect(Recommendation subject, Given given) =>
        new RecommendationReopened(new Reopening(subject.Final!, Reasons.Trim(), given.Actor.Person, given.Now), [.. subject.Lines.Select(line => line.Case)], subject.BodyName);
}

/// <summary>What the ledger remembers of a list that was opened again; shown on the timeline of each of its cases too.</summary>
[FactName("recommendations.reopened.v1")]
public sealed record RecommendationReopened(Reopening Reopening, IReadOnlyList<Guid> Cases, string BodyName) : Fact
{
    public override IEnumerable<Guid> Concerns() => Cases;

    public override string? ReasonGiven() => Reopening.Reasons;
}
