using static Samspill.Domain.Registry.OrganisationKind;

namespace Samspill.Domain.Grants.Rules;

/// <content>The three schemes, R-03, R-05, R-06, R-17 to R-21.</content>
public static partial class LocalCompetence2021
{
    private static Scheme[] Schemes() => [RegionalScheme(), DecentralisedScheme(), CompetenceBoost()];

    private static Scheme RegionalScheme() => new(
        Reg,
        new(
            "Regional ordning for kompetanseutvikling i barnehage",
            "Regional ordning for kompetanseutvikling i barnehage",
            "Regional scheme for competence development in kindergartens"),
        new("Regional ordning (barnehage)", "Regional ordning (barnehage)", "Regional scheme (kindergarten)"),
        [Registry.OrganisationKind.Municipality, CityDistrict, PrivateKindergartenOwner],
        [UnitKind.Kindergarten],
        Guidelines("R-05", "del I"))
    {
        NonCollectiveCapPercent = new(30, Guidelines("R-18", "punkt 3.3")),
        AsksMeasureKind = true,
    };

    // City districts run no schools: for Oslo's own schools the municipality reports.
    private static Scheme DecentralisedScheme() => new(
        Des,
        new(
            "Desentralisert ordning for kompetanseutvikling i grunnskole og videregående skole",
            "Desentralisert ordning for kompetanseutvikling i grunnskule og vidaregåande skule",
            "Decentralised scheme for competence development in primary and secondary school"),
        new("Desentralisert ordning (skole)", "Desentralisert ordning (skule)", "Decentralised scheme (school)"),
        [Registry.OrganisationKind.Municipality, CountyMunicipality, PrivateSchoolOwner],
        [UnitKind.School, UnitKind.UpperSecondary],
        Guidelines("R-05", "del I"))
    {
        OwnSharePercent = new(30, Plan("R-17", "punkt 7")),
    };

    private static Scheme CompetenceBoost() => new(
        Kl,
        new(
            "Kompetanseløftet for spesialpedagogikk og inkluderende praksis",
            "Kompetanseløftet for spesialpedagogikk og inkluderande praksis",
            "Competence boost for special needs education and inclusive practice"),
        new("Kompetanseløftet", "Kompetanseløftet", "Competence boost"),
        [Registry.OrganisationKind.Municipality, CountyMunicipality, CityDistrict],
        [UnitKind.Kindergarten, UnitKind.School, UnitKind.UpperSecondary, UnitKind.EducationalPsychologicalService, UnitKind.OtherService],
        Guidelines("R-06", "del I"))
    {
        RequiredThemes = [.. Themes().Select(theme => theme.Id).Where(IsCompetenceBoostTheme)],
        IsCrossSector = true,
    };

    private static bool IsCompetenceBoostTheme(string id) => id.StartsWith("kl-", StringComparison.Ordinal);
}
