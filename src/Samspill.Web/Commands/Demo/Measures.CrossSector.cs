namespace Samspill.Web.Commands.Demo;

/// <content>Measures of the competence boost.</content>
internal static partial class Measures
{
    private static Measure[] CrossSector() =>
    [
        new("inkludering", "Inkluderende praksis i barnehage og skole", "kl-inclusive-practice",
            "Kommunens gjennomgang viser at mye spesialpedagogisk hjelp gis utenfor gruppa og klassen. Barnehager, skoler og PPT ønsker å gi mer støtte der barna er. De ansatte ber om felles kunnskap og felles møteplasser.",
            "Barnehager, skoler og PPT utvikler en inkluderende praksis sammen. Tverrfaglige team følger en gruppe eller klasse over tid, prøver ut tilpasninger og drøfter dem med veileder fra universitetet. PPT er med ute i barnehagene og skolene. Statped deltar i faglige drøftinger.",
            "Flere barn får den hjelpen de trenger i fellesskapet med andre barn. Ansatte i barnehage og skole opplever at PPT er tett på. Andelen timer utenfor klassen går ned, uten at barna får dårligere hjelp."),
        new("laget", "Laget rundt barnet og eleven", "kl-team-around-child",
            "Når et barn strever, er mange tjenester inne, men de arbeider hver for seg. Foreldre forteller den samme historien flere ganger. Barnehage, skole, PPT, helsestasjon og barnevern har sammen beskrevet hva som svikter.",
            "Tjenestene bygger opp et felles lag rundt barna. De arbeider med felles språk, roller og møter der foreldre og barn deltar. Teamene bruker egne, anonyme saker som utgangspunkt for læring, med veiledning fra universitetet. Lederne i tjenestene følger arbeidet i en egen gruppe.",
            "Barn og foreldre møter ett lag med én plan. Tjenestene kjenner hverandres oppgaver og griper inn tidligere. Alle barnehager og skoler har faste tverrfaglige møter med skriftlig oppfølging."),
        new("tidlig", "Tidlig innsats i barnehagen og på de første trinnene", "kl-early-support",
            "Barnehager og skoler ser tegn på vansker tidlig, men det går ofte lang tid før noe skjer. Kartleggingen viser store forskjeller mellom enheter. PPT har mange henvisninger som kunne vært løst med råd underveis.",
            "Ansatte i barnehage og på første til fjerde trinn lærer å se, forstå og støtte barn tidlig. PPT, helsestasjon og pedagogene drøfter bekymringer i faste møter og prøver ut tiltak før en henvisning. Universitetet underviser og veileder teamene.",
            "Barna får hjelp innen fire uker etter at noen er bekymret. Tallet på henvisninger som kommer uten at noe er prøvd, går ned. De ansatte kjenner flere tiltak og vet hvem de kan spørre."),
        new("spesped", "Spesialpedagogisk kompetanse tett på barna", "kl-special-needs-education",
            "Statpeds rolle er endret, og kommunen skal selv kunne mer. Gjennomgangen av kompetansen viser hull i arbeidet med språk, atferd og sammensatte lærevansker. Små enheter er særlig sårbare.",
            "PPT, spesialpedagoger og kontaktlærere bygger opp kompetanse i fellesskap. De studerer utvalgte områder, prøver ut tiltak i egen enhet og veileder kolleger. Universitetet har ansvar for det faglige innholdet, og Statped bidrar på to av samlingene.",
            "Kommunen har et fagmiljø som barnehager og skoler kan støtte seg til. Barn med behov for særskilt tilrettelegging får hjelp av ansatte med riktig kompetanse, også i de små enhetene."),
        new("ask", "Alternativ og supplerende kommunikasjon i fellesskapet", "kl-inclusive-practice",
            "Flere barn trenger alternativ og supplerende kommunikasjon. Kompetansen ligger hos noen få ansatte og forsvinner når de slutter. Foreldre og ansatte ønsker at hele gruppa skal bruke barnas språk.",
            "Personalet i barnehager og skoler lærer å bruke alternativ og supplerende kommunikasjon i leken og undervisningen. PPT leder nettverket, universitetet underviser, og Statped veileder i enkelte sammensatte spørsmål. Barna i gruppa deltar ved å bruke det samme språket.",
            "Barn som trenger det, har et språk de kan bruke med alle, hele dagen. Hver barnehage og skole har minst to ansatte som kan veilede andre. Kompetansen er skrevet inn i enhetenes planer."),
        new("trygg", "Trygghet og mestring for barn som strever", "kl-early-support",
            "Barnehager og skoler melder om flere barn med sterke uttrykk for utrygghet. De ansatte vet ofte ikke hvordan de skal forstå atferden. Hendelser fører til sykefravær og til at barn blir tatt ut av fellesskapet.",
            "Ansatte i barnehage, skole, SFO og PPT lærer om stress, trygghet og regulering. De arbeider med egne reaksjoner og med rutiner som gjør hverdagen forutsigbar. Helsestasjonen og barnevernet deltar. Veiledere fra universitetet følger teamene gjennom to år.",
            "Barna møter voksne som forstår og hjelper dem å finne ro. Antallet alvorlige hendelser går ned. Alle enheter har en felles plan for forebygging, og de ansatte opplever at de står sammen."),
        new("overgang-kl", "Gode overganger for barn med særskilte behov", "kl-team-around-child",
            "Overganger er sårbare for barn som trenger mye støtte. Informasjon går tapt mellom barnehage, skole og tjenester. Foreldrene opplever at de må begynne på nytt.",
            "Barnehager, skoler, PPT og helsetjenester lager en felles praksis for overganger. De planlegger ett år fram, møtes på tvers og følger barnet inn i den nye gruppa. Universitetet er med på å utvikle verktøyene og vurderer om de virker.",
            "Alle barn med særskilte behov har en plan for overgangen ett år i forveien. Foreldrene vet hvem de skal snakke med. Støtten er på plass fra første dag på nytt sted."),
    ];
}
