namespace Samspill.Domain.Grants.Rules;

/// <content>The dates of the year (grants.md c.1; plan section 8). Published dates keep their day also on weekends.</content>
public static partial class LocalCompetence2021
{
    private static Words CountyGovernor => new("Statsforvalteren", "Statsforvaltaren", "The County Governor");
    private static Words OwnersWord => new("Barnehage- og skoleeiere", "Barnehage- og skuleeigarar", "Kindergarten and school owners");

    private static Deadline[] Deadlines() => [.. Autumn(), .. Winter(), .. AfterDecision()];

    private static Deadline[] Autumn() =>
    [
        On("opens", new(10, 10, -1), false, OwnersWord, CallText("R-61", "datoer"),
            new("Skjemaet åpner", "Skjemaet opnar", "The form opens"),
            new("Fra denne dagen kan dere skrive behovsmeldingen.", "Frå denne dagen kan de skrive behovsmeldinga.", "From this day you can write the need report.")),
        On("frames", new(11, 5, -1), true, CountyGovernor, Plan("R-61", "punkt 8"),
            new("Årets rammer gjøres kjent", "Rammene for året blir gjorde kjende", "The frames of the year are made known"),
            new(
                "Rammene for ordningene gjøres kjent, etter at samarbeidsforumene har gitt eventuelle føringer.",
                "Rammene for ordningane blir gjorde kjende, etter at samarbeidsforuma har gitt eventuelle føringar.",
                "The frames of the schemes are made known, after the cooperation forums have given their guidelines, if any.")),
    ];

    private static Deadline[] Winter() =>
    [
        On("closes", new(2, 1, 0), false, OwnersWord, Plan("R-68", "punkt 8"),
            new("Frist for behovsmeldinger", "Frist for behovsmeldingar", "Deadline for need reports"),
            new("Siste dag for å sende inn, til og med kl. 23.59.", "Siste dag for å sende inn, til og med kl. 23.59.", "The last day to submit, through 23:59.")),
        On("quality-check", new(2, 14, 0), true, CountyGovernor, Unregulated("R-40"),
            new("Kvalitetssjekken er ferdig", "Kvalitetssjekken er ferdig", "The quality check is done"),
            new(
                "Alle behovsmeldinger er sjekket før arbeidsgruppene møtes.",
                "Alle behovsmeldingar er sjekka før arbeidsgruppene møtest.",
                "All need reports are checked before the working groups meet.")),
        On("groups", new(3, 1, 0), true, new("Regionale arbeidsgrupper", "Regionale arbeidsgrupper", "Regional working groups"), Plan("R-41", "punkt 8"),
            new("Innstilling fra arbeidsgruppene", "Innstilling frå arbeidsgruppene", "Recommendation of the working groups"),
            new(
                "Arbeidsgruppene leverer innstillingene sine.",
                "Arbeidsgruppene leverer innstillingane sine.",
                "The working groups deliver their recommendations.")),
        On("forum", new(3, 15, 0), false, new("Samarbeidsforumene", "Samarbeidsforuma", "The cooperation forums"), Guidelines("R-45", "punkt 3.2"),
            new("Innstilling fra samarbeidsforumene", "Innstilling frå samarbeidsforuma", "Recommendation of the cooperation forums"),
            new(
                "Forumene leverer den felles innstillingen til Statsforvalteren.",
                "Foruma leverer den felles innstillinga til Statsforvaltaren.",
                "The forums deliver the joint recommendation to the County Governor.")),
        On("decision", new(4, 15, 0), false, CountyGovernor, Guidelines("R-45", "del II"),
            new("Vedtak og fordeling av midler", "Vedtak og fordeling av midlar", "Decisions and distribution of the money"),
            new(
                "Midlene er fordelt til dem som får tilskudd.",
                "Midlane er fordelte til dei som får tilskot.",
                "The money is distributed to those who receive grants.")),
    ];

    private static Deadline[] AfterDecision() =>
    [
        On("report", new(6, 14, 1), false, new("De som har fått tilskudd", "Dei som har fått tilskot", "Those who have received grants"), Plan("R-55", "punkt 8"),
            new("Frist for rapport", "Frist for rapport", "Deadline for the report"),
            new(
                "Dere rapporterer om bruken av midlene til Statsforvalteren året etter vedtaket.",
                "De rapporterer om bruken av midlane til Statsforvaltaren året etter vedtaket.",
                "You report on the use of the money to the County Governor the year after the decision.")),
        On("directorate", new(6, 30, 1), false, CountyGovernor, Plan("R-55", "punkt 8"),
            new("Rapport til Utdanningsdirektoratet", "Rapport til Utdanningsdirektoratet", "Report to the Directorate"),
            new(
                "Statsforvalteren melder videre hva mottakerne har rapportert.",
                "Statsforvaltaren melder vidare kva mottakarane har rapportert.",
                "The County Governor passes on what the recipients have reported.")),
    ];

    private static Deadline On(string key, YearlyDay day, bool approximate, Words who, LegalReference provision, Words name, Words explanation) =>
        new(key, name, explanation, who, day.Month, day.Day, day.YearOffset, WeekendPolicy.KeepDate, approximate, provision);

    private readonly record struct YearlyDay(int Month, int Day, int YearOffset);
}
