namespace Samspill.Web.Commands.Demo;

/// <content>Measures of owners who write nynorsk.</content>
internal static partial class Measures
{
    private static Measure[] InNynorsk() =>
    [
        new("lesing-nn", "Leselyst og skriveglede i små skular", "language-and-reading",
            "Skulane er små, og mange lærarar er åleine om faget på trinnet. Kartleggingar viser at elevane les lite på eiga hand. Lærarane har drøfta funna i felles møte og ønskjer eit fagleg fellesskap på tvers av kommunane.",
            "Lærarane i kommunane byggjer opp eit fagleg fellesskap om lesing og skriving. Dei planlegg saman, prøver ut opplegg og deler erfaringar digitalt og på samlingar. Skulebiblioteka er med, og lærarar frå universitetet rettleier gruppene. Studentar i praksis tek del i arbeidet.",
            "Elevane les meir og vel bøker sjølve. Lærarane har felles opplegg på nynorsk frå fyrste til tiande trinn. Skulane følgjer med på leseutviklinga kvart halvår og justerer undervisninga etter det dei ser."),
        new("ute-nn", "Fjellet og bygda som barnehagerom", "play-and-environment",
            "Barnehagane har natur og kulturlandskap rett utanfor døra, men tilsette seier at dei manglar fagleg tryggleik til å bruke det gjennom heile året. Foreldre og bestyrarar ønskjer at barna skal kjenne bygda si.",
            "Personalet utviklar pedagogisk arbeid ute, frå stølsvollen til bekken bak barnehagen. Kvar barnehage vel to tema i året, prøver dei ut saman med barna og deler erfaringane med dei andre. Fagfolk frå universitetet rettleier og er med ute.",
            "Barna er trygge ute i all slags vêr og kjenner natur, dyr og tradisjonar der dei bur. Tilsette har planar for heile året, og barna er med på å velje kva dei vil finne ut av."),
        new("laget-nn", "Eit lag rundt barnet i små kommunar", "kl-team-around-child",
            "I små kommunar er det få fagfolk i kvar teneste, og dei same personane går att i mange saker. PPT dekkjer eit stort område. Barnehagar, skular og helsestasjon ønskjer å arbeide på same måten i alle kommunane.",
            "Barnehagar, skular, PPT og helsestasjon i Hallingdal lærer saman. Tverrfaglege team tek utgangspunkt i anonyme døme frå eigen kvardag, prøver ut tiltak og vurderer dei med rettleiar frå universitetet. Statped er med i faglege drøftingar når det trengst.",
            "Barn og foreldre møter tenester som kjenner kvarandre og arbeider etter same plan. Hjelpa kjem tidleg og der barnet er. Kompetansen blir verande i kommunane, også når nokon sluttar."),
        new("rekning-nn", "Matematikk i fådelte klassar", "professional-community",
            "Fådelte klassar gjev store skilnader i same rom. Lærarane brukar mykje tid på å lage ulike oppgåver til kvart trinn. Dei ønskjer opplegg som heile klassen kan arbeide med, kvar på sitt nivå.",
            "Lærarane utviklar rike oppgåver som passar for fleire trinn på same tid. Dei prøver oppgåvene ut i eigen klasse, filmar delar av undervisninga og drøftar henne med kollegaer frå andre skular. Fagmiljøet ved universitetet rettleier og samlar opplegga i ein felles bank.",
            "Elevane samarbeider om matematikk på tvers av trinn og forklarer korleis dei tenkjer. Lærarane har ein bank med minst tretti opplegg og brukar mindre tid på å lage oppgåver åleine."),
    ];
}
