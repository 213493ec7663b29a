using Samspill.Domain.Grants.Rounds;

namespace Samspill.Web.Commands.Demo;

/// <summary>The public call of the demo rounds, and what the forums add.</summary>
internal static class DemoCall
{
    public const string Guidelines =
        "Samarbeidsforumene ber eierne om å prioritere tiltak der barnehager, skoler og PPT lærer sammen, og der private eiere er med fra start. "
        + "Små kommuner oppfordres til å melde behov i nettverk.";

    public const string Plan = "Langsiktig plan for kompetanseutvikling i Oslo og Viken, vedtatt i samarbeidsforumene";

    public static CallText Text { get; } = new(
        "Tilskuddet skal styrke den felles kompetansen i barnehager og skoler ut fra lokale behov. Dere utvikler praksis sammen med et universitet eller en høyskole, og partnerskapet skal også styrke lærerutdanningene. "
            + "Målet er et likeverdig tilbud der alle barn og unge utvikler seg, lærer og trives.",
        "Barnehage- og skoleeiere kan melde behov: kommuner, fylkeskommuner, bydeler i Oslo og private eiere. Tiltakene er for ansatte og ledere i barnehager og skoler, og i Kompetanseløftet også for PPT og andre tjenester rundt barnet og eleven.",
        "Tiltaket bygger på et behov dere har vurdert lokalt, det er kollektivt og barnehage- eller skolebasert, og det gjennomføres i partnerskap med et universitet eller en høyskole. "
            + "Tiltak som er i gang, går først. I desentralisert ordning bidrar skoleeier med en egenandel på minst 30 prosent av tilskuddet. I regional ordning kan inntil 30 prosent av rammen gå til andre tiltak enn de barnehagebaserte.",
        "Dere skriver behovsmeldingen i skjemaet på denne siden. Den har sju deler, og dere kan lagre underveis. Flere kan skrive i samme behovsmelding, men bare en med fullmakt fra eier kan sende den inn. Dere melder ett tiltak i én ordning om gangen.",
        "Tilskuddet kan bare brukes til tiltaket det er gitt til. Vil dere endre tiltaket, partneren eller framdriften, må dere spørre Statsforvalteren først. Midler som ikke er brukt, kan bli krevd tilbake. Tilsagn for senere år gis med forbehold om Stortingets budsjettvedtak.",
        "De som får tilskudd, rapporterer hvert år om hva midlene er brukt til, hvem som har deltatt, og hva tiltaket har ført til. Fristen står i datoene for runden.",
        "Statsforvalteren og Riksrevisjonen kan kontrollere at midlene brukes slik vedtaket sier, jf. bevilgningsreglementet § 10. Ta vare på regnskap og dokumentasjon i minst fem år.",
        "Spørsmål om ordningene: postmottak@example.no eller telefon 22 00 35 00. Koordinatorene i de regionale arbeidsgruppene hjelper dere med å finne partner og nettverk.");
}
