using Samspill.Domain.Grants.Attachments;

namespace Samspill.Web.Grants.Attachments;

/// <summary>Files as they are listed: on the page where they are attached, before the report is sent, on the receipt and on the case.</summary>
/// <param name="Case">The case they belong to.</param>
/// <param name="MayOpenUnscanned">The reader may open what no scanner has looked at.</param>
/// <param name="Removable">Those the reader may take out now.</param>
public sealed record FileList(Guid Case, IReadOnlyList<Attachment> Files, bool MayOpenUnscanned = false, IReadOnlySet<Guid>? Removable = null)
{
    /// <summary>True when the file opens without more questions.</summary>
    public static bool Opens(Attachment file) => file.State == AttachmentState.Clean;

    /// <summary>True when the reader can choose to open it all the same.</summary>
    public bool OpensUnscanned(Attachment file, bool hasScanner) => MayOpenUnscanned && !hasScanner && file.State == AttachmentState.NotScanned;
}
