namespace Samspill.Web.Commands.Demo;

/// <content>Measures of the decentralised scheme.</content>
internal static partial class Measures
{
    private static Measure[] School() =>
    [
        new("lesing", "Lesing i alle fag", "language-and-reading",
            "Resultatene fra nasjonale prøver og skolenes egne kartlegginger viser at mange elever strever med å lese fagtekster. Lærerne sier at de mangler felles strategier på tvers av fag. Skolene har drøftet funnene i kollegiet og valgt lesing som felles område.",
            "Alle lærere arbeider med lesing i sine fag. Lærerne planlegger timer sammen, observerer hverandre og drøfter elevarbeid i faste grupper. Universitetet bidrar med forelesninger, veiledning av gruppene og støtte til rektorene. Lærerstudenter i praksis deltar i det samme arbeidet.",
            "Elevene bruker lesestrategier på egen hånd i alle fag. Lærerne har felles forventninger fra trinn til trinn. Skolene følger med på resultatene i kartlegginger og i elevenes egne vurderinger hvert halvår."),
        new("regning", "Utforskende matematikk", "professional-community",
            "Elevene mestrer oppgaver de kjenner igjen, men gir fort opp når de møter nye problemer. Skolenes gjennomgang av undervisningen viser mye oppgaveløsning og lite samtale. Matematikklærerne ønsker å prøve ut andre måter å undervise på.",
            "Lærerne utvikler undervisning der elevene utforsker, begrunner og diskuterer. De planlegger timer sammen, gjennomfører dem med kolleger til stede og justerer etterpå. Fagmiljøet ved universitetet veileder, og ressurslærere på hver skole leder arbeidet mellom samlingene.",
            "Elevene forklarer og begrunner løsninger, og flere melder at de liker faget. Alle matematikklærere har planlagt og prøvd ut minst fire utforskende opplegg i året sammen med kolleger."),
        new("vurdering", "Vurdering som støtter læring", "professional-community",
            "I Elevundersøkelsen svarer mange elever at de ikke vet hva de skal gjøre for å bli bedre. Lærerne bruker mye tid på tilbakemeldinger som elevene i liten grad bruker. Skolene har vurdert dette sammen med elevrådene.",
            "Skolene utvikler en vurderingspraksis der elevene er aktive. Lærerne arbeider med tydelige mål, tilbakemeldinger underveis og elevenes egenvurdering. Hver skole prøver ut tiltak i to fag av gangen og deler erfaringene i nettverk. Universitetet bidrar med forskning og veiledning.",
            "Elevene vet hva de skal lære, og hva som er neste steg. Lærerne bruker mindre tid på retting og mer på samtaler underveis. Svarene i Elevundersøkelsen på vurdering for læring går opp på alle skoler."),
        new("fellesskap", "Lærende fellesskap på ungdomstrinnet", "professional-community",
            "Lærerne på ungdomstrinnet samarbeider mest om det praktiske. Ledelsen ønsker å flytte tyngden til elevenes læring. I skolevurderingen ba lærerne selv om struktur og tid til å utvikle undervisningen sammen.",
            "Skolene bygger opp profesjonelle læringsfellesskap på ungdomstrinnet. Lærergruppene velger et felles spørsmål, samler inn elevarbeid, prøver ut tiltak og vurderer dem. Ledere og gruppeledere får egen veiledning i å lede slike prosesser over tid.",
            "Alle lærere deltar i et fellesskap som møtes annenhver uke. Samarbeidet handler om elevenes læring, og det merkes i undervisningen. Skolelederne følger opp gruppene og fjerner hindringer."),
        new("digital", "Kloke valg i den digitale skolehverdagen", "digital-practice",
            "Elever og lærere bruker digitale verktøy hver dag, men skolene mangler en felles forståelse av når de hjelper og når de hindrer læring. Kunstig intelligens har gjort spørsmålene mer aktuelle.",
            "Lærerne utvikler undervisning der digitale verktøy brukes med et tydelig formål. Gruppene prøver ut opplegg om kildekritikk, skriving med og uten kunstig intelligens og programmering i fag. Universitetet bidrar med kunnskap og er med på å vurdere virkningen.",
            "Elevene kan begrunne når de bruker digitale hjelpemidler. Lærerne har felles retningslinjer og gode eksempler i alle fag. Foreldrene kjenner skolens valg og grunnene til dem."),
        new("fravær", "Nærvær og trygt skolemiljø", "professional-community",
            "Fraværet har økt på mellomtrinnet og ungdomstrinnet de siste årene. Skolene har ulike rutiner og griper inn for sent. Lærere, helsesykepleiere og elevråd har vært med på å beskrive hva som skal til.",
            "Skolene utvikler et felles arbeid med nærvær, tilhørighet og klassemiljø. Personalet lærer å se tidlige tegn, å samtale med elever og foreldre og å legge til rette for mestring i klassen. Hver skole har et team som leder arbeidet sammen med veileder fra universitetet.",
            "Bekymringsfullt fravær oppdages innen to uker, og alle skoler følger den samme planen. Elevene opplever at de hører til i klassen. Fraværet går ned på alle trinn i løpet av perioden."),
        new("yrkesfag", "Fellesfag som henger sammen med yrket", "professional-community",
            "Mange elever på yrkesfag stryker eller slutter i fellesfagene. Elevene forteller at de ikke ser sammenhengen med yrket. Lærere i fellesfag og programfag møtes sjelden for å planlegge sammen.",
            "Lærere i fellesfag og programfag utvikler undervisning sammen. De besøker bedrifter, lager felles opplegg og prøver dem ut i klassene. Universitetet veileder og følger arbeidet med forskning. Erfaringene deles mellom skolene i fylket.",
            "Flere elever fullfører og består fellesfagene. Elevene ser nytten av faget i eget yrke. Alle utdanningsprogrammer har minst to felles opplegg i hvert fellesfag på vg1."),
        new("ledelse-skole", "Klasseledelse og relasjoner", "professional-community",
            "Lærerne på mellomtrinnet melder om mer uro og flere konflikter. Nyutdannede lærere ber om støtte. Skolene vil ha en felles praksis for klasseledelse som bygger på gode relasjoner til elevene.",
            "Hele personalet på mellomtrinnet arbeider med klasseledelse. Lærerne observerer hverandre to og to, setter seg mål og får veiledning. Lærere, assistenter og ansatte i SFO deltar sammen, slik at elevene møter de samme forventningene hele dagen.",
            "Elevene opplever arbeidsro og støtte fra lærerne. Nye lærere får en fast veileder det første året. Antallet alvorlige hendelser på mellomtrinnet går ned, og elevene svarer at voksne griper inn."),
    ];
}
