using Samspill.Domain.Registry;

namespace Samspill.Domain.Spine;

/// <summary>The person who acts, with the mandates valid now; the one they act under comes first.</summary>
/// <param name="Person">The person's id; <see cref="Guid.Empty"/> for nobody signed in.</param>
/// <param name="Mandates">Mandates whose period contains today.</param>
public sealed record Actor(Guid Person, IReadOnlyList<HeldMandate> Mandates)
{
    /// <summary>Somebody who has not signed in.</summary>
    public static readonly Actor Public = new(Guid.Empty, []);

    /// <summary>The program itself, for what happens at a date without anybody asking (opening and closing a form).</summary>
    public static readonly Actor TheSystem = new(new Guid("00000000-0000-7000-8000-000000000001"), [new HeldMandate(Guid.Empty, Role.System, Guid.Empty)]);

    /// <summary>True when nobody is signed in.</summary>
    public bool IsPublic => Person == Guid.Empty;

    /// <summary>The mandate that carries the permission at that place, or null: then the act is forbidden.</summary>
    public HeldMandate? MandateFor(Permission permission, Place place) =>
        Held.FirstOrDefault(held => Roles.Of(held.Role).Permissions.Contains(permission) && held.Reaches(place));

    // Everybody signed in may do some things for themselves, whatever mandates they hold.
    private IEnumerable<HeldMandate> Held => IsPublic ? Mandates : Mandates.Append(new HeldMandate(Guid.Empty, Role.Self, Person));

    /// <summary>True when some mandate carries the permission at that place.</summary>
    public bool May(Permission permission, Place place) => MandateFor(permission, place) is not null;

    /// <summary>True when some mandate carries the permission anywhere: shows a menu item, never opens a door.</summary>
    public bool MaySomewhere(Permission permission) => Mandates.Any(held => Roles.Of(held.Role).Permissions.Contains(permission));

    /// <summary>The scopes in which the person holds one of the roles.</summary>
    public IReadOnlyList<Guid> ScopesOf(Func<RoleRules, bool> roles) =>
        [.. Mandates.Where(held => roles(Roles.Of(held.Role))).Select(held => held.Scope).Distinct()];
}

/// <summary>A mandate that is valid now: the role, and the organisation or body it reaches.</summary>
public sealed record HeldMandate(Guid Id, Role Role, Guid Scope)
{
    /// <summary>True when the mandate's scope is where the subject lies, by the relation the role has to it.</summary>
    public bool Reaches(Place place) => Roles.Of(Role).Relation switch
    {
        Relation.Nation => true,
        _ when Scope == Guid.Empty => false,
        Relation.District => place.District == Scope,
        Relation.Owner => place.Owner == Scope,
        Relation.CoOwner => place.CoOwners.Contains(Scope),
        Relation.Partner => place.Partners.Contains(Scope),
        Relation.Body => place.Bodies.Contains(Scope),
        Relation.Self => place.Person == Scope,
        _ => false,
    };
}
