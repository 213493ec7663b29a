using Samspill.Domain.Grants.Cases;

namespace Samspill.Domain.Grants.Attachments;

/// <summary>What in a report a file can belong to.</summary>
public static class AttachmentFields
{
    /// <summary>The report as a whole.</summary>
    public const string Whole = "";

    /// <summary>What shows that a partner or the union representative has confirmed outside the program (g-21).</summary>
    public const string Confirmation = "confirmation";

    private static readonly HashSet<string> Known = [Whole, Confirmation, .. ReportUnits.Of(NeedReport.Empty).Keys];

    /// <summary>True for the whole report, a confirmation, and every field of the form by its unit path.</summary>
    public static bool IsKnown(string field) => Known.Contains(field);
}
