using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Attachments;

/// <summary>
/// The program tells what the virus scanner said of a file: clean, infected, or that there is no scanner. Telling the same again changes nothing.
/// What has been stopped stays stopped.
/// </summary>
/// <param name="Signature">What the scanner calls it; only for an infected file.</param>
public sealed record RecordScan(AttachmentState State, string? Signature = null) : Act<Attachment>
{
    public static readonly Hindrance AlreadyKnown = new("attachments.scan-known");

    public override Permission Requires => Permission.RecordScans;

    public override IEnumerable<Hindrance> Hindrances(Attachment subject, Given given)
    {
        if (subject.State == State || !IsNews(subject.State)) { yield return AlreadyKnown; }
    }

    protected override Fact Effect(Attachment subject, Given given) =>
        new AttachmentScanned(subject.Case, State, State == AttachmentState.Infected ? Signature ?? "" : null, given.Now);

    // A clean file may later turn out to be infected, by newer signatures; otherwise only what is not yet scanned gets an answer.
    private bool IsNews(AttachmentState before) => before switch
    {
        AttachmentState.Infected => false,
        AttachmentState.Clean => State == AttachmentState.Infected,
        _ => State != AttachmentState.Quarantined,
    };
}

[FactName("attachments.scanned.v1")]
public sealed record AttachmentScanned(Ref<GrantCase> Case, AttachmentState State, string? Signature, DateTimeOffset At) : Fact
{
    /// <summary>Only what was stopped is news on the case.</summary>
    public override IEnumerable<Guid> Concerns() => State == AttachmentState.Infected ? [Case.Value] : [];
}

/// <summary>
/// Somebody at the County Governor opens a file that no scanner has looked at, having read what that risks. Remembered before the file is sent
/// . Where there is a scanner, everybody waits for it.
/// </summary>
/// <param name="HasScanner">A virus scanner is configured.</param>
public sealed record OpenUnscanned(bool HasScanner) : Act<Attachment>
{
    public static readonly Hindrance ScannerIsThere = new("attachments.scanner-is-there");
    public static readonly Hindrance IsScanned = new("attachments.is-scanned");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");

    public override Permission Requires => Permission.OpenUnscannedFiles;

    public override IReadOnlyList<Type> Sees => [typeof(FilesSight)];

    public override IEnumerable<Hindrance> Hindrances(Attachment subject, Given given)
    {
        if (HasScanner) { yield return ScannerIsThere; yield break; }
        if (subject.State != AttachmentState.NotScanned) { yield return IsScanned; }
        if (given.See<FilesSight>().Recused.Contains(given.Actor.Person)) { yield return Recused; }
    }

    protected override Fact Effect(Attachment subject, Given given) => new UnscannedOpened(subject.Case, given.Now);
}

[FactName("attachments.opened-unscanned.v1")]
public sealed record UnscannedOpened(Ref<GrantCase> Case, DateTimeOffset At) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Case.Value];
}
