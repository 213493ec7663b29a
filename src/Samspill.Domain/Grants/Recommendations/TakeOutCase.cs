using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>Where a case of a list stands now.</summary>
public sealed record LeavingSight(CaseStatus Status) : Sight;

/// <summary>A case that was withdrawn or dismissed leaves the list, and the others close up; follows by itself, and a finished list stays as it is (c.2 rows 8 and 20).</summary>
public sealed record TakeOutCase(Guid Case) : Act<Recommendation>
{
    public static readonly Hindrance StillStands = new("recommendations.case-still-stands");

    public override Permission Requires => Permission.RankCases;

    public override IReadOnlyList<Type> Sees => [typeof(LeavingSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        if (subject.IsFinal) { yield return LineRules.AlreadyFinal; }
        if (subject.LineOf(Case) is null) { yield return LineRules.UnknownCase; }
        if (given.See<LeavingSight>().Status is not (CaseStatus.Withdrawn or CaseStatus.Dismissed)) { yield return StillStands; }
    }

    protected override Fact Effect(Recommendation subject, Given given)
    {
        var line = subject.LineOf(Case)!;
        var because = given.See<LeavingSight>().Status == CaseStatus.Withdrawn ? LeftBecause.Withdrawn : LeftBecause.Dismissed;
        return new CaseTakenOut(new LeftLine(Case, line.Number, line.Title, line.Owner, because, given.Now));
    }
}

/// <summary>What the ledger remembers of a case that left the list.</summary>
[FactName("recommendations.case-taken-out.v1")]
public sealed record CaseTakenOut(LeftLine Line) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Line.Case];
}
