using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>The list as it stands is kept as an alternative, to be compared with others (g-25).</summary>
/// <param name="Purpose">What it is good for.</param>
public sealed record SaveAlternative(string Name, string Purpose) : Act<Recommendation>
{
    private const int Most = 8;

    public static readonly Hindrance NameMissing = new("recommendations.alternative-name-missing");
    public static readonly Hindrance NameTaken = new("recommendations.alternative-name-taken");
    public static readonly Hindrance PurposeTooLong = new("recommendations.alternative-purpose-too-long");
    public static readonly Hindrance TooMany = new("recommendations.too-many-alternatives");

    public override Permission Requires => Permission.RankCases;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        foreach (var hindrance in LineRules.Standing(subject, given)) { yield return hindrance; }
        var saved = subject.Proceedings.Alternatives;
        if (saved.Count >= Most) { yield return TooMany.With(Most); }
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > 60) { yield return NameMissing.At("Name").With(60); }
        if (saved.Any(one => string.Equals(one.Name, Name.Trim(), StringComparison.OrdinalIgnoreCase))) { yield return NameTaken.At("Name"); }
        if (Purpose.Length > 300) { yield return PurposeTooLong.At("Purpose").With(300); }
    }

    protected override Fact Effect(Recommendation subject, Given given) => new AlternativeSaved(new Alternative(
        subject.Proceedings.Alternatives.Count + 1, Name.Trim(), Purpose.Trim(), Copied(subject), given.Actor.Person, given.Now));

    /// <summary>Places and amounts of the list as they stand.</summary>
    public static IReadOnlyList<AlternativeLine> Copied(Recommendation list) => [.. list.Lines.Select(line => new AlternativeLine(line.Case, line.Rank, line.Outcome, line.Amounts))];
}

/// <summary>What the ledger remembers of an alternative that was saved.</summary>
[FactName("recommendations.alternative-saved.v1")]
public sealed record AlternativeSaved(Alternative Alternative) : Fact;

/// <summary>Places and amounts of an alternative become those of the list; reasons stay as they are written (g-25).</summary>
public sealed record UseAlternative(int Number) : Act<Recommendation>
{
    public static readonly Hindrance UnknownAlternative = new("recommendations.unknown-alternative");

    public override Permission Requires => Permission.RankCases;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        Hindrance[] standing = [.. LineRules.Standing(subject, given)];
        if (standing.Length > 0) { return standing; }
        return Chosen(subject) is { } alternative
            ? Changed(subject, alternative).SelectMany(line => LineRules.Touching(subject, line, null, "Number", given))
                .Concat(LineRules.Reordering(subject, new AlternativeUsed(Number, alternative.Name, alternative.Lines).After(subject.Lines), "Number", given)).Distinct()
            : [UnknownAlternative];
    }

    protected override Fact Effect(Recommendation subject, Given given)
    {
        var alternative = Chosen(subject)!;
        return new AlternativeUsed(Number, alternative.Name, alternative.Lines);
    }

    private Alternative? Chosen(Recommendation subject) => subject.Proceedings.Alternatives.FirstOrDefault(one => one.Number == Number);

    private static IEnumerable<RecommendationLine> Changed(Recommendation subject, Alternative alternative) =>
        from line in subject.Lines
        join other in alternative.Lines on line.Case equals other.Case
        where (line.Outcome, line.Amounts) != (other.Outcome, other.Amounts)
        select line;
}

/// <summary>What the ledger remembers of an alternative that became the list.</summary>
[FactName("recommendations.alternative-used.v1")]
public sealed record AlternativeUsed(int Number, string Name, IReadOnlyList<AlternativeLine> Lines) : Fact
{
    /// <summary>The list with the places and amounts of the alternative; cases it does not know come last.</summary>
    internal IReadOnlyList<RecommendationLine> After(IReadOnlyList<RecommendationLine> lines)
    {
        var known = Lines.ToDictionary(line => line.Case);
        var changed = lines.Select(line => known.TryGetValue(line.Case, out var other)
            ? line with { Rank = other.Rank, Outcome = other.Outcome, Amounts = other.Amounts, Revision = line.Revision + 1 }
            : line with { Rank = null });
        return Places.ClosedUp([.. changed]);
    }
}
