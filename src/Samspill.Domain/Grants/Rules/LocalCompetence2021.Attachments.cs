using Samspill.Domain.Grants.Attachments;

namespace Samspill.Domain.Grants.Rules;

public static partial class LocalCompetence2021
{
    /// <summary>What can be attached, also under rule sets that were published before they said so.</summary>
    public static AttachmentLimits Attachments { get; } = new(10, 20 * 1024 * 1024, Enum.GetValues<FileKind>(), Unregulated("d.1-47"));
}
