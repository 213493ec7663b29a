namespace Samspill.Domain.Grants.Rules;

/// <content>Where the rules stand.</content>
public static partial class LocalCompetence2021
{
    private static LegalReference Guidelines(string rule, string section) =>
        new(rule, "Retningslinjene (FOR-2021-01-26-230)", section, new DateOnly(2021, 1, 26), new DateOnly(2025, 12, 31));

    private static LegalReference Plan(string rule, string section) =>
        new(rule, "Plan og mandat for Oslo og Viken", section, new DateOnly(2020, 11, 20));

    private static LegalReference CallText(string rule, string section) =>
        new(rule, "Utlysningen for Oslo og Viken", section, new DateOnly(2021, 1, 26));

    private static LegalReference FinancialRegulations(string rule, string section) =>
        new(rule, "Bestemmelser om økonomistyring i staten", section, new DateOnly(2021, 1, 26));

    // The sources are silent: the figure is a choice, and pages say so (grants.md [REC]).
    private static LegalReference Unregulated(string rule) =>
        new(rule, "Ikke regulert: valgt for Oslo og Viken", "", new DateOnly(2021, 1, 26));
}
