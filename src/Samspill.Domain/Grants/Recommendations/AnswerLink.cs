using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>A tie to a case does not make the member recused, and why; said by the member, or by the body for them (R-81, g-3).</summary>
/// <param name="Person">The member it is about.</param>
public sealed record AnswerLink(Guid Case, Guid Person, string Reasons) : Act<Recommendation>
{
    public static readonly Hindrance NoSuchLink = new("recommendations.no-such-link", "R-81");
    public static readonly Hindrance CannotBeDenied = new("recommendations.link-cannot-be-denied", "R-80");
    public static readonly Hindrance ReasonsMissing = new("recommendations.answer-reasons-missing", "R-81");

    public override Permission Requires => Permission.DeclareBodyRecusal;

    public override IReadOnlyList<Type> Sees => [typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        Hindrance[] standing = [.. LineRules.OnTheTable(subject, given)];
        if (standing.Length > 0) { return standing; }
        return OfLink(subject, given);
    }

    protected override Fact Effect(Recommendation subject, Given given) =>
        new LinkAnswered(new LinkAnswer(Person, Case, Reasons.Trim(), given.Actor.Person, given.Now));

    private IEnumerable<Hindrance> OfLink(Recommendation subject, Given given)
    {
        var mode = given.Rules.PolicyOf(subject.BodyKind).Recuses;
        var link = Recusing.Unanswered(subject, given.See<TableSight>().Links).FirstOrDefault(link => link.Person == Person && link.Case == Case);
        if (link is null) { yield return NoSuchLink.At("Case"); yield break; }
        if (!DeclareBodyRecusal.MaySpeakFor(Person, subject, given)) { yield return DeclareBodyRecusal.OnlyForOneself.At("Case"); }
        if (!Recusing.CanBeDenied(mode, link.Kind)) { yield return CannotBeDenied.At("Case"); }
        if (string.IsNullOrWhiteSpace(Reasons) || Reasons.Length > 500) { yield return ReasonsMissing.At("Reasons").With(500); }
    }
}

/// <summary>What the ledger remembers of a tie that was answered.</summary>
[FactName("recommendations.link-answered.v1")]
public sealed record LinkAnswered(LinkAnswer Answer) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Answer.Case];

    public override string? ReasonGiven() => Answer.Reason;
}
