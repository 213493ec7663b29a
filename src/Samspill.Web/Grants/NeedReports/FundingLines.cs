using Samspill.Domain.Grants.Cases;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Fields 44 and 45 in words, wherever a report is read.</summary>
public static class FundingLines
{
    /// <summary>Label and text; empty texts where nothing was filled in.</summary>
    public static IEnumerable<ReportLine> Of(BudgetPart part, TextCatalog texts) =>
    [
        new(texts["funding.other"], string.Join('\n', (part.OtherFunding ?? []).Select(funding => texts["funding.line", funding.Source, funding.Amount]))),
        new(texts["funding.links"], string.Join('\n', (part.CrossSchemeLinks ?? []).Select(link => link.Number))),
    ];
}
