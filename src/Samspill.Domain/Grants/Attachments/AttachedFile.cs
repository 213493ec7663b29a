using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Attachments;

/// <summary>A file as the submitted report names it: by its hash, so that what was sent is what was seen .</summary>
public sealed record AttachedFile(Ref<Attachment> Id, string Field, string Name, FileKind Kind, long Size, string Hash)
{
    /// <summary>The files that are part of a report, in the order they were attached; null when there are none.</summary>
    public static IReadOnlyList<AttachedFile>? Of(IEnumerable<Attachment> attachments)
    {
        AttachedFile[] files =
        [
            .. attachments.Where(one => one.Counts).OrderBy(one => one.AttachedAt).ThenBy(one => one.Id)
                .Select(one => new AttachedFile(new Ref<Attachment>(one.Id), one.Field, one.Name, one.Kind, one.Size, one.Hash)),
        ];
        return files.Length > 0 ? files : null;
    }
}

/// <summary>What acts see of a case and all the files it has had.</summary>
public sealed record FilesSight(CaseStatus Status, IReadOnlyList<Guid> Recused, IReadOnlyList<Attachment> Files) : Sight
{
    /// <summary>What the report was sent back for; null unless it was.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Files that a confirmation given outside the program rests on.</summary>
    public IReadOnlyList<Guid> Evidence { get; init; } = [];

    /// <summary>What acts see of a case and its files.</summary>
    public static FilesSight Of(GrantCase subject, IReadOnlyList<Attachment> files) =>
        new(subject.Status, subject.Recused, files) { Correction = subject.Correction, Evidence = [.. subject.EvidenceThatStands()] };

    /// <summary>True when files of the field can be attached and taken out as far as the correction goes .</summary>
    public bool IsNamed(string field) => Status != CaseStatus.Returned || Correction?.OpensFilesOf(field) != false;

    /// <summary>True while the owner writes in the report.</summary>
    public bool IsWritten => Status is CaseStatus.Draft or CaseStatus.Returned;

    /// <summary>Files that are not removed.</summary>
    public IEnumerable<Attachment> Kept => Files.Where(file => !file.IsRemoved);
}
