using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>As what somebody reads a case; decides which of its parts the page shows (grants.md b.2).</summary>
/// <param name="IsStaff">Works at the County Governor, or audits.</param>
/// <param name="IsInBody">Sits in a body the case has been released to, and has not stepped aside there.</param>
/// <param name="IsOwnSide">The owner, an owner that takes part, or a partner.</param>
/// <param name="IsRecused">Has stepped aside in the case: sees that it is there, not what could influence it. Who steps aside in a
/// body as the case's own owner still reads it as owner.</param>
/// <param name="Because">The mandate that lets them see it; null when none of today's does.</param>
public sealed record CaseViewer(bool IsStaff, bool IsInBody, bool IsOwnSide, bool IsRecused, HeldMandate? Because)
{
    public static CaseViewer Of(Actor actor, GrantCase subject, IReadOnlyList<Recommendation> lists)
    {
        var reaching = actor.Mandates.Where(held => Roles.Of(held.Role).ReadsCases && held.Reaches(subject.Place)).ToList();
        var relations = reaching.Select(held => Roles.Of(held.Role).Relation).ToHashSet();
        var stepsAside = lists.Any(list => list.IsRecused(actor.Person, subject.Id) || list.IsSilent(subject.Id));
        var isOwnSide = relations.Overlaps([Relation.Owner, Relation.CoOwner, Relation.Partner]);
        return new CaseViewer(
            relations.Contains(Relation.District) || relations.Contains(Relation.Nation),
            relations.Contains(Relation.Body) && !stepsAside,
            isOwnSide,
            subject.IsRecused(actor.Person) || (stepsAside && !isOwnSide),
            reaching.FirstOrDefault());
    }

    /// <summary>Owners see a list when it is finished; bodies and staff from the start.</summary>
    public bool MaySee(Recommendation list) => list.IsFinal || IsStaff || IsInBody;

    /// <summary>True when the fact may stand on the timeline: what is only prepared at the County Governor stays there.</summary>
    public bool MaySee(GrantCase subject, string fact) => subject.Submissions == 0 && !IsOwnSide ? IsAboutLateness(fact) : IsStaff || IsPublic(fact);

    /// <summary>True when what happened at a table may stand on the timeline: not for owners while the list is with the body (b.2).</summary>
    public bool MaySeeAtTable(string fact, bool isFinal) => isFinal || IsStaff || IsInBody || fact is not ("recommendations.link-answered.v1" or "recommendations.case-voted.v1");

    /// <summary>False for what is only prepared at the County Governor, and for who steps aside and why.</summary>
    public static bool IsPublic(string fact) => fact is not ("cases.dismissal-proposed.v1" or "decisions.drafted.v1" or "casework.assigned.v1" or "casework.released.v1");

    // Who asks to submit late shows the County Governor the request, not what happens in the draft.
    private static bool IsAboutLateness(string fact) => fact.StartsWith("cases.late-", StringComparison.Ordinal);

    /// <summary>True when the reasons of the fact may be read: why somebody is recused concerns them alone.</summary>
    public bool MaySeeReasonsOf(string fact) => fact switch
    {
        "cases.recusal-declared.v1" or "recommendations.recusal-declared.v1" or "recommendations.link-answered.v1" => IsStaff,

        // What colleagues and parties write to each other before the report is sent is no matter for the bodies.
        "cases.handed-over.v1" or "confirmations.declined.v1" or "confirmations.overridden.v1" => IsOwnSide,
        _ => true,
    };
}
