using Samspill.Domain.Grants.Rounds;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The eight parts of the call as they are written (c.1 Announced, R-61).</summary>
public sealed class CallForm
{
    /// <summary>The most characters a part may have.</summary>
    public const int Most = 4000;

    public string? Purpose { get; set; }
    public string? TargetGroup { get; set; }
    public string? Criteria { get; set; }
    public string? Form { get; set; }
    public string? Conditions { get; set; }
    public string? Reporting { get; set; }
    public string? Control { get; set; }
    public string? Contact { get; set; }

    /// <summary>Texts that hold for every round of the rule set, to start from.</summary>
    public static CallForm Standard(RoundView view, TextCatalog texts)
    {
        var (round, rules) = (view.Round, view.Rules);
        return new CallForm
        {
            Purpose = texts.Of(rules.Purpose),
            TargetGroup = texts.Of(rules.TargetGroup),
            Criteria = Joined(texts["rounds.standard.criteria"], round.Guidelines.Length > 0 ? texts["rounds.standard.criteria-guidelines", round.Guidelines] : ""),
            Form = texts["rounds.standard.form", texts.Say.LongDay(round.ClosesOn)],
            Conditions = Joined([texts["rounds.standard.conditions", rules.MaxYears.Value], .. rules.Schemes.Where(scheme => scheme.OwnSharePercent is not null)
                .Select(scheme => texts["rounds.standard.own-share", scheme.ShortName, scheme.OwnSharePercent!.Value])]),
            Reporting = round.Dates.FirstOrDefault(date => date.Key == "report") is { } report
                ? texts["rounds.standard.reporting", report.Day]
                : texts["rounds.standard.reporting-undated"],
            Control = texts["rounds.standard.control"],
            Contact = texts["rounds.standard.contact", view.District],
        };
    }

    public CallText Written() => new(
        Purpose ?? "", TargetGroup ?? "", Criteria ?? "", Form ?? "", Conditions ?? "", Reporting ?? "", Control ?? "", Contact ?? "");

    private static string Joined(params string[] parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));
}
