using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Commands.Demo;

/// <content>Measures of the regional scheme.</content>
internal static partial class Measures
{
    private static Measure[] Kindergarten() =>
    [
        new("språk", "Språkmiljø i hverdagen", "language-and-reading",
            "Barnehagene har sett på egen praksis med et felles verktøy for språkmiljø. De fant mange gode samtaler i små grupper, men få i garderoben og ved måltidene. Styrerne og personalet ønsker et felles språk for hva et godt språkmiljø er.",
            "Hele personalet utvikler språkmiljøet i hverdagssituasjoner. Hver avdeling filmer korte situasjoner, ser på dem sammen med en veileder fra universitetet og prøver ut én endring om gangen. Pedagogiske ledere får øving i å lede refleksjon. Barnehagene møtes fire ganger i året for å dele det de har prøvd.",
            "Alle avdelinger har faste refleksjonsmøter om språkmiljø. Personalet tar oftere opp barnas egne temaer, og flerspråklige barn deltar mer i samtaler. Barnehagene måler dette med samme verktøy før, underveis og etter."),
        new("lek", "Lek og vennskap for alle barn", "play-and-environment",
            "Personalet forteller at noen barn ofte blir stående utenfor leken. Observasjoner i alle barnehagene viser at voksne går mye til og fra, og at leken derfor brytes opp. Foreldreundersøkelsen peker i samme retning.",
            "Barnehagene arbeider med de voksnes plass i leken og med rom og dagsrytme. Personalet observerer lek etter en felles mal, drøfter funnene i barnehagens utviklingsgruppe og prøver ut tiltak i åtte uker. Universitetet bidrar med forelesninger, veiledning og tilbakemelding på planene.",
            "Alle barn har minst én å leke med, og ingen blir stående utenfor over tid. Personalet kjenner igjen utestenging tidlig og vet hva de skal gjøre. Barnas egne svar i samtaler viser at de trives i leken."),
        new("ledelse", "Pedagogisk ledelse som utvikler fellesskapet", "professional-community",
            "Mange pedagogiske ledere er nye i rollen. I kartleggingen sier de at tid til faglig ledelse forsvinner i daglig drift, og at møtene handler mest om praktiske avklaringer. Styrerne ser det samme.",
            "Styrere og pedagogiske ledere bygger opp en felles måte å lede utviklingsarbeid på. De arbeider med egne saker mellom samlingene og veileder hverandre i faste grupper på tvers av barnehager. Personalet for øvrig deltar på planleggingsdager der de samme metodene brukes.",
            "Hver barnehage har en utviklingsgruppe som møtes hver måned. Pedagogiske ledere leder faglige samtaler trygt, og personalet opplever at møtene fører til endring i arbeidet med barna."),
        new("samspill", "Trygt samspill med de yngste barna", "play-and-environment",
            "Over halvparten av barna er under tre år. Barnehagene ønsker mer kunnskap om tilknytning og om hvordan de kan møte sterke følelser. Personalet har vurdert samspillet på egen avdeling og valgt ut tre områder de vil bli bedre på.",
            "Personalet på småbarnsavdelingene lærer å se og støtte samspillet med de yngste. De arbeider med korte filmer fra egen hverdag, faglig lesing og veiledning. Assistenter, fagarbeidere og barnehagelærere deltar sammen, slik at alle har det samme grunnlaget.",
            "Barna møter rolige og nærværende voksne hele dagen. Personalet kan sette ord på hva de gjør og hvorfor. Samspillet vurderes på nytt etter ett og to år og viser framgang på de tre valgte områdene."),
        new("ute", "Uterommet som læringsarena", "play-and-environment",
            "Barna er ute flere timer hver dag, men planene handler mest om det som skjer inne. Personalet sier at de mangler ideer og faglig trygghet ute, særlig i arbeidet med natur, kropp og bærekraft.",
            "Barnehagene bruker nærmiljøet og uteområdet i arbeidet med fagområdene i rammeplanen. Personalet planlegger, prøver ut og vurderer opplegg sammen med fagpersoner fra høyskolen. Opplegg som virker, samles og deles mellom alle barnehagene som deltar.",
            "Alle avdelinger har planer for pedagogisk arbeid ute hele året. Personalet leder undring og utforsking ute like trygt som inne, og barna medvirker i valg av steder og temaer."),
        new("overgang", "Trygg overgang fra barnehage til skole", "professional-community",
            "Kommunale og private barnehager har ulike rutiner for overgangen til skolen. Foreldre forteller at barna møter ulike forventninger. Barnehagene vil enes om hva de vil gi barna med seg, og hvordan de samarbeider med skolene.",
            "Barnehagene utvikler en felles praksis for det siste året. De arbeider med lek, selvregulering og fellesskap for de eldste barna, og møter lærerne på første trinn til felles planlegging. Universitetet følger arbeidet og hjelper til med å vurdere om det virker.",
            "Barna kjenner igjen steder, voksne og arbeidsmåter når de begynner på skolen. Alle barnehager, private og kommunale, følger den samme planen, og lærerne på første trinn bygger videre på den."),
        new("fagbrev", "Fagbrev for assistenter i barnehagen", "professional-community",
            "En av fire ansatte mangler formell utdanning. Flere assistenter har lang praksis og ønsker fagbrev som barne- og ungdomsarbeider. De trenger støtte til teori og tid til å forberede seg.",
            "Assistenter med minst fem års praksis får veiledning og kurs fram mot fagbrev som barne- og ungdomsarbeider. Opplæringen knyttes til egen barnehage: Kandidatene prøver ut det de lærer, og deler det med personalet. Styreren setter av tid og følger opp hver kandidat.",
            "Tolv assistenter tar fagbrev i løpet av perioden. Barnehagene får flere ansatte med formell kompetanse, og kandidatene tar større ansvar for planlegging og dokumentasjon på avdelingen.")
        {
            Kind = MeasureKind.CraftCertificate,
        },
        new("digital-bhg", "Digital praksis med små barn", "digital-practice",
            "Bruken av nettbrett og kamera varierer mye mellom avdelingene. Noen lar det være, andre bruker det uten plan. Personalet ønsker en felles forståelse av hva som er god digital praksis sammen med små barn.",
            "Personalet utforsker hvordan kamera, mikroskop og lydopptak kan støtte lek, undring og skaping. Hver barnehage velger ett område i rammeplanen og prøver ut opplegg der barna er aktive. Etikk, personvern og foreldresamarbeid er med hele veien.",
            "Digitale verktøy brukes sammen med barna og med et tydelig formål. Personalet kjenner reglene for bilder og personvern, og hver barnehage har en kort plan for digital praksis som alle følger."),
    ];
}
