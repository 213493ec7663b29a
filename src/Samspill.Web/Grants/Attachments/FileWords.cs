using Samspill.Domain.Grants.Attachments;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.Attachments;

/// <summary>What is said of a file: how large it is, what it belongs to, and whether it can be opened.</summary>
public static class FileWords
{
    private const long Kilobyte = 1024;
    private const long Megabyte = 1024 * 1024;

    // What the form offers; a link from another field of the form sets it to that field.
    private static readonly (string Field, string Key)[] Known =
    [
        (AttachmentFields.Whole, "attachments.whole"),
        ("Need.PlanReference", "report.plan-reference"),
        ("Need.Assessment", "report.assessment"),
        ("Partnership.Description", "report.partnership-description"),
        ("Budget.Lines", "attachments.budget"),
        (AttachmentFields.Confirmation, "attachments.confirmation"),
    ];

    /// <summary>The fields the form offers, in its order.</summary>
    public static IEnumerable<string> Fields => Known.Select(known => known.Field);

    /// <summary>What a field is called.</summary>
    public static string Belongs(this TextCatalog texts, string field) =>
        texts[Known.Where(known => known.Field == field).Select(known => known.Key).FirstOrDefault() ?? "attachments.whole"];

    /// <summary>«340 kB», «1,2 MB»; never nothing.</summary>
    public static string Size(this TextCatalog texts, long bytes) => bytes < Megabyte
        ? string.Create(texts.Say.Culture, $"{Math.Max(1, (bytes + Kilobyte - 1) / Kilobyte)}\u00a0kB")
        : string.Create(texts.Say.Culture, $"{(decimal)bytes / Megabyte:0.0}\u00a0MB");

    /// <summary>The colour of the state's tag.</summary>
    public static string ColorOf(AttachmentState state) => state switch
    {
        AttachmentState.Clean => "success",
        AttachmentState.Infected => "danger",
        AttachmentState.NotScanned => "warning",
        _ => "neutral",
    };

    /// <summary>What the state means for whoever reads, in a sentence.</summary>
    public static string Means(this TextCatalog texts, AttachmentState state, bool hasScanner) => texts[state switch
    {
        AttachmentState.Clean => "attachments.means-clean",
        AttachmentState.Infected => "attachments.means-infected",
        AttachmentState.NotScanned => hasScanner ? "attachments.means-failed" : "attachments.means-not-scanned",
        _ => "attachments.means-quarantined",
    }];
}
