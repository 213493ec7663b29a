using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>A member writes in one line, without touching its place; whoever writes in other lines is not disturbed (c.2 row 10; ).</summary>
/// <param name="Seen">The revision of the line as the member saw it.</param>
public sealed record ChangeLine(Guid Case, LineOutcome? Outcome, YearAmounts Amounts, string Reason, int Seen) : Act<Recommendation>
{
    public override Permission Requires => Permission.RankCases;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        Hindrance[] standing = [.. LineRules.Standing(subject, given)];
        if (standing.Length > 0) { return standing; }
        return subject.LineOf(Case) is { } line
            ? LineRules.Touching(subject, line, Seen, "", given).Select(hindrance => hindrance with { Field = null }).Concat(LineRules.Content(line, Outcome, Amounts, Reason, ""))
            : [LineRules.UnknownCase];
    }

    protected override Fact Effect(Recommendation subject, Given given) => new LineChanged(Case, Outcome, Amounts, Reason.Trim());
}

/// <summary>What the ledger remembers of a line that was written in.</summary>
[FactName("recommendations.line-changed.v1")]
public sealed record LineChanged(Guid Case, LineOutcome? Outcome, YearAmounts Amounts, string Reason) : Fact;
