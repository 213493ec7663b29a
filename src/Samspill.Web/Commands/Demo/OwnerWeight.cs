using Samspill.Domain.Registry;

namespace Samspill.Web.Commands.Demo;

/// <summary>How an owner weighs in a round: how often it asks beside the others, and the least and most of a first year, in thousand kroner.</summary>
internal sealed record OwnerWeight(int Cases, long Least, long Most);

/// <summary>Large owners ask more often and for more.</summary>
internal static class WeightsOfOwners
{
    private static readonly string[] Cities = ["Bærum", "Asker", "Drammen", "Lillestrøm", "Fredrikstad", "Nordre Follo", "Sarpsborg"];

    private static readonly string[] Towns =
        ["Moss", "Halden", "Indre Østfold", "Ullensaker", "Lørenskog", "Kongsberg", "Ringerike", "Lier", "Øvre Eiker", "Nittedal", "Ås", "Eidsvoll", "Vestby", "Nesodden"];

    public static IReadOnlyList<OrganisationKind> Kinds { get; } =
    [
        OrganisationKind.Municipality, OrganisationKind.CountyMunicipality, OrganisationKind.CityDistrict,
        OrganisationKind.PrivateKindergartenOwner, OrganisationKind.PrivateSchoolOwner,
    ];

    public static OwnerWeight Of(string key, OrganisationEntry entry) => entry.Kind switch
    {
        OrganisationKind.CountyMunicipality => new(22, 280, 2300),
        OrganisationKind.CityDistrict => new(6, 140, 980),
        OrganisationKind.PrivateKindergartenOwner => new(3, 40, 380),
        OrganisationKind.PrivateSchoolOwner => new(4, 60, 480),
        _ when key == "Oslo" => new(40, 600, 5600),
        _ when Cities.Contains(key) => new(20, 300, 2500),
        _ when Towns.Contains(key) => new(11, 160, 1300),
        _ => new(5, 70, 540),
    };
}
