using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>What is written for one case: place, outcome, amounts per year and reason.</summary>
public sealed record LineChange(Guid Case, int? Rank, LineOutcome? Outcome, YearAmounts Amounts, string Reason);

/// <summary>Members order the list and propose amounts; lines may be half done until the list is finished (c.2 row 10; ).</summary>
public sealed record RankCases(IReadOnlyList<LineChange> Changes) : Act<Recommendation>
{
    public static readonly Hindrance AlreadyFinal = new("recommendations.already-final");
    public static readonly Hindrance UnknownCase = new("recommendations.unknown-case");
    public static readonly Hindrance RankTwice = new("recommendations.rank-twice");
    public static readonly Hindrance RankOutOfRange = new("recommendations.rank-out-of-range");
    public static readonly Hindrance AboveAsk = new("recommendations.above-ask");
    public static readonly Hindrance AmountWithoutGrant = new("recommendations.amount-without-grant");
    public static readonly Hindrance FullIsTheAsk = new("recommendations.full-is-the-ask");
    public static readonly Hindrance PartialIsLess = new("recommendations.partial-is-less");
    public static readonly Hindrance Recused = new("recommendations.recused", "R-80");
    public static readonly Hindrance ReasonTooLong = new("recommendations.reason-too-long");

    public override Permission Requires => Permission.RankCases;

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        if (subject.IsFinal) { yield return AlreadyFinal; yield break; }
        foreach (var change in Changes)
        {
            var line = subject.Lines.FirstOrDefault(line => line.Case == change.Case);
            if (line is null) { yield return UnknownCase; continue; }
            foreach (var hindrance in OfLine(subject, line, change, given)) { yield return hindrance; }
        }

        var ranks = subject.Lines.Select(line => (line.Case, Rank: Changes.FirstOrDefault(change => change.Case == line.Case) is { } change ? change.Rank : line.Rank));
        foreach (var twice in ranks.Where(line => line.Rank is not null).GroupBy(line => line.Rank!.Value).Where(same => same.Count() > 1))
        {
            yield return RankTwice.At($"Lines.{twice.Last().Case}.Rank").With(twice.Key);
        }
    }

    protected override Fact Effect(Recommendation subject, Given given) => new CasesRanked(Changes);

    private static IEnumerable<Hindrance> OfLine(Recommendation subject, RecommendationLine line, LineChange change, Given given)
    {
        var field = $"Lines.{line.Case}";
        var changes = (line.Rank, line.Outcome, line.Amounts, line.Reason) != (change.Rank, change.Outcome, change.Amounts, change.Reason);
        if (changes && subject.IsRecused(given.Actor.Person, line.Case)) { yield return Recused.At($"{field}.Rank").With(line.Number); }
        if (change.Rank is { } rank && (rank < 1 || rank > subject.Lines.Count)) { yield return RankOutOfRange.At($"{field}.Rank").With(subject.Lines.Count); }
        foreach (var year in YearAmounts.Years.Where(year => change.Amounts.In(year) > line.Asked.In(year) || change.Amounts.In(year) < Nok.Zero))
        {
            yield return AboveAsk.At($"{field}.Year{year}").With(line.Number, line.Asked.In(year));
        }

        if (change.Outcome is LineOutcome.None or LineOutcome.Deferred && change.Amounts.Total != Nok.Zero) { yield return AmountWithoutGrant.At($"{field}.Year1").With(line.Number); }
        if (change.Outcome is LineOutcome.Full && change.Amounts != line.Asked) { yield return FullIsTheAsk.At($"{field}.Year1").With(line.Number); }
        if (change.Outcome is LineOutcome.Partial && (change.Amounts.Year1 == Nok.Zero || change.Amounts == line.Asked)) { yield return PartialIsLess.At($"{field}.Year1").With(line.Number); }
        if (change.Reason.Length > 1500) { yield return ReasonTooLong.At($"{field}.Reason").With(1500, change.Reason.Length); }
    }
}

[FactName("recommendations.ranked.v1")]
public sealed record CasesRanked(IReadOnlyList<LineChange> Changes) : Fact;

/// <summary>A member steps aside in one case: sees place and amount, not remarks, and is not counted in it (R-80, R-81, g-3 StrictItem).</summary>
public sealed record DeclareBodyRecusal(Guid Case, string Reasons) : Act<Recommendation>
{
    public static readonly Hindrance AlreadyFinal = new("recommendations.already-final");
    public static readonly Hindrance UnknownCase = new("recommendations.unknown-case");
    public static readonly Hindrance AlreadyRecused = new("recommendations.already-recused", "R-81");
    public static readonly Hindrance ReasonsMissing = new("recommendations.recusal-reasons-missing", "R-81");

    public override Permission Requires => Permission.DeclareBodyRecusal;

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        if (subject.IsFinal) { yield return AlreadyFinal; }
        if (subject.Lines.All(line => line.Case != Case)) { yield return UnknownCase.At("Case"); }
        if (subject.IsRecused(given.Actor.Person, Case)) { yield return AlreadyRecused.At("Case"); }
        if (string.IsNullOrWhiteSpace(Reasons) || Reasons.Length > 500) { yield return ReasonsMissing.At("Reasons").With(500); }
    }

    protected override Fact Effect(Recommendation subject, Given given) =>
        new BodyRecusalDeclared(new BodyRecusal(given.Actor.Person, Case, Reasons.Trim()));
}

[FactName("recommendations.recusal-declared.v1")]
public sealed record BodyRecusalDeclared(BodyRecusal Recusal) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Recusal.Case];

    public override string? ReasonGiven() => Recusal.Reason;
}
