using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Grants.Cases;

/// <summary>An answer in the quality check (d.2).</summary>
public enum CheckAnswerValue
{
    Yes,
    No,
    NotRelevant,
    Unclear,
}

/// <summary>One question answered, with a note where the answer is No.</summary>
public sealed record CheckAnswer(string Question, CheckAnswerValue Answer, string Note);

/// <summary>The result of a passed quality check (d.2). The internal note is an internal document.</summary>
public sealed record QualityCheck(IReadOnlyList<CheckAnswer> Answers, string NoteToBodies, string InternalNote, Guid By, DateTimeOffset At)
{
    /// <summary>Where the case stood when that was not plainly in check: proposed to be dismissed, or returned and not mended in time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CaseStatus? From { get; init; }
}

/// <summary>Why a case should be dismissed without treatment (c.2 row 8).</summary>
public enum DismissalGround
{
    NotEligible,
    WrongScheme,
    TooLate,
}

/// <summary>A caseworker's proposal to dismiss.</summary>
public sealed record DismissalProposal(DismissalGround Ground, string Reasons, Guid By);

/// <summary>The questions Q1–Q13 of grants.md c.4 and which schemes they are asked in under the 2021 rules.</summary>
public static class QualityQuestions
{
    private static readonly IReadOnlyList<string> Always = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q12", "Q13"];

    /// <summary>The questions a case of this scheme must have answered. Q10 (Sami perspective) is not asked in 2021.</summary>
    public static IReadOnlyList<string> For(Scheme scheme)
    {
        IEnumerable<string> own = (scheme.IsCrossSector, scheme.AsksMeasureKind) switch
        {
            (true, _) => ["Q8", "Q11"],
            (_, true) => ["Q9"],
            _ => [],
        };
        return [.. Always.Concat(own).OrderBy(question => int.Parse(question.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture))];
    }
}
