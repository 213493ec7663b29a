using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Kind = Samspill.Domain.Registry.OrganisationKind;

namespace Samspill.Domain.Registry;

/// <summary>What the scope of a mandate is: an organisation or a body. Neither kind is set when nothing has that id.</summary>
/// <param name="District">The County Governor's district it lies in; empty for organisations of the whole country.</param>
public sealed record ScopeSight(Guid Id, OrganisationKind? OrganisationKind, BodyKind? BodyKind, Guid District) : Sight
{
    private static readonly Kind[] Owners =
    [
        Kind.Municipality, Kind.CountyMunicipality, Kind.CityDistrict,
        Kind.PrivateKindergartenOwner, Kind.PrivateSchoolOwner, Kind.CompetenceNetwork,
    ];

    private static readonly Kind[] Partners = [Kind.University, Kind.NationalCentre, Kind.VocationalCollege, Kind.StateService];

    /// <summary>The body's seats of all times; empty for an organisation.</summary>
    public IReadOnlyCollection<BodySeat> Seats { get; init; } = [];

    /// <summary>Who has the seats of the body, at any time.</summary>
    public IReadOnlyCollection<HeldSeat> Held { get; init; } = [];

    /// <summary>True when something has the id.</summary>
    public bool Exists => OrganisationKind is not null || BodyKind is not null;

    /// <summary>True when the role can be held there: by the relation the role has to its scope (grants.md b.1).</summary>
    public bool Fits(Role role) => Roles.Of(role).Relation switch
    {
        Relation.Nation => FitsNation(role),
        Relation.District => OrganisationKind == Kind.CountyGovernor,
        Relation.Owner or Relation.CoOwner => IsOneOf(Owners),
        Relation.Partner => IsOneOf(Partners),
        Relation.Body => FitsBody(role),
        _ => false,
    };

    private bool FitsNation(Role role) => role == Role.DirectorateOfficer ? OrganisationKind == Kind.Directorate : OrganisationKind is not null;

    private bool FitsBody(Role role) => role switch
    {
        Role.WorkingGroupAdministrator or Role.WorkingGroupMember or Role.WorkingGroupDeputy or Role.WorkingGroupObserver =>
            BodyKind == Grants.Rules.BodyKind.RegionalWorkingGroup,
        _ => BodyKind == Grants.Rules.BodyKind.CooperationForum,
    };

    private bool IsOneOf(Kind[] kinds) => OrganisationKind is { } kind && kinds.Contains(kind);
}
