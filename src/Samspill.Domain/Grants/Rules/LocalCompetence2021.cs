using Samspill.Domain.Registry;

namespace Samspill.Domain.Grants.Rules;

/// <summary>
/// The rule set of 2021 as the cooperation forums of Oslo and Viken use it: the national guidelines (FOR-2021-01-26-230) with the forums' own
/// plan and mandate (grants.md c.7, e.6, f.1). Which rounds it fits is a warning elsewhere, never a limit here (g-13).
/// </summary>
public static partial class LocalCompetence2021
{
    public const string Reg = "REG";
    public const string Des = "DES";
    public const string Kl = "KL";

    /// <summary>The rules for Oslo, Akershus, Buskerud and Østfold with the regions from 2024.</summary>
    public static RuleSet OsloAndViken { get; } = new()
    {
        Id = "LocalCompetence2021-oslo-viken-1",
        Kind = RuleSetKind.LocalCompetence2021,
        Name = new(
            "Tilskudd til lokal kompetanseutvikling i barnehage og grunnopplæring",
            "Tilskot til lokal kompetanseutvikling i barnehage og grunnopplæring",
            "Grants for local competence development in kindergarten and school"),
        Basis = Guidelines("d.4-3", ""),
        Purpose = Purpose(),
        TargetGroup = TargetGroup(),
        Schemes = Schemes(),
        Stages = Stages(),
        Regions = Regions(),
        Routing = Routing(),
        Policies = Policies(),
        Criteria = Criteria(),
        Deadlines = Deadlines(),
        PartnerKinds = new([OrganisationKind.University, OrganisationKind.NationalCentre], Guidelines("R-08", "punkt 3.3")),
        MaxYears = new(3, Plan("R-23", "punkt 6, kriterium 1")),
        CoordinatorWarnPercent = new(15, Unregulated("R-16")),
        CorrectionDays = new(5, Unregulated("R-82")),
        LargestAmount = new(50_000_000, Unregulated("d.1-39")),
        Declarations = Declarations(),
        Themes = Themes(),
        Appropriation = Appropriation(),
        AppealInstance = new(
            "Utdanningsdirektoratet",
            "Utdanningsdirektoratet",
            "The Norwegian Directorate for Education and Training"),
    };

    private static Words Purpose() => new(
        "Styrket felles kompetanse i barnehager og skoler ut fra lokale behov, i partnerskap med et universitet eller en høyskole. Partnerskapet "
            + "skal også styrke lærerutdanningene. Målet er et likeverdig tilbud der alle barn og unge utvikler seg, lærer og trives, og der samiske perspektiver er ivaretatt.",
        "Styrkt felles kompetanse i barnehagar og skular ut frå lokale behov, i partnarskap med eit universitet eller ein høgskule. Partnarskapen "
            + "skal òg styrkje lærarutdanningane. Målet er eit likeverdig tilbod der alle barn og unge utviklar seg, lærer og trivst, og der samiske perspektiv er tekne vare på.",
        "Stronger shared competence in kindergartens and schools, based on local needs, in partnership with a university or university college. The "
            + "partnership shall also strengthen teacher education. The aim is an equal offer where all children develop, learn and thrive, with Sami perspectives safeguarded.");

    private static Words TargetGroup() => new(
        "Lærere, ledere og andre ansatte i barnehager og skoler, og andre rundt dem som bidrar til kvaliteten. I Kompetanseløftet også eiere, PPT og "
            + "andre tverrfaglige tjenester i laget rundt barnet og eleven. Private barnehager og godkjente friskoler deltar på lik linje med offentlige.",
        "Lærarar, leiarar og andre tilsette i barnehagar og skular, og andre rundt dei som medverkar til kvaliteten. I Kompetanseløftet òg eigarar, PPT og "
            + "andre tverrfaglege tenester i laget rundt barnet og eleven. Private barnehagar og godkjende friskular deltek på lik linje med offentlege.",
        "Teachers, leaders and other staff in kindergartens and schools, and others around them who contribute to quality. In the competence boost also owners, the "
            + "educational-psychological service and other services in the team around the child. Private kindergartens and approved private schools take part on equal terms.");

    private static Words Appropriation() => new(
        "Utdanningsdirektoratets tildeling til Statsforvalteren til lokal kompetanseutvikling over årets statsbudsjett",
        "Utdanningsdirektoratet si tildeling til Statsforvaltaren til lokal kompetanseutvikling over årets statsbudsjett",
        "The Directorate’s allotment to the County Governor for local competence development under the state budget of the year");
}
