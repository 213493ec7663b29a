using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Files;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.Attachments;

/// <summary>A file of a case the reader may know of.</summary>
public sealed record ReadFile(CaseMatter Matter, Attachment File);

/// <summary>Reads files of a case: which of them somebody may know of, and how the bytes are sent.</summary>
public static class FileReading
{
    // Nothing in a file may run, whatever a browser makes of it: it is for saving, not for showing.
    private const string NothingRuns = "default-src 'none'; sandbox";

    /// <summary>
    /// The files of a case for a reader: its own side sees those of the report as it is written, everybody else those of the report as it was sent.
    /// </summary>
    public static async Task<IReadOnlyList<Attachment>> FilesAsync(this Reader reader, GrantCase subject, CaseViewer viewer, CancellationToken ct)
    {
        var isOwnDraft = viewer.IsOwnSide && subject.IsWritable;
        if (viewer.IsRecused || (!isOwnDraft && subject.Content?.Attachments is null)) { return []; }
        var sent = (subject.Content?.Attachments ?? []).Select(file => file.Id.Value).ToHashSet();
        var all = await reader.FilesOfAsync(subject, ct);
        return [.. all.Where(file => isOwnDraft ? !file.IsRemoved : sent.Contains(file.Id)).OrderBy(file => file.AttachedAt)];
    }

    /// <summary>One file, when the actor may read the case and know of the file; null else, as if there were none.</summary>
    public static async Task<ReadFile?> FileAsync(this Reader reader, Guid id, Guid attachment, CancellationToken ct)
    {
        if (await reader.MatterAsync(id, ct) is not { } matter) { return null; }
        var viewer = CaseViewer.Of(await reader.ActorAsync(ct), matter.Case, await reader.ListsOfAsync(matter.Case, ct));
        var file = (await reader.FilesAsync(matter.Case, viewer, ct)).FirstOrDefault(file => file.Id == attachment) ?? await reader.SentAsync(matter.Case, viewer, attachment, ct);
        return file is null ? null : new ReadFile(matter, file);
    }

    // What was once sent stays part of the case, whatever has been taken out of the report since.
    private static async Task<Attachment?> SentAsync(this Reader reader, GrantCase subject, CaseViewer viewer, Guid attachment, CancellationToken ct)
    {
        if (viewer.IsRecused || subject.Submissions == 0 || await reader.AttachmentsOf(subject).FirstOrDefaultAsync(file => file.Id == attachment, ct) is not { } file) { return null; }
        var sent = await reader.SubmissionsOf(subject).ToListAsync(ct);
        return sent.Any(row => ((NeedReportSubmitted)FactNames.Read(row.Fact, row.Content)).Content.Attachments?.Any(one => one.Id.Value == attachment) == true) ? file : null;
    }

    /// <summary>Sends the bytes for saving: the type of its kind, its own name, no guessing, no running, no keeping.</summary>
    public static IActionResult Send(this PageModel page, IFileStore files, Attachment file)
    {
        if (files.Open(file.Hash) is not { } content) { return page.NotFound(); }
        var headers = page.Response.Headers;
        headers.ContentSecurityPolicy = NothingRuns;
        headers.CacheControl = "no-store";
        return page.File(content, file.Kind.MediaType(), file.Name);
    }
}
