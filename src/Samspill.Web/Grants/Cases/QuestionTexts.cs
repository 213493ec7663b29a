using Samspill.Domain.Grants.Cases;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The questions of the quality check in words, and which broken rules of a report concern which question (grants.md c.4).</summary>
public static class QuestionTexts
{
    private static readonly Dictionary<string, string> Concerning = new()
    {
        ["checks.no-units"] = "Q3",
        ["checks.non-collective"] = "Q9",
        ["checks.theme-outside-scheme"] = "Q8",
        ["checks.private-not-answered"] = "Q8",
        ["checks.private-not-invited"] = "Q8",
        ["checks.statped-not-answered"] = "Q8",
        ["checks.statped-direct"] = "Q8",
        ["checks.not-all-take-part"] = "Q8",
        ["checks.team-missing"] = "Q11",
        ["checks.same-cost-elsewhere"] = "Q12",
        ["checks.already-committed"] = "Q12",
        ["checks.state-funding"] = "Q12",
        ["checks.other-themes-beside"] = "Q12",
        ["checks.unknown-link"] = "Q12",
        ["checks.link-in-same-scheme"] = "Q12",
        ["checks.link-in-other-round"] = "Q12",
        ["checks.likely-name"] = "Q13",
    };

    /// <summary>The question in the language of the page.</summary>
    public static string Of(string question, TextCatalog texts) => question switch
    {
        "Q1" => texts["cases.question.Q1"],
        "Q2" => texts["cases.question.Q2"],
        "Q3" => texts["cases.question.Q3"],
        "Q4" => texts["cases.question.Q4"],
        "Q5" => texts["cases.question.Q5"],
        "Q6" => texts["cases.question.Q6"],
        "Q7" => texts["cases.question.Q7"],
        "Q8" => texts["cases.question.Q8"],
        "Q9" => texts["cases.question.Q9"],
        "Q10" => texts["cases.question.Q10"],
        "Q11" => texts["cases.question.Q11"],
        "Q12" => texts["cases.question.Q12"],
        "Q13" => texts["cases.question.Q13"],
        _ => question,
    };

    /// <summary>The part of the report where the answer is found; null when it is in no single part.</summary>
    public static ReportPart? PartOf(string question) => question switch
    {
        "Q1" => ReportPart.Applicant,
        "Q2" or "Q6" => ReportPart.Partnership,
        "Q3" or "Q5" => ReportPart.Need,
        "Q4" or "Q9" => ReportPart.Measure,
        "Q7" => ReportPart.Budget,
        "Q8" or "Q10" or "Q11" => ReportPart.Criteria,
        _ => null,
    };

    /// <summary>The question among those asked that a broken rule concerns: its own, else the one of its part, else the first.</summary>
    public static string Concerns(Check check, IReadOnlyList<string> asked)
    {
        if (Concerning.TryGetValue(check.Hindrance.Code, out var own) && asked.Contains(own)) { return own; }
        return asked.FirstOrDefault(question => PartOf(question) == check.Part) ?? asked[0];
    }

    /// <summary>The colour of an answer's tag; the word says the same.</summary>
    public static string ColorOf(CheckAnswerValue answer) => answer switch
    {
        CheckAnswerValue.Yes => "success",
        CheckAnswerValue.NotRelevant => "neutral",
        _ => "warning",
    };
}
