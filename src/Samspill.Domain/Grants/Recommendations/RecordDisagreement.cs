using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>The body has talked and not agreed, about one case or the whole list; only then may it vote, and only when a member wants to (V-33, c.5).</summary>
/// <param name="Case">Null for the whole list.</param>
public sealed record RecordDisagreement(Guid? Case, string Reasons, bool AsksForVote) : Act<Recommendation>
{
    public static readonly Hindrance ReasonsMissing = new("recommendations.disagreement-reasons-missing", "V-33");

    public override Permission Requires => Permission.RankCases;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        foreach (var hindrance in LineRules.Standing(subject, given).Concat(AboutCase(subject, Case, given))) { yield return hindrance; }
        if (string.IsNullOrWhiteSpace(Reasons) || Reasons.Length > 1000) { yield return ReasonsMissing.At("Reasons").With(1000); }
    }

    protected override Fact Effect(Recommendation subject, Given given) =>
        new DisagreementRecorded(new Disagreement(Case, Reasons.Trim(), AsksForVote, given.Actor.Person, given.Now));

    /// <summary>Why this person cannot speak about the case; nothing for the whole list.</summary>
    internal static IEnumerable<Hindrance> AboutCase(Recommendation subject, Guid? @case, Given given)
    {
        if (@case is not { } one) { return []; }
        return subject.LineOf(one) is { } line ? LineRules.Touching(subject, line, null, "Case", given) : [LineRules.UnknownCase.At("Case")];
    }
}

/// <summary>What the ledger remembers of a disagreement.</summary>
[FactName("recommendations.disagreement-recorded.v1")]
public sealed record DisagreementRecorded(Disagreement Disagreement) : Fact
{
    public override string? ReasonGiven() => Disagreement.Reasons;
}

/// <summary>A member wants it written down that they do not agree; also after the list was finished, as long as it is with the body (c.5, d.3).</summary>
/// <param name="Case">Null for the whole list.</param>
public sealed record RecordDissent(Guid? Case, string Text) : Act<Recommendation>
{
    public static readonly Hindrance TextMissing = new("recommendations.dissent-text-missing");

    public override Permission Requires => Permission.RankCases;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        if (given.See<TableSight>().RoundStage > subject.StageIndex) { yield return LineRules.StagePassed; }
        if (given.See<TableSight>().LacksOwnView) { yield return LineRules.OwnViewMissing; }
        foreach (var hindrance in RecordDisagreement.AboutCase(subject, Case, given)) { yield return hindrance; }
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > 1000) { yield return TextMissing.At("Text").With(1000); }
    }

    protected override Fact Effect(Recommendation subject, Given given) => new DissentRecorded(new Dissent(Case, Text.Trim(), given.Actor.Person, given.Now));
}

/// <summary>What the ledger remembers of a dissent.</summary>
[FactName("recommendations.dissent-recorded.v1")]
public sealed record DissentRecorded(Dissent Dissent) : Fact
{
    public override string? ReasonGiven() => Dissent.Text;
}
