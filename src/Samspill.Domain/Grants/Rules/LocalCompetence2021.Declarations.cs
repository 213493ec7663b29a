namespace Samspill.Domain.Grants.Rules;

/// <content>What the owner declares, and the county's themes (fields 18 and 46).</content>
public static partial class LocalCompetence2021
{
    private static Declaration[] Declarations() =>
    [
        new("right-information",
            new("Opplysningene i behovsmeldingen er riktige.", "Opplysningane i behovsmeldinga er rette.", "What this need report says is right."),
            CallText("R-69", "vilkår")),
        new("cooperation-with-partner",
            new(
                "Vi har avtalt samarbeid med universitetet eller høyskolen før vi sender inn.",
                "Vi har avtalt samarbeid med universitetet eller høgskulen før vi sender inn.",
                "We agreed on cooperation with the university or university college before submitting."),
            CallText("R-10", "slik melder du behov")),
        new("not-individual-education",
            new(
                "Midlene går ikke til videreutdanning for enkelte ledere eller ansatte.",
                "Midlane går ikkje til vidareutdanning for enkelte leiarar eller tilsette.",
                "The money does not go to further education for individual leaders or employees."),
            Guidelines("R-13", "punkt 3.3")),
        new("will-report",
            new("Vi rapporterer om bruken av midlene innen fristen.", "Vi rapporterer om bruken av midlane innan fristen.", "We report on the use of the money by the deadline."),
            Plan("R-55", "punkt 8")),
        new("accepts-control",
            new(
                "Vi godtar at Statsforvalteren og Riksrevisjonen kan kontrollere hvordan midlene er brukt.",
                "Vi godtek at Statsforvaltaren og Riksrevisjonen kan kontrollere korleis midlane er brukte.",
                "We accept that the County Governor and the Auditor General may check how the money is used."),
            FinancialRegulations("R-67", "punkt 6.3.8")),
        new("staff-involved",
            new("Ansatte og ledere har vært med på å vurdere behovet.", "Tilsette og leiarar har vore med på å vurdere behovet.", "Staff and leaders took part in assessing the need."),
            Guidelines("R-11", "punkt 3.3")),
    ];

    private static Theme[] Themes() =>
    [
        new("professional-community", new("Profesjonelt læringsfellesskap", "Profesjonelt læringsfellesskap", "Professional learning community")),
        new("language-and-reading", new("Språk, lesing og skriving", "Språk, lesing og skriving", "Language, reading and writing")),
        new("play-and-environment", new("Lek og barnehagemiljø", "Leik og barnehagemiljø", "Play and the kindergarten environment")),
        new("digital-practice", new("Digital praksis", "Digital praksis", "Digital practice")),
        new("kl-inclusive-practice", new("Inkluderende praksis", "Inkluderande praksis", "Inclusive practice")),
        new("kl-special-needs-education", new("Spesialpedagogikk", "Spesialpedagogikk", "Special needs education")),
        new("kl-early-support", new("Tidlig innsats og tilpasset tilbud", "Tidleg innsats og tilpassa tilbod", "Early effort and an adapted offer")),
        new("kl-team-around-child", new("Laget rundt barnet og eleven", "Laget rundt barnet og eleven", "The team around the child")),
    ];
}
