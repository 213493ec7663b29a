namespace Samspill.Web.Commands.Demo;

/// <summary>What is an owner's own about a measure: an addition to the title, and a sentence each about the need and the goal.</summary>
internal sealed record Accent(string Title, string Need, string Goal)
{
    /// <summary>True for a grade of school, which does not go with measures that name one already.</summary>
    public bool IsGrade { get; init; }
}

/// <summary>The accents of each scheme, and of owners who write nynorsk.</summary>
internal static class Accents
{
    public static IReadOnlyList<Accent> Kindergarten { get; } =
    [
        new("i kommunale og private barnehager", "Kommunale og private barnehager har kartlagt hver for seg og sett at behovet er det samme.", "Ansatte i kommunale og private barnehager kjenner hverandre og deler erfaringer hvert halvår."),
        new("i små barnehager", "De minste barnehagene har få pedagoger, og de som er der, har sjelden noen å drøfte faget med.", "Ingen pedagog står alene om utviklingsarbeidet, selv i barnehager med to avdelinger."),
        new("i flerspråklige barnegrupper", "I flere av barnehagene har over halvparten av barna et annet morsmål enn norsk.", "Flerspråklige barn deltar like mye som andre, og foreldrene kjenner planen."),
        new("med styrerne som ledere av arbeidet", "Styrerne sier at tidligere satsinger har dødd ut fordi de selv ikke var med på samlingene.", "Styrerne leder arbeidet i egen barnehage og veileder hverandre i faste par."),
        new("for de eldste barna", "Behovet er særlig tydelig i gruppene med fire- og femåringer.", "De eldste barna er med på å vurdere om det er blitt bedre, i samtaler hver høst og vår."),
        new("for assistenter og fagarbeidere", "Assistenter og fagarbeidere er mest sammen med barna, men har fått minst opplæring.", "Assistenter og fagarbeidere deltar i alle deler av arbeidet og legger fram egne observasjoner."),
        new("i nye barnehager", "Barnehagene er åpnet de siste tre årene, og personalgruppene kjenner hverandre ennå lite.", "Nye personalgrupper har en felles arbeidsmåte innen to år."),
        new("– videreføring i flere barnehager", "Barnehagene som har vært med til nå, ser virkning, og de andre har bedt om å få komme etter.", "Barnehagene som var med først, veileder dem som kommer etter."),
        new("gjennom hele dagen", "Observasjonene viser at forskjellen er stor mellom formiddagen og siste del av dagen.", "Barna møter det samme faglige nivået fra barnehagen åpner, til den stenger."),
    ];

    public static IReadOnlyList<Accent> School { get; } =
    [
        new("på 1.–4. trinn", "Behovet er størst på 1.–4. trinn, der mange av lærerne er nye i faget.", "Elevene tar det de har lært, med seg til mellomtrinnet.") { IsGrade = true },
        new("på mellomtrinnet", "Resultatene faller mellom 4. og 7. trinn, og mest på de største skolene.", "Resultatene på mellomtrinnet er jevnere mellom skolene etter to år.") { IsGrade = true },
        new("på ungdomstrinnet", "Elevene på ungdomstrinnet sier i samtaler at de sjelden ser hvorfor de lærer det de lærer.", "Elevrådene på ungdomsskolene er med på å vurdere virkningen hvert halvår.") { IsGrade = true },
        new("fra 1. til 10. trinn", "Skolene mangler en rød tråd, og elevene møter nye arbeidsmåter ved hvert bytte av trinn.", "Elevene kjenner igjen arbeidsmåtene fra trinn til trinn.") { IsGrade = true },
        new("for nyutdannede lærere", "En av fire lærere har vært i yrket i mindre enn tre år, og flere har sluttet etter det første.", "Nyutdannede lærere blir i skolen og deltar i utviklingsarbeidet fra første høst."),
        new("med skolelederne", "Rektorer og avdelingsledere vil lede arbeidet selv og ber om støtte til det.", "Ledelsen på hver skole leder lærergruppene gjennom hele perioden."),
        new("i flerspråklige klasser", "Mange elever lærer norsk samtidig som de lærer fagene, og lærerne har lite kunnskap om det.", "Elever med kort botid kommer like langt som andre i løpet av tre år."),
        new("i et nettverk av skoler", "Skolene er små, og lærerne har få kolleger i eget fag.", "Nettverket lever videre på skolenes egne midler når tilskuddet er slutt."),
        new("– videreføring i nye skoler", "De første skolene viser framgang, og resten av skolene har vedtatt å komme etter.", "Alle skoler er med ved slutten av perioden."),
        new("med SFO i laget", "Elevene møter ulike voksne og ulike forventninger på skolen og i SFO.", "Ansatte i SFO er med i de samme gruppene som lærerne."),
    ];

    public static IReadOnlyList<Accent> UpperSecondary { get; } =
    [
        new("på vg1", "Fraværet og strykprosenten er høyest det første året.", "Flere elever går videre til vg2 enn i dag."),
        new("på studieforberedende", "Lærerne underviser mange klasser hver og planlegger for det meste alene.", "Faggruppene planlegger sammen og deler opplegg på tvers av skoler."),
        new("for elever med kort botid", "Elever med kort botid skriver og leser på et annet nivå enn fagene krever.", "Elever med kort botid fullfører i samme grad som andre."),
        new("i små skoler", "De små skolene har én lærer i mange av programfagene.", "Lærere i små skoler har faste kolleger på andre skoler i fylket."),
        new("i overgangen til lære", "Elevene og bedriftene sier at forventningene ikke er de samme i skole og lære.", "Flere elever får læreplass og er forberedt på den."),
    ];

    public static IReadOnlyList<Accent> CrossSector { get; } =
    [
        new("med PPT som pådriver", "PPT bruker det meste av tiden på sakkyndige vurderinger og ønsker å arbeide mer i enhetene.", "PPT er ute i enhetene minst to dager i uka."),
        new("i to oppvekstområder", "Tjenestene i de to områdene samarbeider godt om enkeltbarn, men lærer sjelden sammen.", "De to områdene har en felles plan som brukes i alle enheter."),
        new("i de største enhetene", "I de største enhetene får mange barn hjelp utenfor fellesskapet.", "Flere barn får hjelpen der de andre barna er."),
        new("med helsestasjon og skolehelsetjeneste", "Helsesykepleierne ser barna tidlig, men det de ser, når ikke alltid fram.", "Helsesykepleierne er faste medlemmer i teamene."),
        new("i et interkommunalt samarbeid", "Kommunene deler PPT og har for få fagfolk hver for seg.", "Kommunene bruker hverandres fagfolk etter en felles plan."),
        new("fra barnehage til 4. trinn", "Mye av det barnehagene har fått til, blir borte det første skoleåret.", "Tiltakene følger barnet fra barnehagen og gjennom de første skoleårene."),
        new("på ungdomstrinnet", "Elevene som strever mest, får i dag det meste av undervisningen utenfor klassen.", "Elever med særskilte behov deltar i klassen i de fleste timene."),
        new("– videreføring i alle enheter", "Enhetene som er med, melder om bedre samarbeid, og resten vil delta.", "Alle enheter er med, og kommunen dekker driften selv etter perioden."),
    ];

    public static IReadOnlyList<Accent> Nynorsk { get; } =
    [
        new("på tvers av grendene", "Einingane er små og ligg langt frå kvarandre.", "Tilsette i ulike grender møtest fast og kjenner kvarandre sitt arbeid."),
        new("med leiarane i spissen", "Leiarane seier at dei treng støtte til å halde arbeidet i gang mellom samlingane.", "Leiarane leier arbeidet sjølve når perioden er over."),
        new("– vidareføring i fleire einingar", "Dei som har vore med, vil halde fram, og fleire einingar har bede om å få vere med.", "Alle einingane i kommunen er med ved slutten av perioden."),
        new("saman med nabokommunane", "Kommunen har for få fagfolk til å gjere dette åleine.", "Nabokommunane har ein felles plan og deler på fagfolka."),
        new("for nytilsette", "Mange er nye i stillinga, og opplæringa er ulik frå eining til eining.", "Alle nytilsette får den same opplæringa det fyrste halvåret."),
        new("gjennom heile året", "Arbeidet har til no vore samla på hausten og stoppa opp om våren.", "Einingane arbeider jamt gjennom heile året."),
    ];

    /// <summary>Those that go with a scheme and an owner.</summary>
    public static IReadOnlyList<Accent> For(string scheme, bool isNynorsk, bool isUpperSecondary) => (scheme, isNynorsk, isUpperSecondary) switch
    {
        (_, true, _) => Nynorsk,
        (_, _, true) => UpperSecondary,
        ("REG", _, _) => Kindergarten,
        ("DES", _, _) => School,
        _ => CrossSector,
    };
}
