using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>Content that is missing from a joint recommendation, for one case.</summary>
public sealed record MissingContent(string Requirement, string CaseNumber);

/// <summary>The mandatory content I1–I9 of a recommendation, held against the reports behind its lines (d.3, R-44).</summary>
public static class ContentCheck
{
    /// <summary>What is missing for cases that are proposed money; empty when the content is complete.</summary>
    public static IEnumerable<MissingContent> Missing(Stage stage, Scheme scheme, IEnumerable<(RecommendationLine Line, NeedReport Report)> lines) =>
        from pair in lines
        where pair.Line.Outcome is LineOutcome.Full or LineOutcome.Partial
        from requirement in stage.Required
        where requirement.Schemes.Count == 0 || requirement.Schemes.Contains(scheme.Code)
        where !Has(requirement.Id, pair.Report)
        select new MissingContent(requirement.Id, pair.Line.Number);

    private static bool Has(string requirement, NeedReport report) => requirement switch
    {
        "I1" => report.Measure is { Years: > 0, StartsOn: not null, EndsOn: not null, TargetGroups.Count: > 0 },
        "I2" => report.Criteria.Answers.Any(answer => answer.Text.Length > 0),
        "I3" => report.Partnership.Partners.Count > 0,
        "I4" => report.Budget.Recipients.Count > 0,
        "I5" => true, // An empty coordinator line says that no money goes to one.
        "I6" => report.Budget.OwnShare.Any(line => line.Amounts.Total.Kroner > 0),
        "I7" => report.Measure.Kind is not null,
        "I8" => report.Partnership.Statped is not null,
        "I9" => report.Criteria.TeamAroundChild.Length > 0,
        _ => false,
    };
}
