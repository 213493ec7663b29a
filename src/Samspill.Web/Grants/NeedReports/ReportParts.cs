using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A part of the form with its word in the address; its name is the text of the enum.</summary>
public sealed record ReportPartPage(ReportPart Part, string Slug)
{
    /// <summary>1 for the first part.</summary>
    public int Number => (int)Part + 1;
}

/// <summary>The parts in the order they are read, and where each is written.</summary>
public static class ReportParts
{
    public static IReadOnlyList<ReportPartPage> All { get; } =
    [
        new(ReportPart.Applicant, "om-sokeren"),
        new(ReportPart.Measure, "tiltaket"),
        new(ReportPart.Need, "behov"),
        new(ReportPart.Partnership, "partnerskap"),
        new(ReportPart.Criteria, "kriterier"),
        new(ReportPart.Budget, "budsjett"),
        new(ReportPart.Declarations, "erklaringer"),
    ];

    /// <summary>The row of a part.</summary>
    public static ReportPartPage Of(ReportPart part) => All[(int)part];

    /// <summary>The address of a part of a case's report.</summary>
    public static string Address(Guid id, ReportPart part) => Urls.NeedReportPart(id, Of(part).Slug);

    /// <summary>Where one goes after a part: the next one, or the review page.</summary>
    public static string AddressAfter(Guid id, ReportPart part) =>
        part == All[^1].Part ? Urls.SubmitNeedReport(id) : Address(id, part + 1);
}

/// <summary>How far a part has come.</summary>
public enum PartState
{
    NotBegun,
    InProgress,
    Done,
}
