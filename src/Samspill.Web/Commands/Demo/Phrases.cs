using Samspill.Domain.Registry;

namespace Samspill.Web.Commands.Demo;

/// <summary>What owners write in every report beside the measure's own texts, in their written form of Norwegian.</summary>
internal sealed record Phrases(
    string Title, string Plan, string Staff, string Unions, string PlanReference, string Private, string Partnership, string TeacherEducation,
    string Confirmation, string Role, string Statped, string Team, string Interdisciplinary, string Coordinator, string OwnShare)
{
    public required string PartnerCost { get; init; }

    public required string Release { get; init; }

    public required string Gatherings { get; init; }

    public required string UnitOf { get; init; }

    public required string CoordinatorReason { get; init; }

    /// <summary>How the measure meets a criterion.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    public static Phrases In(LanguageForm form) => form == LanguageForm.Nn ? Nynorsk : Bokmål;

    private static Phrases Bokmål { get; } = new(
        "Fagansvarlig oppvekst",
        "Vi begynner med en felles oppstartsdag. Deretter følger fire samlinger i året med arbeid i egne grupper imellom. Utviklingsgruppa møtes hver måned, og universitetet veileder gruppene mellom samlingene. Hvert halvår oppsummerer vi og justerer planen.",
        "Alle enheter har drøftet behovet på personalmøter og i egne utviklingsgrupper. Ledere og ansatte har vurdert praksis hver for seg og sammen, og vært med på å velge område.",
        "Tillitsvalgte fra organisasjonene har deltatt i to drøftingsmøter og støtter prioriteringen.",
        "Tiltaket følger opp oppvekstplanen og handlingsplanen for kvalitet og kompetanse.",
        "Private eiere fikk invitasjonen samtidig med våre egne enheter og er med i planleggingen.",
        "Universitetet har vært med på å vurdere behovet og lager planen sammen med oss. Vi gjennomfører samlingene sammen, og fagmiljøet følger arbeidet i enhetene mellom samlingene. Partene møtes hvert halvår for å vurdere framdriften.",
        "Erfaringene tas inn i undervisningen i lærerutdanningen. Studenter i praksis deltar i arbeidet, og lærerutdannere hospiterer i enhetene.",
        "Instituttet har bekreftet skriftlig at det deltar med det omfanget som står i budsjettet.",
        "Planlegger, underviser og veileder sammen med enhetene gjennom hele perioden.",
        "Statped deltar i faglige drøftinger om sammensatte vansker, uten midler fra tiltaket.",
        "Pedagoger, PPT, helsestasjon, barnevern og foreldre deltar i faste team rundt barna. Teamene møtes hver måned og har en felles plan.",
        "Fagmiljøene i tjenestene lærer sammen og bruker de samme arbeidsmåtene.",
        "Koordinatoren leder utviklingsgruppa og er bindeledd til universitetet.",
        "Egenandelen er lønn til ressurslærere og frikjøp av deltakere.")
    {
        PartnerCost = "Undervisning, veiledning og følgeforskning",
        Release = "Frikjøp av deltakere og ressurspersoner",
        Gatherings = "Lokaler og gjennomføring av samlinger",
        UnitOf = "Enhet {0}, {1} (eksempel)",
        CoordinatorReason = "Mange tjenester og kommunale og private enheter deltar. Det første året trengs en koordinator i større stilling for å få teamene i gang.",
        Answers = new Dictionary<string, string>
        {
            ["N1"] = "Behovet er vurdert i hver enhet med felles spørsmål, og funnene er drøftet med universitetet før vi valgte tiltak.",
            ["N2"] = "Hele personalet deltar, og arbeidet skjer i egen praksis mellom samlingene. Ingen tar studiepoeng for midlene.",
            ["N3"] = "Eier og universitet har vurdert, planlagt og budsjettert sammen. Begge parter lærer av det som blir prøvd ut.",
            ["KL"] = "Fagmiljøer fra barnehage, skole, PPT, helsestasjon og barnevern deltar i de samme teamene og har felles ansvar for planen.",
            ["L3"] = "Barnehager, skoler og PPT deltar fra første samling og har felles team.",
        },
    };

    private static Phrases Nynorsk { get; } = new(
        "Fagansvarleg oppvekst",
        "Vi startar med ein felles oppstartsdag. Deretter følgjer fire samlingar i året med arbeid i eigne grupper imellom. Utviklingsgruppa møtest kvar månad, og universitetet rettleier gruppene mellom samlingane. Kvart halvår oppsummerer vi og justerer planen.",
        "Alle einingane har drøfta behovet på personalmøte og i eigne utviklingsgrupper. Leiarar og tilsette har vurdert praksis kvar for seg og saman, og vore med på å velje område.",
        "Tillitsvalde frå organisasjonane har vore med i to drøftingsmøte og støttar prioriteringa.",
        "Tiltaket følgjer opp oppvekstplanen og handlingsplanen for kvalitet og kompetanse.",
        "Private eigarar fekk invitasjonen samtidig med våre eigne einingar og er med i planlegginga.",
        "Universitetet har vore med på å vurdere behovet og lagar planen saman med oss. Vi gjennomfører samlingane saman, og fagmiljøet følgjer arbeidet i einingane mellom samlingane. Partane møtest kvart halvår for å vurdere framdrifta.",
        "Erfaringane blir tekne inn i undervisninga i lærarutdanninga. Studentar i praksis tek del i arbeidet, og lærarutdannarar hospiterer i einingane.",
        "Instituttet har stadfesta skriftleg at det er med i det omfanget som står i budsjettet.",
        "Planlegg, underviser og rettleier saman med einingane gjennom heile perioden.",
        "Statped er med i faglege drøftingar om samansette vanskar, utan midlar frå tiltaket.",
        "Pedagogar, PPT, helsestasjon, barnevern og foreldre er med i faste team rundt barna. Teama møtest kvar månad og har ein felles plan.",
        "Fagmiljøa i tenestene lærer saman og brukar dei same arbeidsmåtane.",
        "Koordinatoren leier utviklingsgruppa og er bindeledd til universitetet.",
        "Eigendelen er løn til ressurslærarar og frikjøp av deltakarar.")
    {
        PartnerCost = "Undervisning, rettleiing og følgjeforsking",
        Release = "Frikjøp av deltakarar og ressurspersonar",
        Gatherings = "Lokale og gjennomføring av samlingar",
        UnitOf = "Eining {0}, {1} (døme)",
        CoordinatorReason = "Mange tenester og einingar er med. Det fyrste året trengst ein koordinator i større stilling for å få teama i gang.",
        Answers = new Dictionary<string, string>
        {
            ["N1"] = "Behovet er vurdert i kvar eining med felles spørsmål, og funna er drøfta med universitetet før vi valde tiltak.",
            ["N2"] = "Heile personalet er med, og arbeidet skjer i eigen praksis mellom samlingane. Ingen tek studiepoeng for midlane.",
            ["N3"] = "Eigar og universitet har vurdert, planlagt og budsjettert saman. Begge partar lærer av det som blir prøvd ut.",
            ["KL"] = "Fagmiljø frå barnehage, skule, PPT, helsestasjon og barnevern er med i dei same teama og har felles ansvar for planen.",
            ["L3"] = "Barnehagar, skular og PPT er med frå fyrste samling og har felles team.",
        },
    };
}
