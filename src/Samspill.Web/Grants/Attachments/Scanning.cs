using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Spine;
using Samspill.Web.Files;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;

namespace Samspill.Web.Grants.Attachments;

/// <summary>
/// Has every attached file scanned and tells what was found. While the scanner cannot be reached the row of the ledger is tried again, and the file
/// waits; to scan a file twice does no harm.
/// </summary>
public sealed class Scanning(IFileStore files, IVirusScanner scanner, Recorder recorder, ILogger<Scanning> log) : Follower
{
    /// <summary>The name of the bookmark.</summary>
    public const string Name = "attachment-scanning";

    public override async Task BeforeAsync(Followed followed, CancellationToken ct)
    {
        var attached = (FileAttached)FactNames.Read(followed.Entry.Fact, followed.Entry.Content);
        await ScanAsync(new Ref<Attachment>(followed.Entry.SubjectId), attached.Hash, ct);
    }

    /// <summary>Scans one file and records the answer; an answer that is known already is not recorded again.</summary>
    public async Task ScanAsync(Ref<Attachment> id, string hash, CancellationToken ct)
    {
        var answer = await AnswerAsync(id, hash, ct);
        var state = answer.Verdict switch
        {
            ScanVerdict.Clean => AttachmentState.Clean,
            ScanVerdict.Infected => AttachmentState.Infected,
            _ => AttachmentState.NotScanned,
        };
        var recorded = await recorder.RecordAsync(id, new RecordScan(state, answer.Signature), null, ct);
        if (recorded is not (Recorded.Done or Recorded.Hindered)) { throw new InvalidOperationException($"The scan of {id} was not recorded: {recorded.GetType().Name}."); }
    }

    private async Task<ScanAnswer> AnswerAsync(Ref<Attachment> id, string hash, CancellationToken ct)
    {
        await using var content = files.Open(hash);
        if (content is null)
        {
            // Its name is nobody's business here; the id is enough to find it.
            log.LogError("Attachment {Attachment} is not in the file store, and cannot be scanned or opened.", id);
            return new ScanAnswer(ScanVerdict.Unscanned);
        }

        var answer = await scanner.ScanAsync(content, ct);
        if (scanner.IsThere && answer.Verdict == ScanVerdict.Unscanned) { log.LogWarning("The virus scanner could not scan attachment {Attachment}; it is tried again within the hour.", id); }
        return answer;
    }
}
