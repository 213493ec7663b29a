using System.Text.Json.Serialization;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>A member steps aside in one case: sees place and amount, not remarks, and is not counted in it; the body may say so for a member who has not (R-80, R-81, g-3).</summary>
public sealed record DeclareBodyRecusal(Guid Case, string Reasons) : Act<Recommendation>
{
    public static readonly Hindrance AlreadyRecused = new("recommendations.already-recused", "R-81");
    public static readonly Hindrance ReasonsMissing = new("recommendations.recusal-reasons-missing", "R-81");
    public static readonly Hindrance OnlyForOneself = new("recommendations.only-for-oneself", "R-81");

    /// <summary>The member it is about when another says it for them; null for oneself.</summary>
    public Guid? Person { get; init; }

    public override Permission Requires => Permission.DeclareBodyRecusal;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        foreach (var hindrance in LineRules.OnTheTable(subject, given)) { yield return hindrance; }
        if (subject.LineOf(Case) is null) { yield return LineRules.UnknownCase.At("Case"); }
        if (!MaySpeakFor(Whose(given), subject, given)) { yield return OnlyForOneself.At("Case"); }
        if (subject.IsRecused(Whose(given), Case)) { yield return AlreadyRecused.At("Case"); }
        if (string.IsNullOrWhiteSpace(Reasons) || Reasons.Length > 500) { yield return ReasonsMissing.At("Reasons").With(500); }
    }

    protected override Fact Effect(Recommendation subject, Given given) =>
        new BodyRecusalDeclared(new BodyRecusal(Whose(given), Case, Reasons.Trim()) { Sits = Whose(given) != given.Actor.Person || Sits(given.Actor, subject.Body) ? null : false });

    /// <summary>True for oneself; for another only when one keeps the list, and the other has a tie in it.</summary>
    internal static bool MaySpeakFor(Guid person, Recommendation subject, Given given) =>
        person == given.Actor.Person
        || (given.Actor.May(Permission.FinaliseRecommendation, subject.Place) && given.See<TableSight>().Links.Any(link => link.Person == person));

    private static bool Sits(Actor actor, Guid body) => actor.Mandates.Any(held =>
        held.Scope == body && held.Role is Role.WorkingGroupMember or Role.WorkingGroupDeputy or Role.ForumMember or Role.ForumDeputy);

    private Guid Whose(Given given) => Person ?? given.Actor.Person;
}

/// <summary>What the ledger remembers of somebody who stepped aside.</summary>
[FactName("recommendations.recusal-declared.v1")]
public sealed record BodyRecusalDeclared(BodyRecusal Recusal) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Recusal.Case];

    public override string? ReasonGiven() => Recusal.Reason;
}
