using System.Text.Json.Serialization;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>A person is given a role in a scope and a period (grants.md b.1).</summary>
/// <param name="Scope">The organisation or body it reaches.</param>
/// <param name="District">The County Governor in whose district it is given.</param>
public sealed record GiveMandate(
    Ref<Person> Person,
    Role Role,
    Guid Scope,
    string ScopeName,
    Guid District,
    Period Period,
    string Reasons) : Act<Mandate>, IOpens
{
    public static readonly Hindrance PersonMissing = new("registry.mandate-person-missing");
    public static readonly Hindrance RoleNeverGiven = new("registry.role-never-given");
    public static readonly Hindrance ScopeMissing = new("registry.scope-missing");
    public static readonly Hindrance ScopeDoesNotFit = new("registry.scope-does-not-fit");
    public static readonly Hindrance ScopeOutsideDistrict = new("registry.scope-outside-district");
    public static readonly Hindrance PeriodNotOrdered = new("registry.mandate-period-not-ordered");
    public static readonly Hindrance ReasonsMissing = new("registry.mandate-reasons-missing", "R-109");

    /// <summary>The key of the seat the person sits in, or is deputy for; null for roles without a seat, and where it is not said.</summary>
    public string? Seat { get; init; }

    /// <inheritdoc />
    public override Permission Requires => Permission.GiveMandates;

    /// <inheritdoc />
    public override IReadOnlyList<Type> Sees => [typeof(ScopeSight)];

    /// <inheritdoc />
    public override Place PlaceOf(Mandate subject) => new() { District = District };

    /// <inheritdoc />
    public override IEnumerable<Hindrance> Hindrances(Mandate subject, Given given)
    {
        if (Person.IsNone) { yield return PersonMissing.At(nameof(Person)); }
        if (Role == Role.System || IsBeyond(given.Actor)) { yield return RoleNeverGiven.At(nameof(Role)); }
        if (!Period.IsOrdered) { yield return PeriodNotOrdered.At(nameof(Period)); }
        if (string.IsNullOrWhiteSpace(Reasons)) { yield return ReasonsMissing.At(nameof(Reasons)); }
        if (OfScope(given.See<ScopeSight>()) is { } hindrance) { yield return hindrance.At(nameof(Scope)); }
        if (Seat is { } seat && Seating.Of(given.See<ScopeSight>(), Person.Value, Role, seat, Period) is { } unseated) { yield return unseated.At(nameof(Seat)); }
    }

    /// <inheritdoc />
    // Who is bound to a district cannot give what reaches the whole nation.
    private bool IsBeyond(Actor actor) =>
        Roles.Of(Role).Relation == Relation.Nation && actor.Mandates.All(held => Roles.Of(held.Role).Relation != Relation.Nation);

    protected override Fact Effect(Mandate subject, Given given) =>
        new MandateGiven(Person, Role, Scope, ScopeName, District, Period, Reasons) { Seat = Seat };

    // One at a time: a scope that does not exist neither fits nor lies anywhere.
    private Hindrance? OfScope(ScopeSight scope)
    {
        if (Scope == Guid.Empty || scope.Id != Scope || !scope.Exists) { return ScopeMissing; }
        if (scope.District != Guid.Empty && scope.District != District) { return ScopeOutsideDistrict; }
        return scope.Fits(Role) ? null : ScopeDoesNotFit;
    }
}

/// <summary>A person was given a role.</summary>
[FactName("mandates.given.v1")]
public sealed record MandateGiven(
    Ref<Person> Person,
    Role Role,
    Guid Scope,
    string ScopeName,
    Guid District,
    Period Period,
    string Reasons) : Fact
{
    /// <summary>Null in facts from before seats were said, and for roles without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Seat { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Guid> Concerns() => [Person.Value];

    /// <inheritdoc />
    public override string? ReasonGiven() => Reasons;
}
