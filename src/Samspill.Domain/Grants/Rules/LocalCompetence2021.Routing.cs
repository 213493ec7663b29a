namespace Samspill.Domain.Grants.Rules;

/// <content>The regions from 2024 and which group gets which reports (grants.md c.2 row 9, f.3).</content>
public static partial class LocalCompetence2021
{
    private const string Oslo = "Oslo";
    private static string[] ForumOfViken => ["Akershus", "Buskerud", "Østfold"];

    private static Region[] Regions() =>
    [
        new(Oslo, Oslo, "SAF-OSLO", IsCountyMunicipality: false),
        .. ForumOfViken.Select(county => new Region(county, county, "SAF-VIKEN", IsCountyMunicipality: false)),
        .. ForumOfViken.Select(CountyMunicipalityOf).Select(name => new Region(name, name, "SAF-VIKEN", IsCountyMunicipality: true)),
    ];

    private static Route[] Routing() =>
    [
        new(Oslo, Reg, [], "RWG-OSLO-KG"),
        new(Oslo, Des, [], "RWG-OSLO-SCH"),
        new(Oslo, Kl, [], "RWG-OSLO-KG"),
        new(Oslo, Kl, [], "RWG-OSLO-SCH"),
        new("Akershus", null, [], "RWG-AKERSHUS"),
        new("Buskerud", null, [], "RWG-BUSKERUD"),
        new("Østfold", null, [], "RWG-OSTFOLD"),
        .. ForumOfViken.Select(CountyMunicipalityOf).SelectMany(name => new Route[] { new(name, Des, [], "RWG-VIKENFK"), new(name, Kl, [], "RWG-VIKENFK") }),
    ];

    private static string CountyMunicipalityOf(string county) => $"{county} fylkeskommune";
}
