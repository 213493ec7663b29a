using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>How a member's organisation takes part in a case.</summary>
public enum LinkKind
{
    Owner,
    CoOwner,
    Partner,
}

/// <summary>A tie between a member and a case, found from the member's mandates and place of work (R-80, g-3).</summary>
/// <param name="Organisation">The name of the organisation that ties them.</param>
public sealed record OwnLink(Guid Person, Guid Case, LinkKind Kind, string Organisation);

/// <summary>Who sits where in the body today, as their mandates say.</summary>
/// <param name="Seat">The key of the seat; null where the mandate does not say one.</param>
/// <param name="IsDeputy">Meets when the member does not .</param>
/// <param name="Votes">The seat has the right of decision.</param>
public sealed record Sitting(Guid Person, string? Seat, bool IsDeputy, bool Votes);

/// <summary>One of the body who takes no part in treating some cases of the list.</summary>
/// <param name="Seat">The key of the seat; null where it is not known.</param>
public sealed record SeatAside(string? Seat, bool IsDeputy, IReadOnlyList<Guid> Cases);

/// <summary>Who steps aside, and what is asked of ties (g-3; ).</summary>
public static class Recusing
{
    /// <summary>
    /// The organisations that tie a person to the cases they own, take part in or are partner in: those the person acts for, and the one they work for (R-80, g-3).
    /// </summary>
    /// <param name="held">Roles the person holds today, and where.</param>
    public static IReadOnlyList<Guid> TyingOrganisations(IEnumerable<(Role Role, Guid Scope)> held, Ref<Organisation>? employer) =>
    [
        .. held.Where(mandate => Roles.Of(mandate.Role).Relation is Relation.Owner or Relation.CoOwner or Relation.Partner).Select(mandate => mandate.Scope)
            .Concat(employer is { IsNone: false } working ? [working.Value] : []).Distinct(),
    ];

    /// <summary>True when the person takes no part in treating the case.</summary>
    public static bool IsAside(Recommendation list, Guid person, Guid @case, RecusalMode mode) =>
        list.IsRecused(person, @case) || (mode == RecusalMode.StrictAll && list.Recusals.Any(recusal => recusal.Person == person));

    /// <summary>The cases of the list that the person takes no part in treating.</summary>
    public static IEnumerable<Guid> AsideIn(Recommendation list, Guid person, RecusalMode mode) =>
        list.Lines.Select(line => line.Case).Where(@case => IsAside(list, person, @case, mode));

    /// <summary>Ties nobody has answered yet.</summary>
    public static IEnumerable<OwnLink> Unanswered(Recommendation list, IEnumerable<OwnLink> links) => links.Where(link =>
        list.LineOf(link.Case) is not null
        && !list.IsRecused(link.Person, link.Case)
        && !list.Proceedings.Answers.Any(answer => answer.Person == link.Person && answer.Case == link.Case));

    /// <summary>True when a tie of this kind can be answered with «not recused»: an owner's own case never, unless ties are only shown.</summary>
    public static bool CanBeDenied(RecusalMode mode, LinkKind kind) => mode switch
    {
        RecusalMode.DeclareOnly => true,
        RecusalMode.StrictItem => kind != LinkKind.Owner,
        _ => false,
    };

    /// <summary>True when an unanswered tie stands in the way.</summary>
    public static bool MustBeAnswered(RecusalMode mode) => mode != RecusalMode.DeclareOnly;

    /// <summary>
    /// How many seats of the roll are not counted in the case: those where the one who meets steps aside, and one for each who steps aside and whose seat is
    /// not known. Whoever is absent, has left the body, or keeps the list without a seat, takes nothing off (V-38).
    /// </summary>
    public static int SeatsAside(Recommendation list, Guid @case, RecusalMode mode, IReadOnlyList<Voter> voters, IReadOnlyList<Sitting> roster)
    {
        var aside = PersonsAside(list, @case, mode);
        return voters.Count(voter => roster.Any(one => one.Seat == voter.Seat && one.IsDeputy == voter.IsDeputy && aside.Contains(one.Person))) + Unseated(aside, roster);
    }

    /// <summary>How many voting seats nobody can vote from in the case: member and deputy both step aside, or the only one known to sit there does.</summary>
    public static int SeatsAside(Recommendation list, Guid @case, RecusalMode mode, IReadOnlyList<Sitting> roster)
    {
        var aside = PersonsAside(list, @case, mode);
        return roster.Where(one => one.Votes && one.Seat is not null).GroupBy(one => one.Seat).Count(seat => seat.All(one => aside.Contains(one.Person))) + Unseated(aside, roster);
    }

    /// <summary>The roll's remarks: each who sits in the body today and steps aside, by seat, with the cases; whoever has left it, or keeps the list without a seat, is not of the roll.</summary>
    public static IReadOnlyList<SeatAside> OnRoll(Recommendation list, RecusalMode mode, IReadOnlyList<Sitting> roster) =>
    [
        .. from person in list.Recusals.Where(recusal => recusal.Sits != false).Select(recusal => recusal.Person).Distinct()
           let cases = AsideIn(list, person, mode).ToList()
           where cases.Count > 0
           from one in PlacesOf(person, roster)
           select new SeatAside(one.Seat, one.IsDeputy, cases),
    ];

    private static HashSet<Guid> PersonsAside(Recommendation list, Guid @case, RecusalMode mode) => list.Recusals
        .Where(recusal => recusal.Sits != false && (recusal.Case == @case || mode == RecusalMode.StrictAll))
        .Select(recusal => recusal.Person).ToHashSet();

    // A seat that is known goes before a mandate that says none.
    private static IEnumerable<Sitting> PlacesOf(Guid person, IReadOnlyList<Sitting> roster)
    {
        var places = roster.Where(one => one.Person == person).ToLookup(one => one.Seat is not null);
        return places.Contains(true) ? places[true] : places[false].Take(1);
    }

    private static int Unseated(HashSet<Guid> aside, IReadOnlyList<Sitting> roster) => aside.Count(person => PlacesOf(person, roster).Any(one => one.Seat is null));
}
