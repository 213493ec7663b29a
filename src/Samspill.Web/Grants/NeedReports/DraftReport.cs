using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A need report as it stands now, put together from its saved parts, with who saved what.</summary>
public sealed class DraftReport
{
    private readonly Dictionary<ReportPart, DraftSection> sections;
    private readonly GrantCase subject;

    private DraftReport(GrantCase subject, IReadOnlyCollection<DraftSection> saved, IReadOnlyCollection<Attachment> files)
    {
        this.subject = subject;
        sections = (subject.IsWritable || subject.Content is null ? saved : []).ToDictionary(section => Enum.Parse<ReportPart>(section.Part));
        Report = DraftSights.Report(subject, saved) with { Attachments = subject.IsWritable ? AttachedFile.Of(files) : subject.Content?.Attachments };
        Files = [.. files.Where(file => !file.IsRemoved).OrderBy(file => file.AttachedAt)];
    }

    /// <summary>The files that are not taken out, in the order they were attached; also those that were stopped.</summary>
    public IReadOnlyList<Attachment> Files { get; }

    /// <summary>The whole report.</summary>
    public NeedReport Report { get; }

    /// <summary>Reads the drafts of a case the actor has read.</summary>
    public static async Task<DraftReport> ReadAsync(Reader reader, GrantCase subject, CancellationToken ct) =>
        new(subject, await reader.DraftsOf(subject).ToListAsync(ct), await reader.AttachmentsOf(subject).ToListAsync(ct));

    /// <summary>The revision a save of the part rests on; 0 before the first, and again after a submission.</summary>
    public int RevisionOf(ReportPart part) => sections.GetValueOrDefault(part)?.Revision ?? 0;

    /// <summary>The version that is shown to people; 0 before the first.</summary>
    public int VersionOf(ReportPart part) => sections.GetValueOrDefault(part)?.Version ?? 0;

    /// <summary>When the part was saved last; null before the first time.</summary>
    public DateTimeOffset? SavedAt(ReportPart part) => sections.GetValueOrDefault(part)?.SavedAt;

    /// <summary>Who last changed each unit of the part.</summary>
    public IReadOnlyDictionary<string, Writing> WritingsOf(ReportPart part) => DraftWritings.Read(sections.GetValueOrDefault(part));

    /// <summary>Who wrote in the part last; null when nobody has.</summary>
    public Writing? LastIn(ReportPart part) => WritingsOf(part).Values.MaxBy(writing => writing.Revision);

    /// <summary>True when somebody has written in the part, now or before it was sent.</summary>
    public bool IsBegun(ReportPart part) => sections.ContainsKey(part) || subject.Content is not null;
}
