using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Grants.Attachments;

/// <summary>How many files a report can have, how large, and of which kinds (d.1, global rules).</summary>
/// <param name="MostFiles">Files of a report that are not removed.</param>
/// <param name="LargestBytes">The largest file, in bytes.</param>
/// <param name="Kinds">The kinds that are allowed.</param>
/// <param name="Provision">What it rests on.</param>
public sealed record AttachmentLimits(int MostFiles, long LargestBytes, IReadOnlyList<FileKind> Kinds, LegalReference Provision)
{
    /// <summary>The largest file in whole megabytes, for texts.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int LargestMegabytes => (int)(LargestBytes / (1024 * 1024));
}
