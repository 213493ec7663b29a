using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>A need report for reading: the content, the rules it follows and the case it belongs to. Shown by <c>/Grants/Cases/_Report.cshtml</c>.</summary>
/// <param name="IsOpen">All parts are unfolded from the start.</param>
public sealed record ReportView(NeedReport Content, RuleSet Rules, GrantCase Case, bool IsOpen = false)
{
    /// <summary>The scheme of the case.</summary>
    public Scheme Scheme => Rules.Scheme(Case.SchemeCode);

    /// <summary>The years the measure asks for, 1 to 3; always the first.</summary>
    public IReadOnlyList<int> Years => [.. YearAmounts.Years.Where(year => year == 1 || year <= Content.Measure.Years || Content.Budget.RequestedIn(year) > Nok.Zero)];

    /// <summary>The calendar year of year 1, 2 or 3.</summary>
    public int CalendarYear(int year) => Case.Year + year - 1;

    /// <summary>What an organisation of the measure is called; empty when the report does not name it.</summary>
    public string NameOf(Guid organisation) =>
        organisation == Case.Owner.Value
            ? Case.OwnerName
            : Content.Partnership.Partners.FirstOrDefault(partner => partner.Organisation == organisation)?.Name
                ?? Content.Applicant.Owners.FirstOrDefault(owner => owner.Organisation == organisation)?.Name
                ?? Content.Budget.Recipients.FirstOrDefault(recipient => recipient.Organisation == organisation)?.Name
                ?? "";

    /// <summary>The id of a part on the page.</summary>
    public static string Anchor(ReportPart part) => $"del-{Slug(part)}";

    /// <summary>The word for a part in addresses.</summary>
    public static string Slug(ReportPart part) => part switch
    {
        ReportPart.Applicant => "om-sokeren",
        ReportPart.Measure => "tiltaket",
        ReportPart.Need => "behov",
        ReportPart.Partnership => "partnerskap",
        ReportPart.Criteria => "kriterier",
        ReportPart.Budget => "budsjett",
        _ => "erklaringer",
    };
}

/// <summary>One part of a report in reading order: short facts first, then texts.</summary>
public sealed record ReportSection(ReportPart Part, IReadOnlyList<ReportLine> Facts, IReadOnlyList<ReportLine> Texts);

/// <summary>What was asked, and what was answered.</summary>
public sealed record ReportLine(string Label, string Text)
{
    /// <summary>The answer, a paragraph at a time.</summary>
    public IEnumerable<string> Paragraphs => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
